package jianyan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.MultiReader;
import org.junit.jupiter.api.Test;

final class SnapshotMemoTest {
    private static final Manifest MANIFEST =
            new Manifest(Manifest.FORMAT, "词库", 1, 1, List.of(), List.of(), new TreeMap<>());

    /// Keys that lie together in any table of hashes.
    private record Colliding(String name) {
        @Override
        public int hashCode() {
            return 1;
        }
    }

    private static Snapshot empty() throws Exception {
        return new Snapshot(new MultiReader(), MANIFEST);
    }

    @Test
    void whatTakesLongHoldsUpNobodyWhoWantsSomethingElse() throws Exception {
        Snapshot snapshot = empty();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> slow =
                CompletableFuture.supplyAsync(() ->
                        snapshot.memo(
                                new Colliding("slow"),
                                key -> {
                                    begun.countDown();
                                    await(end);
                                    return "slow";
                                }));
        await(begun);
        CompletableFuture<String> quick =
                CompletableFuture.supplyAsync(
                        () -> snapshot.memo(new Colliding("quick"), key -> "quick"),
                        SnapshotMemoTest::inAThreadOfItsOwn);
        assertThat(quick.get(10, TimeUnit.SECONDS)).isEqualTo("quick");
        end.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void oneValueMayNeedAnother() throws Exception {
        Snapshot snapshot = empty();
        String joined =
                snapshot.memo(
                        new Colliding("outer"),
                        key -> snapshot.memo(new Colliding("inner"), inner -> "inner") + " outer");
        assertThat(joined).isEqualTo("inner outer");
    }

    @Test
    void whatFailedForOneIsComputedForTheNext() throws Exception {
        Snapshot snapshot = empty();
        assertThatThrownBy(() ->
                        snapshot.memo(
                                "key",
                                key -> {
                                    throw new IllegalStateException("late");
                                }))
                .hasMessage("late");
        assertThat(snapshot.<String, String>memo("key", key -> "there")).isEqualTo("there");
        assertThat(snapshot.<String, String>memo("key", key -> "again")).isEqualTo("there");
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
