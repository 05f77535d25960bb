package jianyan.cli.keyness;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.TableCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan collocates`: the words that keep company with a query.
@Command(
        name = "collocates",
        description = "列出同一句里一个词前后常出现的词：logDice、G²、文档数、离散程度。只数紧挨的字用 concordance --beside。",
        customSynopsis = "jianyan collocates [选项] 查询…",
        footer = {
            "  jianyan collocates 养老 --width 8",
            "  jianyan collocates 加装电梯 --kind proposal --format xlsx --output 搭配.xlsx"
        })
public final class CollocatesCommand extends TableCommand {
    @Parameters(arity = "1..*", paramLabel = "查询", description = "要查的词")
    private List<String> words = List.of();

    @Option(names = "--width", paramLabel = "字数", description = "前后各看几个字，1 到 50（默认 10）")
    private int width = CollocatesRequest.DEFAULT_WIDTH;

    @Option(names = "--least", paramLabel = "次数", description = "在附近至少出现几次才列，1 到 1000（默认 3）")
    private int least = CollocatesRequest.DEFAULT_LEAST;

    @Option(names = "--size", paramLabel = "数目", description = "最多列几个词，1 到 200（默认 50）")
    private int size = CollocatesRequest.DEFAULT_SIZE;

    public CollocatesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected List<String> queries() {
        return List.of(String.join(" ", words));
    }

    @Override
    public Integer call() throws IOException {
        var request = new CollocatesRequest(String.join(" ", words), filters(), width, least, size);
        return tabulate(engine -> engine.collocates(request), CollocatesText::new);
    }
}
