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
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan search`: ranked hits with snippets and facets.
@Command(
        name = "search",
        description = "按相关程度列出文档。词与词之间是“且”，OR 或 | 是“或”，-词 排除，\"引号\" 里的字必须连在一起。",
        customSynopsis = "jianyan search [选项] 查询…",
        footer = {
            "  jianyan search 老旧小区加装电梯 --district 静安区 --from 2020",
            "  jianyan search 老人没人照看怎么办 --mode hybrid",
            "  jianyan search '\"十四五\"规划 (养老 OR 托育) -机构' --json",
            "  jianyan search 养老 --district 静安区 --format xlsx --output 养老.xlsx"
        })
public final class SearchCommand extends QueryCommand {
    @Parameters(paramLabel = "查询", description = "要查的词；不写则列出筛选项之内的所有文档")
    private List<String> words = List.of();

    @Mixin private final FilterOptions filters = new FilterOptions();

    @Mixin private final TimeBudgetOption time = new TimeBudgetOption();

    @Mixin private final ExportOption export = new ExportOption();

    @Option(
            names = "--sort",
            paramLabel = "次序",
            description = "relevance 相关（默认），date 由早到晚，-date 由晚到早")
    private String sort = Sort.RELEVANCE.code();

    @Option(names = "--size", paramLabel = "数目", description = "一页几份文档，1 到 100（默认 10）")
    private int size = SearchRequest.DEFAULT_SIZE;

    @Option(names = "--after", paramLabel = "游标", description = "接着上一页，游标见上一页末尾")
    private @Nullable String after;

    @Option(
            names = "--mode",
            paramLabel = "方式",
            description = "lexical 按词（默认），hybrid 按词和语义（先建立向量：jianyan index --vectors）")
    private String mode = Mode.LEXICAL.code();

    public SearchCommand(Surroundings surroundings) {
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
        if (export.isGiven()) {
            return exported(q);
        }
        SearchRequest request =
                new SearchRequest(
                        q,
                        filters.filters(this::subcorpus),
                        Sort.parse(sort),
                        size,
                        after,
                        Mode.parse(mode));
        return answerWithBasis(engine -> engine.search(request), new SearchText(terminal().ink()));
    }

    /// Every hit, however many there are.
    private int exported(String q) throws IOException {
        if (after != null) {
            throw new InvalidRequestException(
                    "not-exportable", "--format", "导出的是全部结果，不从中间开始", "不用 --after");
        }
        try (Engine engine = open()) {
            Exporter exporter = new Exporter(engine, surroundings().clock());
            export(
                    export,
                    (form, to) ->
                            exporter.hits(
                                    q,
                                    filters.filters(this::subcorpus),
                                    Sort.parse(sort),
                                    Mode.parse(mode),
                                    form,
                                    to));
        }
        return Failure.DONE;
    }
}
