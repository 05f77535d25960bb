package jianyan.index.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import jianyan.SampleIndex;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.index.Snapshots;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.OccurrenceCounter;
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

    /// What a phrase never crosses, and so does not hold.
    private static final String BOUNDARIES_AT_ENDS = "^[。；！？;!?｡]+|[。；！？;!?｡]+$";

    /// Letters and digits side by side, with the points and commas inside numbers and a percent
    /// sign.
    private static final Pattern RUN =
            Pattern.compile(
                    "(?:[\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsIdeographic}]]|(?<=[0-9])[.,](?=[0-9]))+(?:(?<=[0-9])%)?");

    private final List<Compact> passages = new ArrayList<>();
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
                    .map(Compact::of)
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
            String passage = passages.get(random.nextInt(passages.size())).passage();
            int length = 1 + random.nextInt(12);
            if (passage.length() <= length) {
                continue;
            }
            int start = random.nextInt(passage.length() - length);
            if (Character.isLowSurrogate(passage.charAt(start))
                    || Character.isLowSurrogate(passage.charAt(start + length))) {
                continue; // Half a character is no phrase.
            }
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

    /// Looks for one text in the other, both without what is transparent, passage by passage; a
    /// number or Latin word has to be whole.
    private long scanned(String drawn) {
        String wanted = drawn.replaceAll(TRANSPARENT, "").replaceAll(BOUNDARIES_AT_ENDS, "");
        List<ExactPhrase> atoms = ExactPhrase.parse(drawn);
        long count = 0;
        for (Compact compact : passages) {
            int at = compact.text.indexOf(wanted);
            while (at >= 0) {
                int start = compact.origin[at];
                int end = compact.origin[at + wanted.length() - 1] + 1;
                boolean whole =
                        !splitsARun(compact.passage, start, end)
                                && ExactPhrase.parse(compact.passage.substring(start, end))
                                        .equals(atoms);
                count += whole ? 1 : 0;
                at = compact.text.indexOf(wanted, whole ? at + wanted.length() : at + 1);
            }
        }
        return count;
    }

    /// A passage and the same without what is transparent.
    private record Compact(String passage, String text, int[] origin) {
        static Compact of(String passage) {
            StringBuilder text = new StringBuilder();
            int[] origin = new int[passage.length()];
            for (int i = 0; i < passage.length(); i++) {
                if (!passage.substring(i, i + 1).matches(TRANSPARENT)) {
                    origin[text.length()] = i;
                    text.append(passage.charAt(i));
                }
            }
            return new Compact(passage, text.toString(), origin);
        }
    }

    /// Whether a bound lies inside a number or a Latin word.
    private static boolean splitsARun(String text, int start, int end) {
        return joins(text, start) || joins(text, end);
    }

    private static boolean joins(String text, int at) {
        return RUN.matcher(text).results().anyMatch(run -> run.start() < at && at < run.end());
    }
}
