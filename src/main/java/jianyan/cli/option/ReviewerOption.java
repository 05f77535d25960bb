package jianyan.cli.option;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--reviewer`, on every command that changes merge groups.
@Command
public final class ReviewerOption {
    @Option(names = "--reviewer", required = true, paramLabel = "姓名", description = "谁作的决定，记入经过")
    private String reviewer = "";

    public String name() {
        return reviewer;
    }
}
