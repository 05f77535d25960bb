package jianyan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import jianyan.query.AnswerAbandonedException;
import jianyan.query.TimeBudgetExceededException;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
    private static Deadline of(long millis) {
        return new Deadline(Duration.ofMillis(millis), () -> false);
    }

    /// A thread that sleeps stands for one that gets no processor because others do.
    @Test
    void waitingForTheProcessorUsesNothingUp() throws InterruptedException {
        Deadline deadline = of(300);
        for (int turn = 0; turn < 4; turn++) {
            Thread.sleep(150);
            // Throws when it is not so; an assertion around it would load its classes on this time.
            deadline.check();
        }
    }

    @Test
    void workIsOverWhenItIsUsedUp() {
        Deadline deadline = of(150);
        long start = System.nanoTime();
        assertThatThrownBy(
                        () -> {
                            while (true) {
                                deadline.check();
                            }
                        })
                .isInstanceOf(TimeBudgetExceededException.class)
                .hasMessageContaining("150 毫秒");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(149));
    }

    @Test
    void nobodyWaitsForEver() throws InterruptedException {
        Deadline deadline = of(20);
        deadline.check();
        Thread.sleep(20 * Deadline.PATIENCE);
        assertThatThrownBy(deadline::check).isInstanceOf(TimeBudgetExceededException.class);
    }

    @Test
    void anyThreadMayAsk() throws InterruptedException {
        Deadline deadline = of(1_000);
        AtomicBoolean over = new AtomicBoolean();
        Thread other =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                deadline.check();
                            } catch (TimeBudgetExceededException late) {
                                over.set(true);
                            }
                        });
        other.join();
        assertThat(over).isFalse();
    }

    @Test
    void whatLastsIsMadeBesideTheAnswer() {
        Deadline deadline = of(200);
        String made =
                deadline.beside(() -> {
                    long end = System.nanoTime() + Duration.ofMillis(1_100).toNanos();
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    return "made";
                });
        assertThat(made).isEqualTo("made");
        assertThatCode(deadline::check).doesNotThrowAnyException();
    }

    @Test
    void workEndsWhenNobodyWaits() {
        AtomicBoolean gone = new AtomicBoolean();
        Deadline deadline = new Deadline(Duration.ofMinutes(1), gone::get);
        deadline.check();
        gone.set(true);
        assertThatThrownBy(deadline::check).isInstanceOf(AnswerAbandonedException.class);
    }
}
