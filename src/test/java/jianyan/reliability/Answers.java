package jianyan.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.corpus.CorpusReader;
import jianyan.embedding.OnnxEmbedder;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.export.json.Json;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.query.Filters;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.SearchRequest;

/// What an index answers to a fixed set of questions, as text: two indexes that hold the same
/// answer the same.
final class Answers {
    private static final List<String> QUERIES =
            List.of("建议", "加装电梯", "\"养老服务\"", "绿化 OR 垃圾", "社區", "机制 -电梯");
    private static final Json JSON = new Json();

    private Answers() {}

    static IndexBuilder builder(Path folder) {
        return new IndexBuilder(
                        folder,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .allowingRemoval(true);
    }

    static BuildReport build(Path folder, Path corpus) throws IOException {
        return builder(folder).build(List.of(corpus), BuildProgress.SILENT);
    }

    /// All that the index of a folder answers.
    static String of(Path folder) throws IOException {
        try (Engine engine =
                LocalEngine.open(
                        folder,
                        () -> SampleIndex.ANALYSIS,
                        new OnnxEmbedder(),
                        IndicatorRulesReader.load())) {
            return of(engine);
        }
    }

    private static ConcordanceRequest lines(String query) {
        return new ConcordanceRequest(
                query, Filters.NONE, 30, ConcordanceRequest.Order.DOCUMENT, 200, null);
    }

    static String of(Engine engine) {
        List<Object> answers = new ArrayList<>();
        answers.add(engine.status().documents());
        answers.add(engine.status().passages());
        answers.add(engine.status().characters());
        answers.add(engine.coverage(Filters.NONE));
        for (String query : QUERIES) {
            var found = engine.search(SearchRequest.of(query, Filters.NONE));
            answers.add(found.total());
            answers.add(found.hits());
            answers.add(found.facets());
            found.hits().forEach(hit -> answers.add(engine.document(hit.id()).orElseThrow()));
            answers.add(engine.concordance(lines(query)).lines());
        }
        return new String(JSON.toBytes(answers), StandardCharsets.UTF_8);
    }
}
