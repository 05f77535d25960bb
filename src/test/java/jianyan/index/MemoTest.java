package jianyan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MemoTest {
    /// Keys that lie together in any table of hashes.
    private record Colliding(String name) {
        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void whatTakesLongHoldsUpNobodyWhoWantsSomethingElse() throws Exception {
        Memo memo = new Memo();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> slow =
                CompletableFuture.supplyAsync(() ->
                        memo.get(
                                new Colliding("slow"),
                                key -> {
                                    begun.countDown();
                                    await(end);
                                    return "slow";
                                }));
        await(begun);
        CompletableFuture<String> quick =
                CompletableFuture.supplyAsync(
                        () -> memo.get(new Colliding("quick"), key -> "quick"),
                        MemoTest::inAThreadOfItsOwn);
        assertThat(quick.get(10, TimeUnit.SECONDS)).isEqualTo("quick");
        end.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void oneValueMayNeedAnother() {
        Memo memo = new Memo();
        String joined =
                memo.get(
                        new Colliding("outer"),
                        key -> memo.get(new Colliding("inner"), inner -> "inner") + " outer");
        assertThat(joined).isEqualTo("inner outer");
    }

    @Test
    void whatFailedForOneIsComputedForTheNext() {
        Memo memo = new Memo();
        assertThatThrownBy(() ->
                        memo.get(
                                "key",
                                key -> {
                                    throw new IllegalStateException("late");
                                }))
                .hasMessage("late");
        assertThat(memo.<String, String>get("key", key -> "there")).isEqualTo("there");
        assertThat(memo.<String, String>get("key", key -> "again")).isEqualTo("there");
    }

    private static void inAThreadOfItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
