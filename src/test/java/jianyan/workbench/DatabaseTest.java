package jianyan.workbench;

import static jianyan.workbench.Desk.IDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.workbench.change.Operation;
import jianyan.workbench.store.Migrations;
import jianyan.workbench.store.SqliteFile;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with the database is said, and nothing that was decided is lost.
final class DatabaseTest {
    @TempDir private Path folder;

    private Path file;
    private Desk desk;

    @BeforeEach
    void open() {
        file = folder.resolve("workbench.db");
        desk = new Desk(folder);
        desk.group(0, 3);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void survivesEveryBuildOfTheIndex() throws IOException {
        SortedMap<Long, Group> before = desk.state();
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        IndexBuilder builder =
                new IndexBuilder(
                        folder,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC());
        for (String text : List.of("建议推广屋顶绿化。", "建议推广垂直绿化。")) {
            Files.writeString(corpus.resolve("绿化.txt"), "关于绿化的提案\n\n" + text + "\n");
            builder.build(List.of(corpus), BuildProgress.SILENT);
            assertThat(desk.state()).isEqualTo(before);
        }
    }

    @Test
    void isWrittenAheadAndSound() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("pragma journal_mode")) {
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void aNewerOneIsLeftAlone() throws SQLException {
        execute("insert into migrations (version, run_at) values (99, 'later')");
        assertUnavailable(Cause.NEWER, () -> desk.workbench.groups());
        assertUnavailable(Cause.NEWER, () -> desk.group(3, 5));
        execute("delete from migrations where version = 99");
        assertThat(desk.get(1).ids()).hasSize(3);
    }

    @Test
    void oneThatIsNoDatabaseIsLeftAlone() throws IOException {
        Files.writeString(file, "不是数据库".repeat(1000), StandardCharsets.UTF_8);
        assertUnavailable(Cause.CORRUPT, () -> desk.workbench.groups());
        assertUnavailable(Cause.CORRUPT, () -> desk.group(3, 5));
        assertThat(Files.readString(file)).startsWith("不是数据库");
    }

    @Test
    void oneWithBrokenPagesSaysSo() throws IOException {
        try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
            pages.seek(4096);
            pages.write(new byte[(int) pages.length() - 4096]);
        }
        assertUnavailable(Cause.CORRUPT, () -> desk.workbench.groups());
    }

    @Test
    void oneThatAnotherHoldsCanBeReadAndIsNotWritten() throws SQLException {
        Desk impatient = desk(Integer.MAX_VALUE - 1);
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertUnavailable(Cause.LOCKED, () -> impatient.group(3, 5));
            assertThat(impatient.get(1).ids()).hasSize(3);
            statement.execute("rollback");
        }
        impatient.group(3, 5);
        assertThat(desk.get(2).ids()).hasSize(2);
    }

    @Test
    void oneThatMayNotBeWrittenCanBeRead() throws IOException {
        // A write version above 2 in the header makes a database read-only, even for root:
        // sqlite.org/fileformat2.html, 1.3.3.
        try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "rw")) {
            header.seek(18);
            header.write(3);
        }
        assertUnavailable(Cause.READ_ONLY, () -> desk.group(3, 5));
        assertThat(desk.get(1).ids()).hasSize(3);
    }

    @Test
    void aFullDiskLosesNothingThatWasDecided() throws SQLException {
        Desk narrow = desk(pages() + 10);
        String long1 = "长".repeat(1500);
        SortedMap<Long, Group> last = narrow.state();
        boolean full = false;
        for (int i = 0; i < 100 && !full; i++) {
            try {
                narrow.change(1, new Operation.Remark(long1));
                last = narrow.state();
            } catch (WorkbenchUnavailableException unavailable) {
                assertThat(unavailable.why()).isEqualTo(Cause.FULL);
                full = true;
            }
        }
        assertThat(full).isTrue();
        assertThat(narrow.state()).isEqualTo(last);
        desk.change(1, new Operation.Lead(IDS.get(2)));
        assertThat(desk.get(1).lead()).isEqualTo(IDS.get(2));
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        Desk nowhere = new Desk(folder.resolve("none"));
        assertThat(nowhere.workbench.groups().all()).isEmpty();
        assertUnavailable(Cause.FAILED, () -> nowhere.group(0, 2));
        nowhere.close();
    }

    @Test
    void anInterruptedMigrationLeavesTheVersionBefore() throws SQLException {
        Workbench next =
                new Workbench(
                        SqliteFile.of(file),
                        folder,
                        new Migrations(
                                List.of(
                                        "001-changes-and-revisions.sql",
                                        "002-records.sql",
                                        "broken-for-test.sql")),
                        Clock.systemUTC());
        assertThatThrownBy(next::groups).isInstanceOf(WorkbenchUnavailableException.class);
        assertThat(desk.get(1).ids()).hasSize(3);
    }

    /// A desk at the same database that waits for nobody.
    private Desk desk(int maxPages) {
        return new Desk(
                new Workbench(
                        new SqliteFile(file, Duration.ofMillis(50), maxPages),
                        folder,
                        Migrations.CURRENT,
                        Clock.systemUTC()));
    }

    private int pages() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("pragma page_count")) {
            return count.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void assertUnavailable(Cause cause, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WorkbenchUnavailableException.class,
                        unavailable -> {
                            assertThat(unavailable.why()).isEqualTo(cause);
                            assertThat(unavailable.remedy()).isNotBlank();
                        });
    }
}
