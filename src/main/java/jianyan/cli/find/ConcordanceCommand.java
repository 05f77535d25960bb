package jianyan.cli.find;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.option.ExportOption;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.option.TimeBudgetOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.Exporter;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
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
            "  jianyan concordance 一网通办 --sort right --district 徐汇区",
            "  jianyan concordance 协商 --beside left --characters 2",
            "  jianyan concordance 协商 --sample 200 --seed 7 --format csv --output 协商.csv"
        })
public final class ConcordanceCommand extends QueryCommand {
    @Parameters(arity = "1..*", paramLabel = "查询", description = "要查的词")
    private List<String> words = List.of();

    @Mixin private final FilterOptions filters = new FilterOptions();

    @Mixin private final TimeBudgetOption time = new TimeBudgetOption();

    @Mixin private final ExportOption export = new ExportOption();

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

    @Option(names = "--sample", paramLabel = "处数", description = "只随机取这么多处，1 到 10000")
    private @Nullable Integer sample;

    @Option(names = "--seed", paramLabel = "数", description = "随机取样的种子（默认 0）；种子相同，所取相同")
    private long seed;

    @Option(names = "--beside", paramLabel = "边", description = "left 或 right：不列各处，只数紧挨这一边的字各有几处")
    private @Nullable String beside;

    @Option(
            names = "--characters",
            paramLabel = "字数",
            description = "配合 --beside：数几个字，1 到 10（默认 2）")
    private int characters = ContextRequest.DEFAULT_CHARACTERS;

    public ConcordanceCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected boolean asksOnly() {
        return true;
    }

    @Override
    protected Duration timeBudget() {
        return time.budget();
    }

    @Override
    protected List<String> queries() {
        return List.of(String.join(" ", words));
    }

    @Override
    public Integer call() throws IOException {
        String q = String.join(" ", words);
        if (beside != null) {
            ContextRequest request =
                    new ContextRequest(
                            q,
                            filters.filters(this::subcorpus),
                            ContextRequest.Side.parse(beside),
                            characters,
                            size);
            return answerWithBasis(
                    engine -> engine.contexts(request), new ContextsText(terminal().ink()));
        }
        if (export.isGiven()) {
            return exported(q);
        }
        ConcordanceRequest request = request(q, size);
        return answerWithBasis(
                engine -> engine.concordance(request),
                new ConcordanceText(terminal().ink(), terminal().columns()));
    }

    private ConcordanceRequest request(String q, int lines) {
        return new ConcordanceRequest(
                q,
                filters.filters(this::subcorpus),
                width,
                ConcordanceRequest.Order.parse(sort),
                sample == null ? null : new ConcordanceRequest.Sample(sample, seed),
                lines,
                after);
    }

    /// Every occurrence, or the sample of them.
    private int exported(String q) throws IOException {
        ConcordanceRequest request = request(q, ConcordanceRequest.MAX_SIZE);
        try (Engine engine = open()) {
            Exporter exporter = new Exporter(engine, surroundings().clock());
            export(export, (form, to) -> exporter.occurrences(request, form, to));
        }
        return Failure.DONE;
    }
}
