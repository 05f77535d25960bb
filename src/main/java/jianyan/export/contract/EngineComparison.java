package jianyan.export.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jianyan.document.Document;
import jianyan.engine.Engine;
import jianyan.engine.FaultsRequest;
import jianyan.export.json.Json;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.ProposalsRequest;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.ThemesAnswer;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.check.CheckRequest;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Script;
import jianyan.question.search.SearchRequest;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.SimilarRequest;

/// The contract suite: holds what one engine answers against what another does, question by
/// question and byte by byte.
public final class EngineComparison {
    /// Questions are drawn from as many documents, evenly spread.
    private static final int MOST_SAMPLED = 400;

    /// What takes long is asked once among as many questions.
    private static final int LONG_EVERY = 6;

    /// As much of two answers is shown around the place where they part.
    private static final int SHOWN = 60;

    /// What tells of the making of an answer or of an index and not of the documents.
    private static final Pattern OF_THE_MAKING =
            Pattern.compile("\"(next|generation|built|tookMillis)\":(\"[^\"]*\"|\\d+)");

    private final Engine here;
    private final Engine there;
    private final Json json = new Json();
    private final LongSupplier moved;
    private final Map<String, List<Taken>> asked = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /// What one question took.
    private record Taken(long hereNanos, long thereNanos, long bytes) {}

    /// @param here whose answers are right
    /// @param moved how many bytes `there` has sent and received so far
    public EngineComparison(Engine here, Engine there, LongSupplier moved) {
        this.here = here;
        this.there = there;
        this.moved = moved;
    }

    /// What questions of a kind took, as medians.
    ///
    /// @param bytes that travelled
    public record Kind(String name, int asked, double hereMillis, double thereMillis, long bytes) {
        private static Kind of(String name, List<Taken> taken) {
            return new Kind(
                    name,
                    taken.size(),
                    median(taken, Taken::hereNanos) / 1e6,
                    median(taken, Taken::thereNanos) / 1e6,
                    median(taken, Taken::bytes));
        }

        private static long median(List<Taken> taken, ToLongFunction<Taken> measure) {
            return taken.stream()
                    .mapToLong(measure)
                    .sorted()
                    .skip(taken.size() / 2)
                    .findFirst()
                    .orElse(0);
        }
    }

    /// A question that was answered otherwise.
    ///
    /// @param here what stands where the answers part
    public record Difference(String kind, String question, String here, String there) {}

    /// What came of it.
    ///
    /// @param kinds of questions that were asked
    public record Outcome(long documents, List<Kind> kinds, List<Difference> differences) {
        public boolean isSame() {
            return differences.isEmpty();
        }

        public int questions() {
            return kinds.stream().mapToInt(Kind::asked).sum();
        }
    }

    /// @param questions of each kind
    /// @param done told how many rounds of them are over
    /// @throws InvalidRequestException when they do not hold the same documents
    public Outcome run(int questions, long seed, IntConsumer done) {
        TreeMap<String, String> ids = new TreeMap<>(here.documentSet(Filters.NONE).texts());
        if (!ids.equals(new TreeMap<>(there.documentSet(Filters.NONE).texts()))) {
            throw new InvalidRequestException(
                    "other-documents",
                    "--cluster",
                    "集群与本机索引收的不是同样的文档：集群 "
                            + there.status().documents()
                            + " 件，本机 "
                            + ids.size()
                            + " 件",
                    "先用 jianyan index --cluster 发布本机的索引，再核对");
        }
        List<Document> sample = sample(List.copyOf(ids.keySet()));
        List<String> themes =
                here.themes().themes().stream().map(ThemesAnswer.Theme::name).toList();
        DrawnQuestions drawn = new DrawnQuestions(sample, themes, seed);
        DrawnProposals proposals = new DrawnProposals(sample, seed);
        for (int round = 0; round < questions; round++) {
            askQuick(drawn);
            if (round % LONG_EVERY == 0) {
                askLong(drawn);
                if (proposals.isPossible()) {
                    askProposals(proposals);
                }
            }
            done.accept(round + 1);
        }
        return new Outcome(
                ids.size(),
                asked.entrySet().stream()
                        .map(kind -> Kind.of(kind.getKey(), kind.getValue()))
                        .toList(),
                List.copyOf(differences));
    }

    private List<Document> sample(List<String> ids) {
        int size = Math.min(MOST_SAMPLED, ids.size());
        return IntStream.range(0, size)
                .mapToObj(i -> ids.get((int) ((long) i * ids.size() / size)))
                .map(id -> here.document(id).orElseThrow())
                .filter(document -> document.passages().findAny().isPresent())
                .toList();
    }

