package jianyan.cli.option;

import java.util.List;
import jianyan.question.aggregation.Nearby;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Which occurrences count, by what stands around them.
@Command
public final class NearbyOptions {
    @Option(names = "--near", paramLabel = "词", description = "只数附近有这个词的各处；可重复，有其一即可")
    private List<String> near = List.of();

    @Option(names = "--not-near", paramLabel = "词", description = "只数附近没有这个词的各处；可重复")
    private List<String> notNear = List.of();

    @Option(names = "--within", paramLabel = "字数", description = "附近是同一段里前后几个字之内，0 到 100（默认 10）")
    private @Nullable Integer within;

    @Option(
            names = "--negation",
            paramLabel = "数法",
            description = "included 都数（默认），without 不数前面有不、未、没有等否定词的，only 只数这些")
    private String negation = "included";

    public Nearby nearby() {
        return Nearby.of(near, notNear, within, Nearby.Negation.parse(negation));
    }
}
