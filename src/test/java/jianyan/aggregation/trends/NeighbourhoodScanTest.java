package jianyan.aggregation.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import jianyan.SampleIndex;
import jianyan.aggregation.ScannedText;
import jianyan.aggregation.cells.Negations;
import jianyan.aggregation.speakers.Speakers;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.index.Snapshots;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.Nearby.Negation;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.MeasuresAnswer.Measures;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TogetherAnswer.Together;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TogetherRequest.Unit;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands near what, who speaks of it and what stands together, against a patient reading of
/// the sample corpus, with pairs of words drawn from the seed 17.
final class NeighbourhoodScanTest {
    private static final int PAIRS = 16;

    private static final List<ScannedText> TEXTS = new ArrayList<>();
    private static Snapshots snapshots;

    @BeforeAll
    static void read() throws IOException {
        snapshots = Snapshots.open(SampleIndex.folder());
        TEXTS.addAll(ScannedText.all());
    }

    @AfterAll
    static void close() {
        snapshots.close();
    }

    /// Two words that stand in one passage somewhere.
    private static List<String> pair(Random random) {
        while (true) {
            ScannedText text = TEXTS.get(random.nextInt(TEXTS.size()));
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 2 && text.atoms().size() > 3; i++) {
                int length = 1 + random.nextInt(2);
                int start = random.nextInt(text.atoms().size() - length);
                words.add(String.join("", text.atoms().subList(start, start + length)));
            }
            if (words.size() == 2
                    && words.stream()
                            .allMatch(w -> w.codePoints().allMatch(Character::isIdeographic))
                    // A word that overlaps itself is counted once, and looked for at each place.
                    && words.stream().noneMatch(w -> w.length() == 2 && w.charAt(0) == w.charAt(1))
                    && !words.getFirst().equals(words.getLast())) {
                return words;
            }
        }
    }

    private static long counted(String q, Nearby nearby) {
        Trends trends = new Trends(SampleIndex.ANALYSIS);
        CellSentences sentences = new CellSentences(SampleIndex.ANALYSIS);
        var request =
                new TrendsRequest(
                        List.of('"' + q + '"'),
                        List.of(),
                        Filters.NONE,
                        0,
                        AdHocThemes.NONE,
                        YearBins.NONE,
                        nearby);
        var listed =
                new SentencesRequest(
                        '"' + q + '"',
                        List.of(),
                        List.of(),
                        Filters.NONE,
                        AdHocThemes.NONE,
                        SentencesRequest.MAX_SIZE,
                        null,
                        YearBins.NONE,
                        nearby);
        return snapshots.with(snapshot -> {
            long count =
                    trends.trends(request, snapshot).totals().getFirst().figures().occurrences();
            var answer = sentences.sentences(listed, snapshot);
            assertThat(answer.occurrences()).isEqualTo(count);
            if (answer.next() == null) {
                assertThat(answer.sentences().stream().mapToLong(one -> one.marks().size()).sum())
                        .as("marks of %s %s", q, nearby)
                        .isEqualTo(count);
            }
            return count;
        });
    }

    private static long scanned(String q, BiPredicate<ScannedText, Integer> counts) {
        return TEXTS.stream()
                .mapToLong(
                        text -> text.places(q).stream().filter(at -> counts.test(text, at)).count())
                .sum();
    }

    @Test
    void occurrencesNearAndNotNearAWordEqualTheScan() {
        Random random = new Random(17);
        int near = 0;
        for (int i = 0; i < PAIRS; i++) {
            List<String> pair = pair(random);
            String q = pair.getFirst();
            String word = pair.getLast();
            int distance = random.nextInt(12);
            BiPredicate<ScannedText, Integer> isNear =
                    (text, at) -> text.isNear(at, q.length(), word, distance);
            long expected = scanned(q, isNear);
            var quoted = List.of('"' + word + '"');
            assertThat(counted(q, new Nearby(quoted, List.of(), distance, Negation.INCLUDED)))
                    .as("%s near %s within %d", q, word, distance)
                    .isEqualTo(expected);
            assertThat(counted(q, new Nearby(List.of(), quoted, distance, Negation.INCLUDED)))
                    .as("%s not near %s within %d", q, word, distance)
                    .isEqualTo(scanned(q, isNear.negate()));
            near += expected > 0 ? 1 : 0;
        }
        assertThat(near).isGreaterThan(PAIRS / 4);
    }

    @Test
    void negatedOccurrencesEqualTheScan() {
        List<String> words = bare(Negations.BUNDLED.words());
        List<String> unless = bare(Negations.BUNDLED.unless());
        BiPredicate<ScannedText, Integer> negated =
                (text, at) ->
                        words.stream()
                                .anyMatch(word ->
                                        text.places(word).stream()
                                                .anyMatch(other ->
                                                        other + word.length() <= at
                                                                && at - other - word.length()
                                                                        <= Negations.BUNDLED
                                                                                .within()
                                                                && text.sentence(other)
                                                                        == text.sentence(at)
                                                                && !isWithin(
                                                                        text, other, word,
                                                                        unless)));
        long all = 0;
        for (String q : List.of("建设", "完善", "养老", "到位", "解决", "服务", "电梯")) {
            long only = counted(q, new Nearby(List.of(), List.of(), 10, Negation.ONLY));
            assertThat(only).as(q).isEqualTo(scanned(q, negated));
            assertThat(counted(q, new Nearby(List.of(), List.of(), 10, Negation.WITHOUT)))
                    .as(q)
                    .isEqualTo(scanned(q, negated.negate()));
            all += only;
        }
        assertThat(all).isPositive();
    }

    private static List<String> bare(List<String> quoted) {
        return quoted.stream().map(word -> word.replace("\"", "")).toList();
    }

    private static boolean isWithin(ScannedText text, int at, String word, List<String> unless) {
        return unless.stream()
                .anyMatch(longer ->
                        text.places(longer).stream()
                                .anyMatch(start ->
                                        start <= at
                                                && start + longer.length() >= at + word.length()));
    }

    @Test
    void whoSpeaksOfAWordEqualsTheScan() {
        Speakers speakers = new Speakers(SampleIndex.ANALYSIS);
        Random random = new Random(17);
        for (int i = 0; i < PAIRS / 4; i++) {
            String q = pair(random).getFirst();
            var request =
                    new MeasuresRequest(
                            List.of('"' + q + '"'),
                            List.of(Dimension.YEAR),
                            Filters.NONE,
                            AdHocThemes.NONE,
                            YearBins.NONE,
                            Nearby.ANY);
            var answer = snapshots.with(snapshot -> speakers.measures(request, snapshot));
            assertThat(answer.rows()).isNotEmpty();
            for (Row<Measures> row : answer.rows()) {
                List<ScannedText> held =
                        TEXTS.stream()
                                .filter(text ->
                                        Objects.equals(
                                                text.section().year(),
                                                row.at().number(Dimension.YEAR)))
                                .toList();
                List<ScannedText> speaking =
                        held.stream().filter(text -> !text.places(q).isEmpty()).toList();
                Measures measures = row.figures();
                assertThat(measures.documents()).as(q).isEqualTo(documents(speaking).size());
                assertThat(measures.documentsHeld()).isEqualTo(documents(held).size());
                assertThat(measures.proposals()).isEqualTo(proposals(speaking));
                assertThat(measures.proposalsHeld()).isEqualTo(proposals(held));
                assertThat(measures.districts()).isEqualTo(districts(speaking));
                assertThat(measures.districtsHeld()).isEqualTo(districts(held));
                String first =
                        documents(speaking).stream()
                                .map(document -> document.metadata().date())
                                .filter(Objects::nonNull)
                                .map(Object::toString)
                                .min(String::compareTo)
                                .orElse(null);
                if (first != null && measures.first() != null) {
                    assertThat(measures.first().when()).isLessThanOrEqualTo(first);
                    assertThat(measures.first().text()).isNotBlank();
                }
            }
        }
    }

    private static Set<Document> documents(List<ScannedText> texts) {
        return texts.stream().map(ScannedText::document).collect(Collectors.toSet());
    }

    private static long proposals(List<ScannedText> texts) {
        return documents(texts).stream()
                .filter(document -> document.metadata().kind() == Kind.PROPOSAL)
                .count();
    }

    private static long districts(List<ScannedText> texts) {
        return documents(texts).stream()
                .map(document -> document.metadata().district())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void whatStandsTogetherEqualsTheScan(Unit unit) {
        var together = new jianyan.aggregation.trends.Together(SampleIndex.ANALYSIS);
        Random random = new Random(17);
        for (int i = 0; i < PAIRS / 4; i++) {
            List<String> pair = pair(random);
            var request =
                    new TogetherRequest(
                            pair.stream().map(word -> '"' + word + '"').toList(),
                            unit,
                            List.of(Dimension.KIND),
                            Filters.NONE,
                            AdHocThemes.NONE,
                            YearBins.NONE);
            var answer = snapshots.with(snapshot -> together.together(request, snapshot));
            check(answer.total(), units(unit, TEXTS, pair), pair);
            for (Row<Together> row : answer.rows()) {
                List<ScannedText> of =
                        TEXTS.stream()
                                .filter(text ->
                                        text.document()
                                                .metadata()
                                                .kind()
                                                .code()
                                                .equals(row.at().text(Dimension.KIND)))
                                .toList();
                check(row.figures(), units(unit, of, pair), pair);
            }
        }
    }

    /// Each unit as the set of those of the two words that it holds.
    private static Map<Object, Set<String>> units(
            Unit unit, List<ScannedText> texts, List<String> pair) {
        Map<Object, Set<String>> units = new java.util.HashMap<>();
        for (int number = 0; number < texts.size(); number++) {
            ScannedText text = texts.get(number);
            for (int at = 0; at < text.atoms().size(); at++) {
                if (!text.atoms().get(at).equals(ScannedText.BOUNDARY)) {
                    units.computeIfAbsent(key(unit, text, number, at), key -> new HashSet<>());
                }
            }
            for (String word : pair) {
                for (int at : text.places(word)) {
                    units.computeIfAbsent(key(unit, text, number, at), key -> new HashSet<>())
                            .add(word);
                }
            }
        }
        return units;
    }

    private static Object key(Unit unit, ScannedText text, int number, int at) {
        return switch (unit) {
            case SENTENCE -> List.of(number, text.sentence(at));
            case PASSAGE -> number;
            case DOCUMENT -> text.document().id();
        };
    }

    private static void check(Together figures, Map<Object, Set<String>> units, List<String> pair) {
        long first = units.values().stream().filter(of -> of.contains(pair.getFirst())).count();
        long second = units.values().stream().filter(of -> of.contains(pair.getLast())).count();
        assertThat(figures.units()).isEqualTo(units.size());
        assertThat(figures.first()).as("%s", pair).isEqualTo(first);
        assertThat(figures.second()).as("%s", pair).isEqualTo(second);
        assertThat(figures.both())
                .as("%s", pair)
                .isEqualTo(units.values().stream().filter(of -> of.size() == 2).count());
        assertThat(figures.expected()).isEqualTo((double) first * second / units.size());
    }

    @Test
    void refusesADistanceWithoutAWord() {
        assertThatThrownBy(() -> Nearby.of(List.of(), List.of(), 5, Negation.INCLUDED))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("没有说附近要有或不要有哪个词");
        assertThatThrownBy(() -> new Nearby(List.of(" "), List.of(), 5, Negation.INCLUDED))
                .isInstanceOf(InvalidRequestException.class);
    }
}
