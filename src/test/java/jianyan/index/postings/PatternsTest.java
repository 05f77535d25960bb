package jianyan.index.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.SampleIndex;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.exact.GappedPhrase;
import jianyan.analysis.exact.NearPhrases;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.index.Deadline;
import jianyan.index.Snapshots;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.OccurrenceCounter;
import jianyan.query.Filters;
import jianyan.query.TimeBudgetExceededException;
import org.apache.lucene.index.LeafReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Holds wildcards and distances in the index against a scan of the text with a regular expression.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PatternsTest {
    /// Passages of Han characters and stops alone, where a character is an atom and an offset a
    /// position.
    private final List<String> passages = new ArrayList<>();

    private final Snapshots snapshots;

    PatternsTest() throws IOException {
        snapshots = Snapshots.open(SampleIndex.folder());
        for (Document document : SampleIndex.documents()) {
            document.passages()
                    .filter(Passage::isCounted)
                    .map(passage -> SampleIndex.ANALYSIS.folding().fold(passage.text()).text())
                    .map(PatternsTest::oneCharacterAnAtom)
                    .forEach(passages::add);
        }
    }

    /// Leaves out what a phrase reads across, and puts one sign for each run of letters or digits.
    private static String oneCharacterAnAtom(String folded) {
        return folded.replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}“”‘’\"'「」『』《》〈〉]", " ")
                .replaceAll(
                        "(?:[\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsIdeographic}]]|(?<=[0-9])[.,](?=[0-9]))+(?:(?<=[0-9])%)?",
                        "x")
                .replace(" ", "");
    }

    @AfterAll
    void close() {
        snapshots.close();
    }

    @Test
    void aWildcardStandsForUpToEightCharactersOfOneSentenceSeed11() {
        Random random = new Random(11);
        for (int tried = 0; tried < 200; tried++) {
            String[] two = twoPhrases(random, 12);
            Pattern expression = Pattern.compile(two[0] + "[^。；！？;!?]{0,8}?" + two[1]);
            assertThat(indexed(new GappedPhrase(List.of(phrase(two[0]), phrase(two[1])), 8)))
                    .as("%s*%s", two[0], two[1])
                    .isEqualTo(scanned(passage -> occurrences(expression, passage)));
        }
    }

    @Test
    void nearMeansEitherOrderWithinAPassageSeed12() {
        Random random = new Random(12);
        for (int tried = 0; tried < 200; tried++) {
            String[] two = twoPhrases(random, 30);
            int distance = random.nextInt(21);
            String between = "[\\s\\S]{0," + distance + "}?";
            Pattern expression =
                    Pattern.compile(two[0] + between + two[1] + "|" + two[1] + between + two[0]);
            assertThat(indexed(new NearPhrases(phrase(two[0]), phrase(two[1]), distance)))
                    .as("%s NEAR/%d %s", two[0], distance, two[1])
                    .isEqualTo(scanned(passage -> occurrences(expression, passage)));
        }
    }

    /// Hundreds of documents hold both and none holds them side by side, so that the first step
    /// goes through all of a segment.
    @Test
    void lookingForWhatIsNeverFoundEndsInTime() {
        NearPhrases never = new NearPhrases(phrase("建议"), phrase("提案"), 0);
        assertThat(indexed(never)).isZero();
        assertThatThrownBy(() -> firstDocument(never, new Deadline(Duration.ZERO, () -> false)))
                .isInstanceOf(TimeBudgetExceededException.class);
    }

    private int firstDocument(ExactPattern pattern, Deadline deadline) {
        return snapshots.with(snapshot -> {
            try {
                LeafReader reader =
                        snapshot.getIndexReader().leaves().stream()
                                .max(Comparator.comparingInt(leaf -> leaf.reader().maxDoc()))
                                .orElseThrow()
                                .reader();
                return new Occurrences(reader, List.of(pattern), deadline).nextDoc();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /// Two different pairs of characters that stand in this order within a stretch of a passage.
    private String[] twoPhrases(Random random, int stretch) {
        while (true) {
            String passage = passages.get(random.nextInt(passages.size()));
            if (passage.length() < stretch + 4) {
                continue;
            }
            int first = random.nextInt(passage.length() - stretch - 3);
            int second = first + 2 + random.nextInt(stretch);
            String one = passage.substring(first, first + 2);
            String other = passage.substring(second, second + 2);
            boolean plain = (one + other).matches("\\p{IsHan}{4}");
            // Where one begins as the other ends, the expression prefers another of two overlapping
            // places than the rule "the first, and of those the longest" does.
            if (plain
                    && one.chars().noneMatch(c -> other.indexOf(c) >= 0)
                    && one.charAt(0) != one.charAt(1)
                    && other.charAt(0) != other.charAt(1)) {
                return new String[] {one, other};
            }
        }
    }

    private static ExactPhrase phrase(String text) {
        return ExactPhrase.parse(text).getFirst();
    }

    private long scanned(ToLongFunction<String> count) {
        return passages.stream().mapToLong(count).sum();
    }

    private static long occurrences(Pattern expression, String passage) {
        Matcher matcher = expression.matcher(passage);
        long count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private long indexed(ExactPattern pattern) {
        return snapshots.with(snapshot ->
                OccurrenceCounter.count(
                        snapshot,
                        List.of(pattern),
                        new FilterTranslator(SampleIndex.ANALYSIS.folding())
                                .translate(Filters.NONE, snapshot)));
    }
}
