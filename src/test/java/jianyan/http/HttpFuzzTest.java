package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jianyan.SampleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short run of [HttpFuzz]; longer ones are made by hand and written down in `reliability.md`.
final class HttpFuzzTest {
    private static final int REQUESTS = 1_500;

    /// Caches of answers may fill up, an answer may not stay.
    private static final long MOST_HEAP = 64L << 20;

    /// Virtual threads run on a few threads more when there is much to do.
    private static final int MOST_THREADS = 8;

    @Test
    void noRequestFailsTheProgramOrStaysInMemorySeed13(@TempDir Path workbench) throws Exception {
        try (HttpFuzz fuzz = new HttpFuzz(SampleIndex.folder(), workbench, _ -> {})) {
            HttpFuzz.Outcome outcome = fuzz.run(REQUESTS, 13);
            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.statuses().keySet())
                    .as("both what is answered and what is refused")
                    .contains(200, 400, 404, 405, 415);
            assertThat(outcome.threadsMore()).isLessThan(MOST_THREADS);
            assertThat(outcome.heapMoreBytes()).isLessThan(MOST_HEAP);
        }
    }
}
