package jianyan.aggregation.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import jianyan.SampleIndex;
import jianyan.aggregation.ScannedText;
import jianyan.index.Snapshots;
import jianyan.query.Filters;
import jianyan.question.aggregation.keyness.CollocatesAnswer;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import org.junit.jupiter.api.Test;

/// The company of a word against a patient reading of the sample corpus.
final class CompanyScanTest {
    private static final List<ScannedText> TEXTS = ScannedText.all();

    private static long scanned(String q, BiPredicate<ScannedText, Integer> counts) {
        return TEXTS.stream()
                .mapToLong(
                        text -> text.places(q).stream().filter(at -> counts.test(text, at)).count())
                .sum();
    }

    @Test
    void companyEqualsTheScan() throws IOException {
        int width = 7;
        String q = "养老";
        CollocatesAnswer answer;
        try (Snapshots snapshots = Snapshots.open(SampleIndex.folder())) {
            answer =
                    snapshots.with(snapshot ->
                            new Collocation(SampleIndex.ANALYSIS)
                                    .collocates(
                                            new CollocatesRequest(q, Filters.NONE, width, 3, 40),
                                            snapshot));
        }
        assertThat(answer.occurrences()).isEqualTo(scanned(q, (text, at) -> true));
        assertThat(answer.nearby()).isEqualTo(nearby(q, width));
        assertThat(answer.collocates()).hasSizeGreaterThan(10);
        for (CollocatesAnswer.Collocate each : answer.collocates()) {
            String word = each.word();
            BiPredicate<ScannedText, Integer> near =
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
        for (ScannedText text : TEXTS) {
            List<Integer> places = text.places(q);
            sum +=
                    IntStream.range(0, text.atoms().size())
                            .filter(at -> !text.atoms().get(at).equals(ScannedText.BOUNDARY))
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
}
