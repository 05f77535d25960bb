package jianyan.evaluation.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.embedding.VectorState;
import jianyan.index.Deadline;
import jianyan.index.Snapshot;
import jianyan.index.build.DocumentIndexer;
import jianyan.index.plan.FieldWeights;
import jianyan.query.Filters;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.search.Searcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Measures the ranking on known items and on judged queries.
public final class SearchEvaluation {
    private static final int DEPTH = 10;
    private static final long SEED = 20_261_122;

    private final TextAnalysis analysis;
    private final FieldWeights weights;

    public SearchEvaluation(TextAnalysis analysis, FieldWeights weights) {
        this.analysis = analysis;
        this.weights = weights;
    }

    /// What was measured, by name.
    public record Figures(Map<String, RankingMeasures.Mean> means) {}

    /// Searches each document by its title among all of them, whose titles are taken away: MRR@10
    /// of the ranking, of a plain bigram BM25, and of the ranking when either side is in the other
    /// script.
    public Figures knownItems(List<Document> documents) throws IOException {
        List<Document> untitled = documents.stream().map(SearchEvaluation::withoutTitle).toList();
        Map<String, RankingMeasures.Mean> means = new LinkedHashMap<>();
        means.put("MRR@10", knownItems(documents, untitled, title -> title));
        means.put("MRR@10 bigram BM25", baseline(documents, untitled));
        UnaryOperator<String> traditional = ZhConverterUtil::toTraditional;
        means.put("MRR@10 traditional titles", knownItems(documents, untitled, traditional));
        List<Document> converted =
                untitled.stream().map(document -> with(document, traditional)).toList();
        means.put("MRR@10 traditional texts", knownItems(documents, converted, title -> title));
        return new Figures(means);
    }

