package jianyan.workbench;

import static jianyan.workbench.Desk.IDS;
import static jianyan.workbench.Desk.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Operation;
import jianyan.workbench.store.PostgresServer;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same with its decisions on a server of PostgreSQL, and what several processes share there.
final class PostgresTest {
    @TempDir private Path folder;
    @TempDir private Path other;

    @BeforeAll
    static void requireServer() {
        TestPostgres.missing()
                .ifPresent(what -> {
                    Assumptions.assumeTrue(Boolean.parseBoolean(System.getenv("CI")), what);
                    throw new AssertionError(what);
                });
    }

    private static Desk desk(Path folder) {
        return new Desk(TestPostgres.running().workbench(folder));
    }

    @Nested
    final class Groups extends WorkbenchContract {
        @Override
        Desk desk(Path of) {
            return PostgresTest.desk(of);
        }
    }

    @Nested
    final class Undoing extends UndoContract {
        @Override
        Desk desk(Path of) {
            return PostgresTest.desk(of);
        }
    }

    @Nested
    final class Handling extends HandlingContract {
        @Override
        Desk desk(Path of) {
            return PostgresTest.desk(of);
        }
    }

    /// Another process at the same server, with a folder of its own.
    private Desk beside(Path of) {
        return new Desk(Workbench.on(TestPostgres.running().server(of), other, Clock.systemUTC()));
    }

    @Test
    void whatOneDecidesTheOtherSeesAtOnceAndMayNotOverlook() {
        try (Desk one = desk(folder);
                Desk two = beside(folder)) {
            Group seen = one.group(0, 3);
            assertThat(two.get(1)).isEqualTo(seen);
            two.workbench.change(1, seen.version(), LI, new Operation.Accept("同一事项"), two.engine);
            assertThatThrownBy(() -> one.change(seen, new Operation.Accept(null)))
                    .isInstanceOf(ConflictException.class);
            assertThat(one.get(1)).isEqualTo(two.get(1));
        }
    }

    @Test
    void decisionsMadeAtOnceComeOneAfterTheOther() throws Exception {
        int decisions = 24;
        try (Desk one = desk(folder);
                Desk two = beside(folder);
                ExecutorService together = Executors.newFixedThreadPool(8)) {
            one.group(0, 3);
            List<Future<Boolean>> made =
                    together.invokeAll(
                            IntStream.range(0, decisions)
                                    .<Callable<Boolean>>mapToObj(
                                            i -> () -> decided(i % 2 == 0 ? one : two, i))
                                    .toList());
            long accepted = 0;
            for (Future<Boolean> each : made) {
                accepted += each.get() ? 1 : 0;
            }
            List<Change> changes = two.workbench.changesAfter(0);
            assertThat(accepted).isPositive();
            assertThat(changes).hasSize((int) accepted + 1);
            assertThat(changes)
                    .extracting(Change::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, accepted + 1).boxed().toList());
            assertThat(one.get(1).comments()).hasSize((int) accepted);
        }
    }

    /// Whether it was: who comes second has seen an earlier version.
    private static boolean decided(Desk desk, int number) throws ExecutionException {
        try {
            desk.change(1, new Operation.Remark("第 " + number + " 次"));
            return true;
        } catch (ConflictException second) {
            return false;
        }
    }

    @Test
    void decisionsMoveFromAFileToAServerAndBack() throws IOException {
        Path backup;
        SortedMap<Long, Group> before;
        List<Change> history;
        try (Desk file = new Desk(folder)) {
            file.group(0, 3);
            file.change(1, new Operation.Remark("'引号'，换行\n与“弯引号”"));
            file.group(3, 5);
            before = file.state();
            history = file.workbench.changesAfter(0);
            backup = file.workbench.backUp().orElseThrow();
        }
        try (Desk server = desk(folder)) {
            // The witness of the file tells that there were decisions.
            assertUnavailable(Cause.LOST, server.workbench::groups);
            assertThat(server.workbench.restoreFrom(backup)).isEqualTo(3);
            assertThat(server.state()).isEqualTo(before);
            assertThat(server.workbench.changesAfter(0)).isEqualTo(history);
            server.change(1, new Operation.Lead(IDS.get(2)));
            assertThat(server.workbench.verify()).isEqualTo(4);
            Path back = other.resolve("workbench.db");
            assertThat(server.workbench.copyTo(back)).isEqualTo(4);
            assertThat(new Desk(other).state()).isEqualTo(server.state());
            assertThat(new Desk(other).workbench.verify()).isEqualTo(4);
        }
    }

    @Test
    void whatIsWrongWithTheServerIsSaid() throws IOException {
        String address = TestPostgres.running().address(folder);
        assertUnavailable(
                Cause.FORBIDDEN, at(new PostgresServer(address, "unknown", "wrong"))::groups);
        assertUnavailable(
                Cause.UNREACHABLE,
                at(new PostgresServer("jdbc:postgresql://127.0.0.1:1/postgres", "x", "y"))::groups);
        for (String refused :
                List.of("jdbc:sqlite:x", "jdbc:postgresql://h/d?user=x&password=secret")) {
            assertThatThrownBy(() -> new PostgresServer(refused, null, null))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    private Workbench at(PostgresServer server) {
        return Workbench.on(server, folder, Clock.systemUTC());
    }

    private static void assertUnavailable(Cause cause, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WorkbenchUnavailableException.class,
                        unavailable -> assertThat(unavailable.why()).isEqualTo(cause));
    }
}
