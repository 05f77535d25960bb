package jianyan.workbench;

import static jianyan.workbench.Desk.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Operation;
import jianyan.workbench.values.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several people at one workbench, and at one database.
final class TogetherTest {
    private static final int ROUNDS = 15;

    @TempDir private Path folder;

    @Test
    void ofTwoWhoDecideOnOneVersionOneIsToldWhatTheOtherDid() throws Exception {
        try (Desk one = new Desk(folder);
                Desk other = new Desk(folder)) {
            one.group(0, 3);
            for (int round = 0; round < ROUNDS; round++) {
                Group seen = one.get(1);
                List<String> results =
                        together(
                                () -> decide(one, seen, "甲 " + seen.version()),
                                () -> decide(other, seen, "乙 " + seen.version()));
                assertThat(results).containsExactlyInAnyOrder("done", "stale-version");
                assertThat(one.get(1).version()).isEqualTo(seen.version() + 1);
            }
            assertThat(one.workbench.changesAfter(0)).hasSize(ROUNDS + 1);
        }
    }

    @Test
    void decisionsOnDifferentGroupsAllStand() throws Exception {
        try (Desk one = new Desk(folder);
                Desk other = new Desk(folder)) {
            one.group(0, 3);
            one.group(3, 6);
            List<Callable<String>> works = new ArrayList<>();
            for (long group : new long[] {1, 2}) {
                Desk desk = group == 1 ? one : other;
                works.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        desk.change(group, new Operation.Remark("第 " + round + " 次"));
                    }
                    return "done";
                });
            }
            assertThat(together(works.get(0), works.get(1))).containsExactly("done", "done");
            assertThat(one.get(1).comments()).hasSize(ROUNDS);
            assertThat(one.get(2).comments()).hasSize(ROUNDS);
            assertThat(one.workbench.changesAfter(0))
                    .extracting(Change::seq)
                    .doesNotHaveDuplicates()
                    .hasSize(2 * ROUNDS + 2);
        }
    }

    private static String decide(Desk desk, Group seen, String department) {
        try {
            desk.change(seen, new Operation.Assign(department));
            return "done";
        } catch (ConflictException conflict) {
            assertThat(conflict.since()).hasSize(1);
            assertThat(conflict.since().getFirst().groups().getFirst().id()).isEqualTo(1);
            return conflict.code();
        }
    }

    private static List<String> together(Callable<String> one, Callable<String> other)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<String>> working = new ArrayList<>();
            for (Callable<String> work : List.of(one, other)) {
                working.add(
                        people.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            start.countDown();
            return List.of(working.get(0).get(), working.get(1).get());
        }
    }

    @Test
    void idsAreNotUsedAgain() {
        try (Desk desk = new Desk(folder)) {
            desk.group(0, 2);
            desk.workbench.undo(Desk.WANG, 0, 1, null);
            assertThat(desk.group(0, 2).id()).isEqualTo(2);
            assertThat(IDS).hasSize(30);
        }
    }
}
