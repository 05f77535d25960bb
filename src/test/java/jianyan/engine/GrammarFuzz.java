package jianyan.engine;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.analysis.Folding;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.exact.ExactText;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryNode;
import jianyan.query.QueryParser;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;

/// Random queries of the whole grammar over the sample corpus: what is printed parses to the same;
/// either script finds the same; totals are the number of all hits and lines; and a phrase occurs
/// as often as a walk through the texts says.
///
/// ```
/// java jianyan.engine.GrammarFuzz 100000 1
/// ```
///
/// By hand, with the class path of the tests: how many queries, and the seed.
final class GrammarFuzz implements AutoCloseable {
    private static final int DEEPEST = 3;
    private static final int PAGE = 100;

    /// Longer lists of lines are counted for a tenth of the queries.
    private static final int MANY_LINES = 2_000;

    private static final int REPORT_EVERY = 500;

    private final Folding folding = SampleIndex.ANALYSIS.folding();
    private final LocalEngine engine;
    private final List<String> texts;
    private final List<String> folded;
    private final SplittableRandom random;
    private final List<String> failures = new ArrayList<>();
    private int refused;
    private int late;
    private int scanned;

    /// @param refused queries that are none, the same in either script
    /// @param late queries that took too long
    /// @param scanned phrases that were counted by a walk
    record Outcome(int refused, int late, int scanned, List<String> failures) {}

