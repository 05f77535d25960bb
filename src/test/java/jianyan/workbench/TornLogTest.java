package jianyan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jianyan.ByHand;
import jianyan.files.TemporaryFolder;
import jianyan.workbench.change.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wherever the write-ahead log of the workbench is torn: every change whose commit is whole is
/// there, none in part, and the database is sound.
final class TornLogTest {
    private static final int CHANGES = 6;

    @TempDir private Path folder;

    @Test
    void keepsEveryWholeChangeSeed31() throws Exception {
        assertThat(run(folder, 31, 1499)).isGreaterThan(40);
    }

    /// Arguments: the seed; at every so many bytes the log is torn.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jianyan-torn");
        int places = run(folder, Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
        ByHand.say(places + " places");
        TemporaryFolder.delete(folder);
    }

    /// Returns at how many places the log was torn.
    static int run(Path folder, long seed, int stride) throws IOException, SQLException {
        Path source = Files.createDirectory(folder.resolve("source"));
        Path database = source.resolve("workbench.db");
        Path log = source.resolve("workbench.db-wal");
        List<Integer> ends = new ArrayList<>();
        byte[] wholeDatabase;
        byte[] wholeLog;
        try (Desk desk = new Desk(source)) {
            desk.group(0, 3);
            // As long as somebody reads, the log is not taken into the database.
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + database);
                    Statement statement = reader.createStatement()) {
                statement.executeQuery("select count(*) from changes").close();
                for (int change = 0; change < CHANGES; change++) {
                    desk.change(1, new Operation.Remark("第 " + change + " 句".repeat(300)));
                    ends.add((int) Files.size(log));
                }
                wholeDatabase = Files.readAllBytes(database);
                wholeLog = Files.readAllBytes(log);
            }
        }
        Random random = new Random(seed);
        int places = 0;
        for (int at = 0; at <= wholeLog.length; at += stride) {
            Path torn = Files.createDirectory(folder.resolve("torn"));
            Files.write(torn.resolve("workbench.db"), wholeDatabase);
            byte[] rest = Arrays.copyOf(wholeLog, at + random.nextInt(5000));
            for (int i = at; i < rest.length; i++) {
                rest[i] = (byte) random.nextInt();
            }
            Files.write(torn.resolve("workbench.db-wal"), rest);
            int place = at;
            long whole = 1 + ends.stream().filter(end -> end <= place).count();
            Workbench workbench = Workbench.beside(torn, Clock.systemUTC());
            assertThat(workbench.verify()).as("torn at %d of seed %d", at, seed).isEqualTo(whole);
            assertThat(workbench.groups().find(1).orElseThrow().comments())
                    .hasSize((int) whole - 1);
            TemporaryFolder.delete(torn);
            places++;
        }
        return places;
    }
}
