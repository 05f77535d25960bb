package jianyan.cli.find;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.check.CheckRulesReader;
import jianyan.cli.option.ClusterOption;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.ModelOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cluster.ClusterEngine;
import jianyan.cluster.client.ClusterAddress;
import jianyan.document.Document;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.export.citation.Citation;
import jianyan.export.citation.CitationStyle;
import jianyan.export.json.Json;
import jianyan.question.search.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan cite`: how to cite a document, or one sentence of it.
@Command(
        name = "cite",
        description = "给出一份文档或其中一句的引文。",
        customSynopsis = "jianyan cite [选项] 编号",
        footer = {
            "  jianyan cite reports/cppcc/jingan/2023.txt",
            "  jianyan cite 静安2021-004 --style bibtex"
        })
public final class CiteCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "编号", description = "文档的编号，见 search 的结果")
    private String id = "";

    @Option(names = "--anchor", paramLabel = "锚点", description = "只引一句：句子的锚点，见页面上的句子链接")
    private @Nullable String anchor;

    @Option(
            names = "--style",
            paramLabel = "格式",
            description = "gbt7714（默认，GB/T 7714—2025）、gbt7714-2015、bibtex、ris 或 csl-json")
    private String style = CitationStyle.GBT7714.code();

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final ClusterOption cluster = new ClusterOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin private final ModelOption model = new ModelOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public CiteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        CitationStyle chosen = CitationStyle.parse(style);
        try (Engine engine = open()) {
            Document document =
                    engine.document(id).orElseThrow(() -> unknown(id, "编号见 search 的结果"));
            Sentence sentence = anchor == null ? null : sentence(engine, anchor);
            LocalDate today = LocalDate.now(surroundings.clock());
            String cited = Citation.of(document, sentence, today).in(chosen, new Json());
            surroundings.terminal().out().println(cited.stripTrailing());
        }
        return Failure.DONE;
    }

    private Engine open() throws IOException {
        Optional<ClusterAddress> elsewhere = cluster.address(surroundings.environment());
        return elsewhere.isPresent()
                ? new ClusterEngine(
                        elsewhere.get(),
                        lexicon.analysis(),
                        model.embedder(),
                        IndicatorRulesReader::load,
                        CheckRulesReader::load)
                : LocalEngine.open(index.folder(surroundings), lexicon::analysis);
    }

    private Sentence sentence(Engine engine, String wanted) {
        return engine.sentence(id, wanted).orElseThrow(() -> unknown(wanted, "锚点见页面上的句子链接"));
    }

    private static CommandFailedException unknown(String what, String remedy) {
        return new CommandFailedException(new Failure(Failure.FAILED, "索引里没有", what, remedy));
    }
}
