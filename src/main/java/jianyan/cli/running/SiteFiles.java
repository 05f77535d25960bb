package jianyan.cli.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What a process was given to read by, beside the index. Two that were given the same give the
/// same answers.
///
/// @param given by each option that the command has, what was named; empty for nothing
record SiteFiles(Map<String, String> given) {
    /// These decide answers. A file of rules is another one when it was changed since.
    private static final List<String> OPTIONS =
            List.of("--lexicon", "--model", "--rules", "--check-rules", "--subcorpora");

    private static final List<String> READ_AT_START = List.of("--rules", "--check-rules");

    SiteFiles {
        given = Map.copyOf(given);
    }

    static SiteFiles of(CommandSpec command) {
        Map<String, String> given = new TreeMap<>();
        for (String name : OPTIONS) {
            OptionSpec option = command.findOption(name);
            if (option != null) {
                Optional<Path> path = option.<Optional<Path>>getValue();
                given.put(name, path.map(file -> described(name, file)).orElse(""));
            }
        }
        return new SiteFiles(given);
    }

    /// Also as it was typed: the server stands in another folder, perhaps.
    private static String described(String option, Path file) {
        String place = file + " " + file.toAbsolutePath().normalize();
        return READ_AT_START.contains(option) && Files.isRegularFile(file)
                ? place + " " + LastWritten.of(file)
                : place;
    }

    /// Whether a process with these would answer a command as one with its own.
    boolean suit(SiteFiles command) {
        return command.given.entrySet().stream()
                .allMatch(each -> each.getValue().equals(given.get(each.getKey())));
    }
}