    private void askQuick(DrawnQuestions drawn) {
        TrendsRequest table = drawn.trends();
        same("trends", table, engine -> engine.trends(table));
        askCell(drawn, table);
        MeasuresRequest measures = drawn.measures();
        same("measures", measures, engine -> engine.measures(measures));
        TogetherRequest both = drawn.together();
        same("together", both, engine -> engine.together(both));
        ProposalsRequest things = drawn.proposals();
        same("proposals", things, engine -> engine.proposals(things));
        PlanReviewRequest plans = drawn.planReview();
        same("plan review", plans, engine -> engine.planReview(plans));
        ComparisonRequest places = drawn.comparison();
        same("comparison", places, engine -> engine.comparison(places));
        Filters held = drawn.filters();
        same("coverage", held, engine -> engine.coverage(held));
        same("completeness", held, engine -> engine.completeness(held));
        String q = drawn.query();
        same("lens", q, engine -> engine.lens(q, held));
        same("footing", q, engine -> engine.footing(held, List.of(q)));
        SearchRequest search = drawn.search();
        same("search", search, engine -> engine.search(search));
        SearchRequest near = drawn.hybrid();
        same("hybrid search", near, engine -> engine.search(near));
        AskRequest plain = drawn.ask();
        same("ask", plain, engine -> engine.ask(plain));
        ConcordanceRequest lines = drawn.concordance();
        same("concordance", lines, engine -> engine.concordance(lines));
        ContextRequest beside = drawn.contexts();
        same("contexts", beside, engine -> engine.contexts(beside));
        String typed = drawn.typed();
        same("suggestions", typed, engine -> engine.suggest(typed, 5));
        String line = typed.replaceAll("\\s", "") + "\tpolicy\t加装电梯";
        same("terms", line, engine -> engine.tryTerms(line));
        IndicatorsRequest figures = drawn.indicators();
        same("indicators", figures, engine -> engine.indicators(figures));
        same("indicator grid", figures, engine -> engine.indicatorGrid(figures));
        List<String> ids = List.of(drawn.document().id(), drawn.document().id(), "none");
        same("admitted", ids, engine -> new TreeSet<>(engine.admitted(ids, held)));
        read(drawn.document().id(), q);
    }

    /// The sentences of one cell of a table, when there is such a table.
    private void askCell(DrawnQuestions drawn, TrendsRequest table) {
        SentencesRequest cell;
        try {
            cell = drawn.sentences(table, here.trends(table));
        } catch (InvalidRequestException refused) {
            return;
        }
        same("sentences", cell, engine -> engine.sentences(cell));
    }

    /// One document in every form that can be read.
    private void read(String id, String q) {
        same("document", id, engine -> engine.marked(id, q).orElseThrow());
        same(
                "written",
                id,
                engine -> engine.written(engine.document(id).orElseThrow(), Script.TRADITIONAL));
        same("source", id, engine -> engine.source(id).orElseThrow());
        same("anchors", id, engine -> engine.anchors(id).orElseThrow());
        here.anchors(id).orElseThrow().sentences().stream()
                .skip(q.length())
                .findFirst()
                .ifPresent(place -> {
                    same(
                            "sentence",
                            place,
                            engine -> engine.sentence(id, place.anchor()).orElseThrow());
                    same(
                            "sentence at",
                            place,
                            engine ->
                                    engine.sentenceAt(id, place.passage(), place.start())
                                            .orElseThrow());
                });
    }

    private void askLong(DrawnQuestions drawn) {
        KeynessRequest key = drawn.keyness();
        same("keyness", key, engine -> engine.keyness(key));
        CollocatesRequest around = drawn.collocates();
        same("collocates", around, engine -> engine.collocates(around));
        ShiftsRequest shift = drawn.shifts();
        same("shifts", shift, engine -> engine.shifts(shift));
        same("themes", "", Engine::themes);
        same("kinds of figures", "", Engine::indicatorKinds);
        FaultsRequest faults = new FaultsRequest(List.of(), true);
        same("faults", faults, engine -> engine.faults(faults));
    }

    private void askProposals(DrawnProposals drawn) {
        String proposal = drawn.proposal().id();
        same("reply", proposal, engine -> engine.reply(proposal));
        SimilarRequest similar = drawn.similar();
        same("similar", similar, engine -> engine.similar(similar));
        List<String> members = drawn.members();
        same("evidence", members, engine -> engine.evidence(members));
        CheckRequest draft = drawn.check();
        same("check", draft, engine -> engine.check(draft));
        Filters among = drawn.filters();
        same("groups", among, engine -> engine.groups(among));
        RecurringRequest asks = drawn.recurring();
        same("recurring", asks, engine -> engine.recurring(asks));
    }

    private void same(String kind, Object question, Function<Engine, Object> answer) {
        long before = moved.getAsLong();
        long start = System.nanoTime();
        String right = told(answer, here);
        long between = System.nanoTime();
        String given = told(answer, there);
        asked.computeIfAbsent(kind, first -> new ArrayList<>())
                .add(
                        new Taken(
                                between - start,
                                System.nanoTime() - between,
                                moved.getAsLong() - before));
        if (!right.equals(given)) {
            int at = Arrays.mismatch(right.toCharArray(), given.toCharArray());
            differences.add(
                    new Difference(
                            kind, question.toString(), around(right, at), around(given, at)));
        }
    }

    private static String around(String answer, int at) {
        return answer.substring(
                Math.clamp(at - SHOWN / 2, 0, answer.length()),
                Math.min(answer.length(), at + SHOWN));
    }

    /// An answer or what was said against the question. Each counts its own generations, and a
    /// cursor names one.
    private String told(Function<Engine, Object> answer, Engine engine) {
        try {
            return OF_THE_MAKING
                    .matcher(new String(json.toBytes(answer.apply(engine)), StandardCharsets.UTF_8))
                    .replaceAll("\"$1\":…");
        } catch (InvalidRequestException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
