package jianyan.export.contract;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jianyan.document.Coded;
import jianyan.document.Document;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.Places;
import jianyan.query.Subcorpus;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.ProposalsRequest;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;

/// Questions drawn from what documents say, in either script, from a seed.
public final class DrawnQuestions {
    private static final int MOST_FILTERS = 2;
    private static final List<FilterField> FIELDS =
            List.of(
                    FilterField.DISTRICT,
                    FilterField.YEAR,
                    FilterField.KIND,
                    FilterField.BODY,
                    FilterField.ORIENTATION);

    private final Random random;

    /// Whether a selection is being drawn, which holds no other.
    private boolean selected;

    private final List<Document> documents;
    private final List<String> themes;

    /// @param themes those that can be asked for by name
    public DrawnQuestions(List<Document> documents, List<String> themes, long seed) {
        this.themes = List.copyOf(themes);
        this.documents = documents;
        this.random = new Random(seed);
    }

    public Document document() {
        return documents.get(random.nextInt(documents.size()));
    }

    public TrendsRequest trends() {
        List<Dimension> by = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Dimension drawn = one(Dimension.values());
            if (!by.contains(drawn)) {
                by.add(drawn);
            }
        }
        boolean smooth = by.stream().anyMatch(Dimension::isYears) && random.nextBoolean();
        YearBins bins =
                !smooth && by.stream().anyMatch(Dimension::isYears) && random.nextBoolean()
                        ? YearBins.parse(List.of("2"))
                        : YearBins.NONE;
        return new TrendsRequest(
                queries(), by, filters(), smooth ? 1 : 0, themes(), bins, nearby());
    }

    /// Every second time anything counts.
    private Nearby nearby() {
        return switch (random.nextInt(6)) {
            case 0 -> new Nearby(List.of(piece()), List.of(), 9, Nearby.Negation.INCLUDED);
            case 1 -> new Nearby(List.of(), List.of("的"), 3, Nearby.Negation.WITHOUT);
            case 2 -> new Nearby(List.of(), List.of(), 9, Nearby.Negation.ONLY);
            default -> Nearby.ANY;
        };
    }

    public MeasuresRequest measures() {
        return new MeasuresRequest(
                queries(),
                List.of(one(Dimension.values())),
                filters(),
                themes(),
                YearBins.NONE,
                nearby());
    }

    public TogetherRequest together() {
        List<String> pair = new ArrayList<>();
        while (pair.size() < 2) {
            pair = Stream.of(query(), query()).distinct().toList();
        }
        return new TogetherRequest(
                pair,
                one(TogetherRequest.Unit.values()),
                List.of(one(Dimension.values())),
                filters(),
                themes(),
                YearBins.NONE);
    }

    public ProposalsRequest proposals() {
        return new ProposalsRequest(
                List.of(one(Dimension.values())), filters(), themes(), YearBins.NONE);
    }

    public CollocatesRequest collocates() {
        return new CollocatesRequest(
                counted(), filters(), 1 + random.nextInt(15), 1 + random.nextInt(3), 30);
    }

    /// The sentences of a cell that a table shows.
    public SentencesRequest sentences(TrendsRequest table, TrendsAnswer answer) {
        if (answer.cells().isEmpty()) {
            return new SentencesRequest(
                    table.q().getFirst(),
                    List.of(),
                    List.of(),
                    table.filters(),
                    table.themes(),
                    3,
                    null,
                    YearBins.NONE,
                    table.nearby());
        }
        TrendsAnswer.Cell cell = answer.cells().get(random.nextInt(answer.cells().size()));
        List<String> at = cell.at().values().stream().map(AxisValue::written).toList();
        return new SentencesRequest(
                cell.q(),
                table.by(),
                at,
                table.filters(),
                table.themes(),
                3,
                null,
                table.bins(),
                table.nearby());
    }

    public PlanReviewRequest planReview() {
        return new PlanReviewRequest(queries(), filters(), themes());
    }

    public ComparisonRequest comparison() {
        List<String> q = random.nextInt(4) == 0 ? List.of() : queries();
        Dimension by = one(Dimension.values());
        return new ComparisonRequest(q, by, filters(), themes(), nearby());
    }

    public SearchRequest search() {
        return new SearchRequest(
                searched(),
                filters(),
                one(Sort.values()),
                1 + random.nextInt(5),
                null,
                Mode.LEXICAL);
    }

    /// In the mode that looks for meaning too.
    public SearchRequest hybrid() {
        return new SearchRequest(
                searched(), filters(), Sort.RELEVANCE, 1 + random.nextInt(5), null, Mode.HYBRID);
    }

    /// A question as people ask it, or whatever else they type.
    public AskRequest ask() {
        String typed = searched();
        return new AskRequest(
                typed.isBlank() ? piece() + "做了什么" : typed, filters(), 1 + random.nextInt(12));
    }

    public ConcordanceRequest concordance() {
        boolean sampled = random.nextInt(3) == 0;
        return new ConcordanceRequest(
                counted(),
                filters(),
                1 + random.nextInt(20),
                one(ConcordanceRequest.Order.values()),
                sampled ? new ConcordanceRequest.Sample(5, random.nextInt(9)) : null,
                1 + random.nextInt(6),
                null);
    }

    public ContextRequest contexts() {
        return new ContextRequest(
                counted(), filters(), one(ContextRequest.Side.values()), 1 + random.nextInt(3), 9);
    }

    public KeynessRequest keyness() {
        Filters target = Filters.NONE;
        while (target.isEmpty()) {
            target = filters();
        }
        boolean twoSides = random.nextBoolean();
        return new KeynessRequest(
                new Selections(
                        random.nextBoolean() ? Filters.NONE : filters(),
                        target,
                        twoSides ? filters() : null),
                one(KeynessRequest.Sign.values()),
                30,
                1 + random.nextInt(5));
    }

    public ShiftsRequest shifts() {
        int parted = 2019 + random.nextInt(5);
        return new ShiftsRequest(
                new Period(2010, parted), new Period(parted + 1, 2030), Filters.NONE, 20);
    }

    public IndicatorsRequest indicators() {
        return new IndicatorsRequest(
                random.nextBoolean() ? List.of() : List.of("proposals-filed"), filters());
    }

    /// Something that occurs somewhere.
    private String counted() {
        return switch (random.nextInt(4)) {
            case 0 -> piece();
            case 1 -> piece() + " OR " + piece();
            case 2 -> piece() + " NEAR/9 " + piece();
            default -> one(new String[] {"建议", "服務", "“社区*服务”", "委員 -提案", "theme:养老"});
        };
    }

    /// The beginning of something: initials, syllables, or characters of a title.
    public String typed() {
        String title = document().title();
        return switch (random.nextInt(4)) {
            case 0 -> one(new String[] {"zx", "gongzuo", "j", "weiyuan", "关于", "政协"});
            case 1 -> title.substring(title.length() / 2);
            default -> title.substring(0, Math.min(title.length(), 1 + random.nextInt(3)));
        };
    }

    /// What people type: queries of all kinds, titles, questions, misprints, nothing.
    private String searched() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> document().title();
            case 2 -> "如何" + piece() + piece() + piece();
            case 3 -> piece() + "垂" + piece();
            case 4 -> one(new String[] {"加装电踢", "laonian", "垃级分类", "養老扶务", "diantei"});
            case 5 -> piece() + " NEAR/10 " + piece();
            default -> query();
        };
    }

    /// Those of one or more documents, now and then of none.
    public Filters filters() {
        Filters filters = Filters.NONE;
        for (int i = random.nextInt(MOST_FILTERS + 1); i > 0; i--) {
            FilterField field = FIELDS.get(random.nextInt(FIELDS.size()));
            List<String> values =
                    Stream.generate(() -> value(field, document()))
                            .limit(3)
                            .flatMap(value -> value == null ? Stream.empty() : Stream.of(value))
                            .toList();
            filters = values.isEmpty() ? filters : filters.with(field, values);
        }
        Filters drawn =
                random.nextInt(5) == 0 ? new Filters(filters.values(), 2020, 2023) : filters;
        boolean places = drawn.of(FilterField.DISTRICT).isEmpty() && random.nextInt(3) == 0;
        Filters placed = places ? drawn.with(Places.AS_NOW) : drawn;
        return selected || random.nextInt(4) > 0 ? placed : placed.within(subcorpus());
    }

    private Subcorpus subcorpus() {
        selected = true;
        Filters filters = filters();
        selected = false;
        String q = random.nextBoolean() ? piece() : '"' + piece() + "\" OR " + piece();
        return new Subcorpus("所选", q, filters);
    }

    private @Nullable String value(FilterField field, Document of) {
        return switch (field) {
            case DISTRICT -> text(of.metadata().district());
            case YEAR -> text(of.metadata().years().stream().findFirst().orElse(null));
            case KIND -> of.metadata().kind().code();
            case BODY -> of.metadata().body().code();
            case ORIENTATION -> ((Coded) one(Orientation.values())).code();
            default -> throw new IllegalArgumentException(field.code());
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private AdHocThemes themes() {
        return AdHocThemes.parse(List.of("所抽:" + piece() + "," + piece()));
    }

    private List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String q = query();
            if (!queries.contains(q)) {
                queries.add(q);
            }
        }
        return queries;
    }

    /// Words, phrases and themes, some of them together.
    public String query() {
        return switch (random.nextInt(7)) {
            case 0 -> piece();
            case 1 -> piece() + " " + piece();
            case 2 -> piece() + " OR \"" + piece() + '"';
            case 3 -> '"' + piece() + "\" -" + piece();
            case 4 -> "theme:所抽";
            case 5 -> "theme:" + themes.get(random.nextInt(themes.size()));
            default -> '"' + piece() + '"';
        };
    }

    /// Two to four characters that stand somewhere, as they stand or in the other script.
    private String piece() {
        for (int tries = 0; tries < 1_000; tries++) {
            List<Passage> passages = document().passages().toList();
            String text = passages.get(random.nextInt(passages.size())).text();
            int length = 2 + random.nextInt(3);
            if (text.length() > length) {
                int start = random.nextInt(text.length() - length);
                String drawn = text.substring(start, start + length);
                if (drawn.codePoints().allMatch(Character::isIdeographic)) {
                    return random.nextBoolean() ? drawn : ZhConverterUtil.toTraditional(drawn);
                }
            }
        }
        throw new IllegalStateException("no document has two characters side by side");
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
