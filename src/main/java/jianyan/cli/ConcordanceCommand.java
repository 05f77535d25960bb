package jianyan.cli;

import java.io.IOException;
import java.util.List;
import jianyan.cli.text.ConcordanceText;
import jianyan.search.ConcordanceRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan concordance`: every occurrence with what stands around it.
@Command(
        name = "concordance",
        description = "逐处列出一个词及其上下文（KWIC）。",
        customSynopsis = "jianyan concordance [选项] 查询…",
        footer = {
            "  jianyan concordance 归并办理 --width 20",
            "  jianyan concordance 一网通办 --sort right --district 徐汇区"
        })
final class ConcordanceCommand extends QueryCommand {
    @Parameters(arity = "1..*", paramLabel = "查询", description = "要查的词")
    private List<String> words = List.of();

    @Mixin private final FilterOptions filters = new FilterOptions();

    @Option(names = "--width", paramLabel = "字数", description = "两边各几个字，1 到 200（默认 30）")
    private int width = ConcordanceRequest.DEFAULT_WIDTH;

    @Option(
            names = "--sort",
            paramLabel = "次序",
            description = "document 按文档（默认），left 按左边，right 按右边")
    private String sort = ConcordanceRequest.Order.DOCUMENT.code();

    @Option(names = "--size", paramLabel = "数目", description = "一页几行，1 到 1000（默认 50）")
    private int size = ConcordanceRequest.DEFAULT_SIZE;

    @Option(names = "--after", paramLabel = "游标", description = "接着上一页，游标见上一页末尾")
    private @Nullable String after;

    ConcordanceCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        ConcordanceRequest request =
                new ConcordanceRequest(
                        String.join(" ", words),
                        filters.filters(),
                        width,
                        ConcordanceRequest.Order.parse(sort),
                        size,
                        after);
        return answer(
                engine -> engine.concordance(request),
                new ConcordanceText(terminal().ink(), terminal().columns()));
    }
}
