package jianyan.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// How long is waited for a cluster that fails.
class PatienceTest {
    private final AtomicLong now = new AtomicLong();
    private final Patience patience = new Patience(now::get);

    @Test
    void attemptsThatTakeLongAreOfTheThreeMinutes() {
        int attempts = 0;
        while (patience.isLeft()) {
            now.addAndGet(Duration.ofMinutes(1).toNanos());
            attempts++;
            patience.pause();
        }

        assertThat(attempts).isEqualTo(4);
    }

    @Test
    void whatWentWellBeforeTheFirstWaitIsNotCounted() {
        now.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(patience.isLeft()).isTrue();
    }
}
