package jianyan.aggregation.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jianyan.SampleIndex;
import jianyan.aggregation.collocation.Collocation;
import jianyan.analysis.Atoms;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.index.Snapshots;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.CollocatesAnswer;
import jianyan.question.aggregation.CollocatesRequest;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.MeasuresAnswer.Measures;
import jianyan.question.aggregation.MeasuresRequest;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.Nearby.Negation;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.SentencesRequest;
import jianyan.question.aggregation.TogetherAnswer.Together;
import jianyan.question.aggregation.TogetherRequest;
import jianyan.question.aggregation.TogetherRequest.Unit;
import jianyan.question.aggregation.TrendsRequest;
import jianyan.question.aggregation.YearBins;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
import java.util.stream.IntStream;

/// What stands near what, who speaks of it and what stands together, against a patient reading of
/// the sample corpus, with pairs of words drawn from the seed 17.
final class NeighbourhoodScanTest {
    private static final int PAIRS = 16;
    private static final String BOUNDARY = "\n";

    /// One counted passage as its atoms.
    private record Text(Document document, Section section, List<String> atoms) {
        List<Integer> places(String word) {
            List<String> wanted = word.codePoints().mapToObj(Character::toString).toList();
            List<Integer> places = new ArrayList<>();
            int free = 0;
            for (int at = 0; at + wanted.size() <= atoms.size(); at++) {
                if (at >= free && atoms.subList(at, at + wanted.size()).equals(wanted)) {
                    places.add(at);
                    free = at + wanted.size();
                }
            }
            return places;
        }

        /// How many atoms lie between a place of one word and some place of another; for each such
        /// place that does not overlap.
        boolean isNear(int at, int length, String word, int within) {
            return places(word).stream()
                    .anyMatch(other ->
                            other + word.length() <= at && at - other - word.length() <= within
                                    || other >= at + length && other - at - length <= within);
        }

        int sentence(int at) {
            return (int) atoms.subList(0, at).stream().filter(BOUNDARY::equals).count();
        }
    }

    private static final List<Text> TEXTS = new ArrayList<>();
    private static Snapshots snapshots;

    @BeforeAll
    static void read() throws IOException {
        snapshots = Snapshots.open(SampleIndex.folder());
        for (Document document : SampleIndex.documents()) {
            for (Section section : document.sections()) {
                section.passages().stream()
                        .filter(Passage::isCounted)
                        .forEach(passage ->
                                TEXTS.add(new Text(document, section, atoms(passage.text()))));
            }
        }
    }

    @AfterAll
    static void close() {
        snapshots.close();
    }

    private static List<String> atoms(String text) {
        String folded = SampleIndex.ANALYSIS.folding().fold(text).text();
        List<String> list = new ArrayList<>();
        Atoms atoms = new Atoms(folded);
        while (atoms.next()) {
            list.add(
                    atoms.type() == Atoms.Type.BOUNDARY
                            ? BOUNDARY
                            : folded.substring(atoms.start(), atoms.end()));
        }
        return list;
    }

    /// Two words that stand in one passage somewhere.
    private static List<String> pair(Random random) {
        while (true) {
            Text text = TEXTS.get(random.nextInt(TEXTS.size()));
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 2 && text.atoms.size() > 3; i++) {
                int length = 1 + random.nextInt(2);
                int start = random.nextInt(text.atoms.size() - length);
                words.add(String.join("", text.atoms.subList(start, start + length)));
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

    private static long scanned(String q, BiPredicate<Text, Integer> counts) {
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
            BiPredicate<Text, Integer> isNear =
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
        BiPredicate<Text, Integer> negated =
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

    private static boolean isWithin(Text text, int at, String word, List<String> unless) {
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
                List<Text> held =
                        TEXTS.stream()
                                .filter(text ->
                                        Objects.equals(text.section.year(), row.keys().get("year")))
                                .toList();
                List<Text> speaking =
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

    private static Set<Document> documents(List<Text> texts) {
        return texts.stream().map(Text::document).collect(Collectors.toSet());
    }

    private static long proposals(List<Text> texts) {
        return documents(texts).stream()
                .filter(document -> document.metadata().kind() == Kind.PROPOSAL)
                .count();
    }

    private static long districts(List<Text> texts) {
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
                List<Text> of =
                        TEXTS.stream()
                                .filter(text ->
                                        text.document
                                                .metadata()
                                                .kind()
                                                .code()
                                                .equals(row.keys().get("kind")))
                                .toList();
                check(row.figures(), units(unit, of, pair), pair);
            }
        }
    }

    /// Each unit as the set of those of the two words that it holds.
    private static Map<Object, Set<String>> units(Unit unit, List<Text> texts, List<String> pair) {
        Map<Object, Set<String>> units = new java.util.HashMap<>();
        for (int number = 0; number < texts.size(); number++) {
            Text text = texts.get(number);
            for (int at = 0; at < text.atoms.size(); at++) {
                if (!text.atoms.get(at).equals(BOUNDARY)) {
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

    private static Object key(Unit unit, Text text, int number, int at) {
        return switch (unit) {
            case SENTENCE -> List.of(number, text.sentence(at));
            case PASSAGE -> number;
            case DOCUMENT -> text.document.id();
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
    void companyEqualsTheScan() {
        int width = 7;
        String q = "养老";
        CollocatesAnswer answer =
                snapshots.with(snapshot ->
                        new Collocation(SampleIndex.ANALYSIS)
                                .collocates(
                                        new CollocatesRequest(q, Filters.NONE, width, 3, 40),
                                        snapshot));
        assertThat(answer.occurrences()).isEqualTo(scanned(q, (text, at) -> true));
        assertThat(answer.nearby()).isEqualTo(nearby(q, width));
        assertThat(answer.collocates()).hasSizeGreaterThan(10);
        for (CollocatesAnswer.Collocate each : answer.collocates()) {
            String word = each.word();
            BiPredicate<Text, Integer> near =
                    (text, at) ->
                            text.places(q).stream()
                                    .anyMatch(other ->
                                            text.sentence(other) == text.sentence(at)
                                                    && (other + 2 <= at && at - other - 2 <= width
                                                            || other >= at + word.length()
                                                                    && other - at - word.length()
                                                                            <= width));
            long together = scanned(word, near);
            long all = scanned(word, (text, at) -> true);
            assertThat(each.together()).as(word).isEqualTo(together);
            assertThat(each.occurrences()).as(word).isEqualTo(all);
            assertThat(each.logDice())
                    .as(word)
                    .isCloseTo(
                            14
                                    + Math.log(2.0 * together / (answer.occurrences() + all))
                                            / Math.log(2),
                            within(1e-9));
        }
    }

    /// Atoms within the width of an occurrence and in its sentence, none of them part of one.
    private static long nearby(String q, int width) {
        long sum = 0;
        for (Text text : TEXTS) {
            List<Integer> places = text.places(q);
            sum +=
                    IntStream.range(0, text.atoms.size())
                            .filter(at -> !text.atoms.get(at).equals(BOUNDARY))
                            .filter(at ->
                                    places.stream()
                                            .noneMatch(place ->
                                                    at >= place && at < place + q.length()))
                            .filter(at ->
                                    places.stream()
                                            .anyMatch(place ->
                                                    text.sentence(place) == text.sentence(at)
                                                            && (at < place && place - at <= width
                                                                    || at >= place + q.length()
                                                                            && at
                                                                                            - place
                                                                                            - q
                                                                                                    .length()
                                                                                    < width)))
                            .count();
        }
        return sum;
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
