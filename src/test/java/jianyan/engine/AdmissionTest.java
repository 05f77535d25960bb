package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jianyan.query.AnswerAbandonedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class AdmissionTest {
    private static final Executor ASKERS = Thread::startVirtualThread;

    /// Two threads: one may be heavy.
    private final Admission admission = new Admission(2, Duration.ofSeconds(10));

    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        admission.close();
    }

    private <T> CompletableFuture<T> ask(WorkKind kind, Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> admission.run(kind, () -> false, work), ASKERS);
    }

    private String heldUp() {
        try {
            release.await();
            return "done";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void awaitWaiting(int count) throws InterruptedException {
        while (admission.waiting() != count) {
            Thread.sleep(1);
        }
    }

    @Test
    void aQuickQuestionIsAnsweredBesideHeavyOnes() throws Exception {
        List<CompletableFuture<String>> heavy = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            heavy.add(ask(WorkKind.COMPARING, this::heldUp));
        }
        awaitWaiting(4);
        assertThat(ask(WorkKind.QUICK, () -> "quick").get()).isEqualTo("quick");
        assertThat(heavy).noneMatch(CompletableFuture::isDone);
        release.countDown();
        for (CompletableFuture<String> each : heavy) {
            assertThat(each.get()).isEqualTo("done");
        }
    }

    /// One long line of a kind does not keep the others waiting until it is empty.
    @Test
    void heavyKindsTakeTurnsByHowLongTheirFirstHasWaited() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        CompletableFuture<String> first = ask(WorkKind.COMPARING, this::heldUp);
        while (admission.waiting() > 0 || first.isDone()) {
            Thread.sleep(1);
        }
        Thread.sleep(20);
        all.add(ask(WorkKind.COMPARING, () -> order.add("comparing 1")));
        awaitWaiting(1);
        all.add(ask(WorkKind.COUNTING, () -> order.add("counting 1")));
        awaitWaiting(2);
        all.add(ask(WorkKind.COMPARING, () -> order.add("comparing 2")));
        awaitWaiting(3);
        release.countDown();
        for (CompletableFuture<Boolean> each : all) {
            each.get();
        }
        assertThat(order).containsExactly("comparing 1", "counting 1", "comparing 2");
    }

    @Test
    void beyondTheLineQuestionsAreTurnedAway() throws Exception {
        List<CompletableFuture<String>> accepted = new ArrayList<>();
        accepted.add(ask(WorkKind.COMPARING, this::heldUp));
        Thread.sleep(20);
        awaitWaiting(0);
        for (int i = 0; i < WorkKind.COMPARING.mostWaiting(); i++) {
            accepted.add(ask(WorkKind.COMPARING, () -> "late"));
        }
        awaitWaiting(WorkKind.COMPARING.mostWaiting());
        assertThatThrownBy(() -> admission.run(WorkKind.COMPARING, () -> false, () -> "later"))
                .isInstanceOf(BusyException.class);
        release.countDown();
        for (CompletableFuture<String> each : accepted) {
            assertThat(each.get()).isNotNull();
        }
    }

    @Test
    void whoHasWaitedTooLongIsTurnedAway() throws Exception {
        try (Admission impatient = new Admission(2, Duration.ofMillis(50))) {
            CompletableFuture<String> held =
                    CompletableFuture.supplyAsync(
                            () -> impatient.run(WorkKind.COUNTING, () -> false, this::heldUp),
                            ASKERS);
            Thread.sleep(20);
            assertThatThrownBy(() -> impatient.run(WorkKind.COUNTING, () -> false, () -> "late"))
                    .isInstanceOf(BusyException.class);
            release.countDown();
            assertThat(held.get()).as("what has begun is waited for").isEqualTo("done");
        }
    }

    @Test
    void whatNobodyWaitsForIsNotBegun() {
        List<String> begun = new ArrayList<>();
        assertThatThrownBy(
                        () -> admission.run(WorkKind.QUICK, () -> true, () -> begun.add("begun")))
                .isInstanceOf(AnswerAbandonedException.class);
        assertThat(begun).isEmpty();
    }

    @Test
    void whatFailsFailsAsItDid() {
        IllegalStateException failure = new IllegalStateException("as it was");
        assertThatThrownBy(() ->
                        admission.run(
                                WorkKind.QUICK,
                                () -> false,
                                () -> {
                                    throw failure;
                                }))
                .isSameAs(failure);
    }

    @Test
    void afterItIsClosedNothingBegins() {
        admission.close();
        assertThatThrownBy(() -> admission.run(WorkKind.QUICK, () -> false, () -> "late"))
                .isInstanceOf(BusyException.class);
    }
}
