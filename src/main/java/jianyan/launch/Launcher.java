package jianyan.launch;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Starts the program: in this process when it can, otherwise in a child on a fitting java with the
/// same arguments, streams and exit code.
@SuppressWarnings("JdkObsolete") // The newer methods are not in Java 8.
public final class Launcher {
    /// The oldest java that the program runs on.
    static final int NEEDED = 25;

    /// A locale that every Linux in use has; it asks for no language.
    private static final String LOCALE = "C.UTF-8";

    private Launcher() {}

    public static void main(String[] given) throws Exception {
        boolean chinese = Arguments.holdsChinese(System.getProperty("sun.jnu.encoding"));
        Optional<List<String>> arguments = Arguments.received(given, chinese);
        if (!arguments.isPresent()) {
            fail(
                    2,
                    "命令行里的汉字在当前环境的编码下丢失了 · "
                            + System.getProperty("sun.jnu.encoding")
                            + " · 请改用 UTF-8 环境，如 LC_ALL="
                            + LOCALE);
            return;
        }
        boolean fits = JavaHomes.featureVersion(System.getProperty("java.version")) >= NEEDED;
        // A child that is still without Chinese (no such locale here) has its arguments all the
        // same.
        if (fits && (chinese || Arguments.werePassed())) {
            run(arguments.get());
            return;
        }
        Optional<Path> home =
                fits ? Optional.of(Paths.get(System.getProperty("java.home"))) : JavaHomes.find();
        if (!home.isPresent()) {
            fail(
                    1,
                    "建言需要 Java "
                            + NEEDED
                            + " 或更新版本 · 当前是 "
                            + System.getProperty("java.version")
                            + " · 请安装 JDK "
                            + NEEDED
                            + "（如 https://adoptium.net），或用 JAVA_HOME 指明它的位置");
            return;
        }
        System.exit(runIn(home.get(), arguments.get(), chinese));
    }

    /// By name, because the program's classes are of a newer format than this one.
    private static void run(List<String> arguments) throws Exception {
        try {
            Class.forName("jianyan.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments.toArray(new String[0]));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception ? (Exception) thrown.getCause() : thrown;
        }
    }

    private static int runIn(Path home, List<String> arguments, boolean chinese) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(JavaHomes.executable(home).toString());
        command.addAll(options());
        command.add("-D" + Arguments.PROPERTY + "=" + Arguments.encode(arguments));
        Collections.addAll(
                command, "-cp", System.getProperty("java.class.path"), Launcher.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        if (!chinese && File.separatorChar == '/') {
            builder.environment().put("LC_ALL", LOCALE);
        }
        Process child = builder.start();
        // A terminal's Ctrl-C reaches the child by itself; a signal sent to this process alone does
        // not.
        Thread stopping =
                new Thread(() -> {
                    child.destroy();
                    Runtime.getRuntime().halt(waitFor(child));
                });
        Runtime.getRuntime().addShutdownHook(stopping);
        int exit = waitFor(child);
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException alreadyStopping) {
            // The hook ends this process with the same exit code.
            stopping.join();
        }
        return exit;
    }

    private static int waitFor(Process child) {
        while (true) {
            try {
                return child.waitFor();
            } catch (InterruptedException again) {
                // The child has to end first, whoever is impatient.
            }
        }
    }

    /// What the program needs, and what the caller gave to this java: `-Xmx1g`, `-Dname=value`.
    private static List<String> options() {
        List<String> options = new ArrayList<>();
        options.add("--enable-native-access=ALL-UNNAMED");
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("-X") || option.startsWith("-D")) {
                options.add(option);
            }
        }
        return options;
    }

    private static void fail(int exit, String message) throws IOException {
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err),
                        true,
                        StandardCharsets.UTF_8.name());
        err.println("错误：" + message);
        System.exit(exit);
    }
}
