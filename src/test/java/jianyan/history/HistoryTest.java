package jianyan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A few short histories; `Histories` runs long ones.
final class HistoryTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anUpdatedIndexAnswersAsAFreshOne(long seed) throws IOException {
        History history = new History(folder, seed, 16, true);
        for (int edits = 1; edits <= 4; edits += 3) {
            assertThat(history.step(edits)).as("seed %s: %s", seed, history.made()).isEmpty();
        }
    }
}
