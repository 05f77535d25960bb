package jianyan.cli.option.site;

import java.util.List;
import java.util.Set;
import jianyan.query.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--session`: whose proposals somebody decides on.
@Command
public final class DecidingSessionsOption {
    @Option(
            names = "--session",
            paramLabel = "会议",
            description = "只在这次会议的提案上做决定，可重复；名称见 jianyan groups sessions。不写时在所有会议")
    private List<String> names = List.of();

    public Set<String> names() {
        if (names.stream().anyMatch(String::isBlank)) {
            throw new InvalidRequestException(
                    "blank-session", "--session", "会议的名称是空的", "写明会议，名称见 jianyan groups sessions");
        }
        return Set.copyOf(names);
    }
}
