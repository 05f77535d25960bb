package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A short run of [GrammarFuzz]; longer ones are made by hand and written down in `reliability.md`.
final class GrammarFuzzTest {
    private static final int QUERIES = 250;

    @Test
    void randomQueriesMeanTheSameHoweverTheyAreAskedSeed13() throws IOException {
        try (GrammarFuzz fuzz = new GrammarFuzz(13)) {
            GrammarFuzz.Outcome outcome = fuzz.run(QUERIES, (_, _) -> {});
            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.refused()).as("most of them are queries").isLessThan(QUERIES / 2);
            assertThat(outcome.scanned()).as("some are phrases").isPositive();
        }
    }
}
