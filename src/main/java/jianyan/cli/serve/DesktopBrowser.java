package jianyan.cli.serve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Opens the page for whoever started the program at their own desk.
final class DesktopBrowser {
    private DesktopBrowser() {}

    /// What opens an address on this desktop; empty where there is none: over SSH, in a container,
    /// as a service.
    ///
    /// @param system the name of the operating system
    static List<String> opener(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (environment.containsKey("SSH_CONNECTION") || environment.containsKey("CI")) {
            return List.of();
        }
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (name.startsWith("mac")) {
            return List.of("open");
        }
        return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
                ? List.of("xdg-open")
                : List.of();
    }

    /// The address stands on the terminal as well, so nothing is said where none opens.
    static void open(String address, Map<String, String> environment) {
        List<String> opener = opener(System.getProperty("os.name", ""), environment);
        if (opener.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(Stream.concat(opener.stream(), Stream.of(address)).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            return;
        }
    }
}
