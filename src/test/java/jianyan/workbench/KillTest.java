package jianyan.workbench;

import static jianyan.workbench.Desk.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import jianyan.SampleIndex;
import jianyan.workbench.change.Change;
import jianyan.workbench.values.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed at any moment leaves the last decision that it acknowledged.
@Timeout(180)
final class KillTest {
    private static final int KILLS = 4;

    @TempDir private Path folder;

    @Test
    void theLastAcknowledgedDecisionIsThereAndTheDatabaseIsSoundSeed5() throws Exception {
        Random random = new Random(5);
        try (Desk desk = new Desk(folder)) {
            desk.group(0, 3);
            for (int kill = 0; kill < KILLS; kill++) {
                long acknowledged = runAndKill(50 + random.nextInt(400));
                List<Change> changes = desk.workbench.changesAfter(0);
                // One more may have been committed and not yet said.
                assertThat((long) changes.size()).isBetween(acknowledged, acknowledged + 1);
                assertThat(changes.getLast().seq()).isEqualTo(changes.size());
                Group group = desk.get(1);
                assertThat(group.version()).isEqualTo(changes.size());
                assertThat(group.lead()).isEqualTo(IDS.get((changes.size() + 1) % 2));
                assertThat(check()).isEqualTo("ok");
            }
        }
    }

    /// Lets a process decide and kills it.
    ///
    /// @return the last change that it said it had made
    private long runAndKill(int afterMillis) throws IOException, InterruptedException {
        Process scribe =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Scribe.class.getName(),
                                folder.toString(),
                                SampleIndex.folder().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long acknowledged = 0;
        try (BufferedReader said = scribe.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            Thread.sleep(afterMillis);
            // Unlike that of the process, its handle's leaves the stream open.
            scribe.toHandle().destroyForcibly();
            for (; line != null; line = said.readLine()) {
                acknowledged = Long.parseLong(line);
            }
        }
        scribe.waitFor();
        assertThat(acknowledged).isPositive();
        return acknowledged;
    }

    private String check() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("workbench.db"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("pragma integrity_check")) {
            return found.getString(1);
        }
    }
}
