package jianyan.cli.option.site;

import java.util.List;
import java.util.Set;
import jianyan.access.Accounts;
import jianyan.query.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--sees`: whose documents of restricted access somebody may see.
@Command
public final class SeesOption {
    @Option(
            names = "--sees",
            paramLabel = "标签",
            description =
                    "能看带这个标签（旁注或列名对照里的 access）的文档，可重复；" + Accounts.EVERYTHING + " 为全部。不写时只看没有标签的")
    private List<String> labels = List.of();

    public Set<String> labels() {
        if (labels.stream().anyMatch(String::isBlank)) {
            throw new InvalidRequestException("blank-label", "--sees", "标签是空的", "写明标签，如 --sees 内部");
        }
        return Set.copyOf(labels);
    }
}
