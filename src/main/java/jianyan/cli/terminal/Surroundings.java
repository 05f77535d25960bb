package jianyan.cli.terminal;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a command finds around it: where it writes and reads, and where it stands.
///
/// @param input what is piped into the process
/// @param home the folder that holds `corpus` and `index` when none are named
/// @param debug whether a failure shows its stack trace
/// @param environment the variables of the process
/// @param configFolders where a configuration file is looked for when none is named, the first
///   first
/// @param running what a command is answered from that a server runs; null in a process of its own
public record Surroundings(
        Terminal terminal,
        InputStream input,
        Path home,
        boolean debug,
        Clock clock,
        Map<String, String> environment,
        List<Path> configFolders,
        @Nullable RunningEngine running) {
    public Surroundings {
        environment = Map.copyOf(environment);
        configFolders = List.copyOf(configFolders);
    }

    /// With nothing set by anybody.
    public Surroundings(
            Terminal terminal, InputStream input, Path home, boolean debug, Clock clock) {
        this(terminal, input, home, debug, clock, Map.of(), List.of());
    }

    /// A process of its own.
    public Surroundings(
            Terminal terminal,
            InputStream input,
            Path home,
            boolean debug,
            Clock clock,
            Map<String, String> environment,
            List<Path> configFolders) {
        this(terminal, input, home, debug, clock, environment, configFolders, null);
    }

    public static Surroundings ofProcess(Clock clock) {
        Optional<Path> launcher = launcher(System.getProperty("java.class.path"));
        Path home = home(Path.of(""), launcher);
        return new Surroundings(
                Terminal.ofProcess(),
                System.in,
                home,
                System.getenv("JIANYAN_DEBUG") != null,
                clock,
                System.getenv(),
                Stream.concat(Stream.of(home), launcher.stream()).distinct().toList());
    }

    /// The same but for where a command writes.
    public Surroundings with(Terminal other) {
        return new Surroundings(
                other, input, home, debug, clock, environment, configFolders, running);
    }

    /// The same for a command that a server answers.
    public Surroundings answeredBy(RunningEngine engine) {
        return new Surroundings(
                terminal, input, home, debug, clock, environment, configFolders, engine);
    }

    /// The folder where the user stands when it holds a corpus or an index; otherwise that of the
    /// launcher, so that a link to the launcher answers from anywhere.
    static Path home(Path here, Optional<Path> launcher) {
        return Files.isDirectory(here.resolve("corpus")) || Files.isDirectory(here.resolve("index"))
                ? here
                : launcher.orElse(here);
    }

    /// The folder that has the program's jar in its `target`, or in the `lib` of an archive, and
    /// the launcher beside that.
    static Optional<Path> launcher(String classPath) {
        Path jar = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath().normalize();
        return Optional.ofNullable(jar.getParent())
                .filter(folder -> folder.endsWith("target") || folder.endsWith("lib"))
                .map(Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("jianyan")));
    }
}
