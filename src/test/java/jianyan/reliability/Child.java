package jianyan.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, which can be killed.
final class Child {
    private Child() {}

    static ProcessBuilder of(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--add-modules",
                                "jdk.incubator.vector",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "jianyan.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /// Runs to the end; returns how long that took, in milliseconds.
    static long run(String... arguments) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = of(arguments).start().waitFor();
        if (exit != 0) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + exit);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /// Starts, waits and kills with signal 9; returns how long it took when it had ended by then,
    /// in milliseconds, and -1 when it was killed.
    static long runAndKill(long afterMillis, String... arguments)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = of(arguments).start();
        boolean ended = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        process.destroyForcibly().waitFor();
        return ended ? took : -1;
    }
}
