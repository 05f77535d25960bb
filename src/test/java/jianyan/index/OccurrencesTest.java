package jianyan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jianyan.SampleIndex;
import jianyan.analysis.ExactPhrase;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.query.Filters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Holds counts of the index against an obvious scan of the reading text.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OccurrencesTest {
    /// Transparent to a phrase, see DESIGN: quotation marks, book title marks, white space.
    private static final String TRANSPARENT = "[\\s\\p{Z}\\p{Cf}“”‘’\"'「」『』《》〈〉]";

    private final List<String> passages = new ArrayList<>();
    private Snapshots snapshots;

    OccurrencesTest() throws IOException {
        this.snapshots = Snapshots.open(SampleIndex.folder());
    }

    @BeforeAll
    void readTheCorpusWithoutTheIndex() {
        for (Document document : SampleIndex.documents()) {
            document.passages()
                    .filter(Passage::isCounted)
                    .map(passage -> SampleIndex.ANALYSIS.folding().fold(passage.text()).text())
                    .forEach(passages::add);
        }
    }

    @AfterAll
    void close() {
        snapshots.close();
    }

    @Test
    void phrasesDrawnFromTheCorpusOccurAsOftenAsAScanFindsSeed7() {
        Random random = new Random(7);
        int tried = 0;
        while (tried < 500) {
            String passage = passages.get(random.nextInt(passages.size()));
            int length = 1 + random.nextInt(12);
            if (passage.length() <= length) {
                continue;
            }
            int start = random.nextInt(passage.length() - length);
            String drawn = passage.substring(start, start + length);
            List<ExactPhrase> phrases = ExactPhrase.parse(drawn);
            if (phrases.size() != 1 || splitsARun(passage, start, start + length)) {
                continue;
            }
            tried++;
            assertThat(indexed(phrases.getFirst())).as("“%s”", drawn).isEqualTo(scanned(drawn));
        }
    }

    private long indexed(ExactPhrase phrase) {
        return snapshots.with(snapshot ->
                OccurrenceCounter.count(
                        snapshot,
                        List.of(phrase),
                        new FilterTranslator(SampleIndex.ANALYSIS.folding())
                                .translate(Filters.NONE, snapshot)));
    }

    /// Takes everything transparent out of both texts and looks for one in the other, passage by
    /// passage; a number or Latin word has to be whole.
    private long scanned(String drawn) {
        String wanted = drawn.replaceAll(TRANSPARENT, "\u0000").replaceAll("\u0000+", "\u0000");
        String compact = wanted.replace("\u0000", "");
        long count = 0;
        for (String passage : passages) {
            StringBuilder text = new StringBuilder();
            List<Integer> origin = new ArrayList<>();
            for (int i = 0; i < passage.length(); i++) {
                if (!passage.substring(i, i + 1).matches(TRANSPARENT)) {
                    text.append(passage.charAt(i));
                    origin.add(i);
                }
            }
            int from = 0;
            for (int at = text.indexOf(compact, from); at >= 0; at = text.indexOf(compact, from)) {
                int start = origin.get(at);
                int end = origin.get(at + compact.length() - 1) + 1;
                boolean same =
                        ExactPhrase.parse(passage.substring(start, end))
                                .equals(ExactPhrase.parse(drawn));
                if (same && !splitsARun(passage, start, end)) {
                    count++;
                    from = at + compact.length();
                } else {
                    from = at + 1;
                }
            }
        }
        return count;
    }

    /// Whether a bound lies inside a number or a Latin word.
    private static boolean splitsARun(String text, int start, int end) {
        return joins(text, start) || joins(text, end);
    }

    private static boolean joins(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        String around = text.substring(Math.max(0, at - 2), Math.min(text.length(), at + 2));
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean letters = isRun(before) && isRun(after);
        boolean number =
                around.matches(".*[0-9][.,%].*|.*[.,][0-9].*") && (isRun(before) || isRun(after));
        return letters || number;
    }

    private static boolean isRun(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
