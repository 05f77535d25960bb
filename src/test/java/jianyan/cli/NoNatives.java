package jianyan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Runs commands one after another in a process of its own, whose platform is what it was started
/// with, and writes down how each ended.
public final class NoNatives {
    private NoNatives() {}

    /// @param arguments the folder; then commands, each with `|` between its words
    public static void main(String[] arguments) throws Exception {
        Shell shell = new Shell(Path.of(arguments[0]));
        Map<String, Shell.Ended> ended = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            ended.put(arguments[i], shell.run(arguments[i].split("\\|")));
        }
        new ObjectMapper().writeValue(Path.of(arguments[0], "ended.json").toFile(), ended);
    }
}