    private RankingMeasures.Mean knownItems(
            List<Document> documents, List<Document> held, UnaryOperator<String> spelled)
            throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            DocumentIndexer indexer = new DocumentIndexer(directory, analysis);
            indexer.write(held.size(), held::get);
            Snapshot snapshot = indexer.open();
            Searcher searcher = new Searcher(analysis, weights);
            double[] ranks =
                    reciprocalRanks(
                            documents,
                            title ->
                                    ranking(
                                            searcher,
                                            snapshot,
                                            spelled.apply(title),
                                            Mode.LEXICAL,
                                            VectorState.MISSING));
            snapshot.getIndexReader().close();
            return RankingMeasures.mean(ranks, SEED);
        }
    }

    private BigramBaseline baseline(List<Document> held) {
        BigramBaseline baseline = new BigramBaseline();
        for (Document document : held) {
            StringBuilder text = new StringBuilder();
            document.passages()
                    .filter(Passage::isCounted)
                    .forEach(passage -> text.append(passage.text()).append('\n'));
            baseline.add(document.id(), analysis.folding().fold(text.toString()).text());
        }
        return baseline;
    }

    private RankingMeasures.Mean baseline(List<Document> documents, List<Document> untitled) {
        BigramBaseline baseline = baseline(untitled);
        return RankingMeasures.mean(
                reciprocalRanks(
                        documents,
                        title -> baseline.rank(analysis.folding().fold(title).text(), DEPTH)),
                SEED);
    }

    private static double[] reciprocalRanks(
            List<Document> documents, Function<String, List<String>> ranking) {
        return documents.stream()
                .mapToDouble(document ->
                        RankingMeasures.reciprocalRank(
                                ranking.apply(document.title()), Map.of(document.id(), 1), DEPTH))
                .toArray();
    }

    /// The same measures of a plain bigram BM25 over the documents of a snapshot.
    public Figures baseline(List<JudgedQuery> queries, Snapshot snapshot) {
        BigramBaseline baseline =
                baseline(
                        snapshot.ids().stream()
                                .map(id -> snapshot.document(id).orElseThrow())
                                .toList());
        return measured(
                queries,
                query -> baseline.rank(analysis.folding().fold(query).text(), DEPTH),
                " bigram BM25");
    }

    /// Asks judged queries of a snapshot.
    ///
    /// @param vectors those held for the snapshot, which the hybrid mode needs
    public Figures judged(
            List<JudgedQuery> queries, Snapshot snapshot, Mode mode, VectorState vectors) {
        Searcher searcher = new Searcher(analysis, weights);
        return measured(queries, query -> ranking(searcher, snapshot, query, mode, vectors), "");
    }

    private static Figures measured(
            List<JudgedQuery> queries, Function<String, List<String>> ranked, String name) {
        double[] ndcg = new double[queries.size()];
        double[] rank = new double[queries.size()];
        double[] recall = new double[queries.size()];
        for (int i = 0; i < queries.size(); i++) {
            List<String> ranking = ranked.apply(queries.get(i).query());
            Map<String, Integer> grades = queries.get(i).grades();
            ndcg[i] = RankingMeasures.ndcg(ranking, grades, DEPTH);
            rank[i] = RankingMeasures.reciprocalRank(ranking, grades, DEPTH);
            recall[i] = RankingMeasures.recall(ranking, grades, DEPTH);
        }
        Map<String, RankingMeasures.Mean> means = new LinkedHashMap<>();
        means.put("nDCG@10" + name, RankingMeasures.mean(ndcg, SEED));
        means.put("MRR@10" + name, RankingMeasures.mean(rank, SEED));
        means.put("recall@10" + name, RankingMeasures.mean(recall, SEED));
        return new Figures(means);
    }

    /// Documents with the text of a hit stand where it stands.
    private static List<String> ranking(
            Searcher searcher, Snapshot snapshot, String q, Mode mode, VectorState vectors) {
        SearchRequest request =
                new SearchRequest(plain(q), Filters.NONE, Sort.RELEVANCE, DEPTH, null, mode);
        SearchAnswer answer =
                searcher.search(request, snapshot.within(Deadline.NONE), shard -> vectors);
        List<String> ids = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            ids.add(hit.id());
            hit.duplicates().forEach(duplicate -> ids.add(duplicate.id()));
        }
        return ids;
    }

    /// A title is no query: what would be an operator is a comma.
    private static String plain(String title) {
        return title.replaceAll("[\\p{P}\\p{S}]", "，");
    }

    private static Document withoutTitle(Document document) {
        Set<String> titles = new HashSet<>(Set.of(document.title().strip()));
        return changed(
                document,
                "",
                passage -> titles.contains(passage.text().strip()) ? "" : passage.text());
    }

    private static Document with(Document document, UnaryOperator<String> spelled) {
        return changed(document, document.title(), passage -> spelled.apply(passage.text()));
    }

    private static Document changed(
            Document document, String title, Function<Passage, String> text) {
        List<Section> sections =
                document.sections().stream()
                        .map(section ->
                                new Section(
                                        "",
                                        section.level(),
                                        section.orientation(),
                                        section.year(),
                                        section.passages().stream()
                                                .map(passage -> passage(passage, text))
                                                .toList()))
                        .toList();
        Metadata metadata = document.metadata();
        return new Document(
                document.id(),
                document.file(),
                new Metadata(
                        title,
                        metadata.kind(),
                        metadata.body(),
                        metadata.region(),
                        metadata.district(),
                        metadata.divisionCode(),
                        metadata.term(),
                        metadata.session(),
                        metadata.date(),
                        metadata.meetingYear(),
                        metadata.years(),
                        metadata.speaker(),
                        metadata.source(),
                        metadata.published(),
                        List.of()),
                document.proposal(),
                sections,
                List.of());
    }

    private static Passage passage(Passage passage, Function<Passage, String> text) {
        String changed = text.apply(passage);
        return new Passage(
                passage.id(),
                passage.label(),
                changed,
                List.of(new SourceSpan(0, changed.length())));
    }
}