    GrammarFuzz(long seed) throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        random = new SplittableRandom(seed);
        List<Document> documents = SampleIndex.documents();
        texts =
                documents.stream()
                        .flatMap(Document::passages)
                        .filter(Passage::isCounted)
                        .map(Passage::text)
                        .toList();
        folded = texts.stream().map(text -> folding.fold(text).text()).toList();
    }

    /// @param progress told now and then how it stands
    Outcome run(int queries, BiConsumer<Integer, Outcome> progress) {
        for (int number = 0; number < queries; number++) {
            String q = query(DEEPEST);
            try {
                check(q);
            } catch (TimeBudgetExceededException tooLong) {
                late++;
            } catch (RuntimeException failed) {
                failures.add(q + " → " + failed);
            }
            if ((number + 1) % REPORT_EVERY == 0) {
                progress.accept(number + 1, outcome());
            }
        }
        return outcome();
    }

    private Outcome outcome() {
        return new Outcome(refused, late, scanned, List.copyOf(failures));
    }

    private void check(String q) {
        QueryNode read;
        SearchAnswer found;
        try {
            read = QueryParser.parse(q).root();
            found = engine.search(SearchRequest.of(q, Filters.NONE));
        } catch (InvalidRequestException noQuery) {
            refused++;
            return;
        }
        QueryNode again = QueryParser.parse(read.print()).root();
        expect(again.equals(read), "printed as " + read.print() + " it reads otherwise", q);
        Set<String> others =
                new LinkedHashSet<>(List.of(traditional(q), simplified(q), read.print()));
        others.remove(q);
        for (String other : others) {
            SearchAnswer same = engine.search(SearchRequest.of(other, Filters.NONE));
            expect(
                    same.total() == found.total() && ids(same.hits()).equals(ids(found.hits())),
                    "“" + other + "” finds " + same.total() + " for " + found.total(),
                    q);
        }
        expect(hits(q) == found.total(), "not as many hits as the total says", q);
        lines(q, read);
    }

    /// Hits and the duplicates that are folded into them.
    private long hits(String q) {
        long count = 0;
        @Nullable String after = null;
        do {
            SearchAnswer page =
                    engine.search(
                            new SearchRequest(
                                    q, Filters.NONE, Sort.DATE, PAGE, after, Mode.LEXICAL));
            count += page.hits().stream().mapToInt(hit -> 1 + hit.duplicates().size()).sum();
            after = page.next();
        } while (after != null);
        return count;
    }

    private void lines(String q, QueryNode read) {
        ConcordanceAnswer first;
        try {
            first = concordance(q, null);
        } catch (InvalidRequestException noOccurrences) {
            // Conditions and exclusions find documents and occur nowhere.
            return;
        }
        if (first.total() > MANY_LINES && random.nextInt(10) > 0) {
            return;
        }
        long count = first.lines().size();
        for (ConcordanceAnswer page = first; page.next() != null; ) {
            page = concordance(q, page.next());
            count += page.lines().size();
        }
        expect(count == first.total(), count + " lines for a total of " + first.total(), q);
        if (read instanceof QueryNode.Phrase(String phrase) && phrase.indexOf('*') < 0) {
            scanned++;
            List<ExactPhrase> patterns = ExactPhrase.parse(folding.fold(phrase).text());
            long occurrences =
                    folded.stream()
                            .mapToLong(text -> new ExactText(text).find(patterns).size())
                            .sum();
            expect(
                    occurrences == first.total(),
                    first.total() + " occurrences, and " + occurrences + " in the texts",
                    q);
        }
    }

    private ConcordanceAnswer concordance(String q, @Nullable String after) {
        return engine.concordance(
                new ConcordanceRequest(
                        q, Filters.NONE, 10, ConcordanceRequest.Order.DOCUMENT, PAGE, after));
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private void expect(boolean holds, String otherwise, String q) {
        if (!holds) {
            failures.add(q + " → " + otherwise);
        }
    }

    /// As somebody who writes traditional script would type it, where that folds back.
    private String traditional(String q) {
        StringBuilder typed = new StringBuilder();
        q.codePoints()
                .forEach(c -> {
                    String one = Character.toString(c);
                    String other = ZhConverterUtil.toTraditional(one);
                    boolean same =
                            Objects.equals(folding.fold(other).text(), folding.fold(one).text());
                    typed.append(same ? other : one);
                });
        return typed.toString();
    }

    private String simplified(String q) {
        StringBuilder typed = new StringBuilder();
        q.codePoints()
                .forEach(c ->
                        typed.append(
                                Character.isIdeographic(c)
                                        ? folding.fold(Character.toString(c)).text()
                                        : Character.toString(c)));
        return typed.toString();
    }

    private String query(int depth) {
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(12)) {
            case 0, 1 -> word();
            case 2 -> phrase();
            case 3 -> query(depth - 1) + " " + query(depth - 1);
            case 4 -> query(depth - 1) + (random.nextBoolean() ? " OR " : "|") + query(depth - 1);
            case 5 -> (random.nextBoolean() ? "-" : "NOT ") + query(depth - 1);
            case 6 -> "(" + query(depth - 1) + ")";
            case 7 ->
                    word()
                            + " NEAR/"
                            + random.nextInt(30)
                            + " "
                            + (random.nextBoolean() ? word() : phrase());
            case 8 ->
                    one("title:", "sponsor:", "department:", "ｔｉｔｌｅ：")
                            + (random.nextBoolean() ? word() : phrase());
            case 9 ->
                    one(
                            "theme:养老",
                            "theme:教育",
                            "theme:住房",
                            "year:2020..2022",
                            "year:..2021",
                            "date:2021-03..",
                            "term:14");
            case 10 -> word() + "*" + word();
            default -> query(depth - 1) + one(" AND ", "　", " ", "") + query(depth - 1);
        };
    }

    private String word() {
        return piece(1 + random.nextInt(5)).replaceAll("[^\\p{IsHan}A-Za-z0-9]", "");
    }

    private String phrase() {
        String text = piece(1 + random.nextInt(8)).replaceAll("[\"“”「」『』＂*＊\\s]", "");
        return switch (random.nextInt(3)) {
            case 0 -> "\"" + text + "\"";
            case 1 -> "“" + text + "”";
            default -> "「" + text + "」";
        };
    }

    private String piece(int length) {
        String text = texts.get(random.nextInt(texts.size()));
        int start = random.nextInt(Math.max(1, text.length() - length));
        return text.substring(start, Math.min(text.length(), start + length));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    @Override
    public void close() {
        engine.close();
    }

    public static void main(String[] arguments) throws IOException {
        try (GrammarFuzz fuzz = new GrammarFuzz(Long.parseLong(arguments[1]))) {
            ByHand.say(
                    fuzz.run(
                            Integer.parseInt(arguments[0]),
                            (queries, outcome) -> ByHand.say(queries + " queries: " + outcome)));
        }
        System.exit(0);
    }
}
