package jianyan.cli.option.corpus;

import java.util.List;
import jianyan.question.table.MappingCorrection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--set`, `--value` and `--ignore`: what a person puts right in the mapping of a table.
@Command
public final class CorrectionOption {
    @Option(
            names = "--set",
            paramLabel = "字段=列",
            description = "这个字段取自这一列，几列用逗号隔开，空着则不取；字段写 title 或 案由 都可以；可重复")
    private List<String> columns = List.of();

    @Option(names = "--value", paramLabel = "字段=值", description = "每一行都是这个值，如 district=静安区；可重复")
    private List<String> values = List.of();

    @Option(names = "--ignore", paramLabel = "列", description = "有意不用这一列；可重复")
    private List<String> ignored = List.of();

    public MappingCorrection correction() {
        return new MappingCorrection(columns, values, ignored);
    }
}
