package jianyan.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// What a command finds around it: where it writes and reads, and where it stands.
///
/// @param input what is piped into the process
/// @param home the folder that holds `corpus` and `index` when none are named
/// @param debug whether a failure shows its stack trace
record Surroundings(Terminal terminal, InputStream input, Path home, boolean debug, Clock clock) {
    static Surroundings ofProcess(Clock clock) {
        return new Surroundings(
                Terminal.ofProcess(),
                System.in,
                home(Path.of(""), System.getProperty("jianyan.home", "")),
                System.getenv("JIANYAN_DEBUG") != null,
                clock);
    }

    /// The folder where the user stands when it holds a corpus or an index; otherwise that of the
    /// launcher.
    ///
    /// @param launcher the folder of the launcher; empty when it was not started by one
    static Path home(Path here, String launcher) {
        return launcher.isEmpty()
                        || Files.isDirectory(here.resolve("corpus"))
                        || Files.isDirectory(here.resolve("index"))
                ? here
                : Path.of(launcher);
    }
}
