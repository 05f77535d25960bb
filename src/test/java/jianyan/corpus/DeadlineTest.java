package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
    private static void work(Duration time) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            Thread.onSpinWait();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean calling(ReadingLimit deadline, Runnable work) throws Exception {
        return TimeBound.call(
                () -> {
                    work.run();
                    return true;
                },
                deadline);
    }

    @Test
    void workIsEndedAtItsLimit() {
        ReadingLimit deadline = new ReadingLimit(Duration.ofMillis(50));
        assertThatThrownBy(() ->
                        calling(
                                deadline,
                                () -> {
                                    while (!deadline.isOver()) {
                                        Thread.onSpinWait();
                                    }
                                    work(Duration.ofSeconds(1));
                                }))
                .isInstanceOfSatisfying(
                        ReadingException.class,
                        over -> assertThat(over.code()).isEqualTo("timeout"));
    }

    /// Waiting stands for a machine that has other things to do.
    @Test
    void waitingIsNoWork() throws Exception {
        ReadingLimit deadline = new ReadingLimit(Duration.ofMillis(100));
        calling(deadline, () -> pause(Duration.ofMillis(500)));
        assertThat(deadline.isOver()).isFalse();
    }

    @Test
    void whatStandsStillIsGivenUpLaterAndMayBeTriedAgain() {
        ReadingLimit deadline = new ReadingLimit(Duration.ofMillis(20));
        assertThatThrownBy(() -> calling(deadline, () -> pause(Duration.ofMinutes(1))))
                .isInstanceOfSatisfying(
                        ReadingException.class,
                        over -> {
                            assertThat(over.code()).isEqualTo("stalled");
                            assertThat(new Fault("f", over.code(), "").isPassing()).isTrue();
                        });
    }

    @Test
    void everyDocumentThatIsHandedOnRenewsIt() throws Exception {
        ReadingLimit deadline = new ReadingLimit(Duration.ofMillis(300));
        List<Long> rows = new ArrayList<>();
        ReadingSink sink =
                deadline.renewedBy(
                        new ReadingSink() {
                            @Override
                            public void document(Document document, long row) {
                                throw new AssertionError(document);
                            }

                            @Override
                            public boolean keeps(String id, long row) {
                                pause(Duration.ofMillis(10));
                                return rows.add(row);
                            }

                            @Override
                            public void fault(Fault fault) {
                                throw new AssertionError(fault);
                            }
                        });
        calling(
                deadline,
                () -> {
                    for (long row = 0; row < 5; row++) {
                        work(Duration.ofMillis(150));
                        sink.keeps("id", row);
                    }
                });
        assertThat(rows).hasSize(5);
    }
}
