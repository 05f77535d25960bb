package jianyan.cli.serve;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jianyan.cli.build.ServiceRecord;
import jianyan.cli.build.WorkbenchBackup;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.index.folder.IndexFormatException;
import jianyan.query.IndexCorruptException;
import jianyan.workbench.Workbench;
import org.apache.lucene.index.CorruptIndexException;

/// What a server does beside answering: it follows what other processes build, and copies what was
/// decided, at its start and once a day.
///
/// A folder that is damaged, gone or not readable is said once; answers go on from what is open,
/// and it is looked at again until it is mended.
final class Upkeep implements AutoCloseable {
    private static final int LOOK_EVERY_SECONDS = 5;

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("upkeep").factory());
    private final Runnable refresh;
    private final ServedProcess process;
    private final Surroundings surroundings;
    private boolean isTroubled;

    private Upkeep(Runnable refresh, ServedProcess process, Surroundings surroundings) {
        this.refresh = refresh;
        this.process = process;
        this.surroundings = surroundings;
    }

    /// @param refresh moves on to what another process built
    /// @param workbench that is copied
    static Upkeep of(
            Runnable refresh,
            Workbench workbench,
            ServedProcess process,
            ServiceRecord record,
            Surroundings surroundings) {
        Upkeep upkeep = new Upkeep(refresh, process, surroundings);
        var unused =
                upkeep.clockwork.scheduleWithFixedDelay(
                        upkeep::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        unused =
                upkeep.clockwork.scheduleWithFixedDelay(
                        () -> WorkbenchBackup.make(workbench, surroundings), 0, 1, TimeUnit.DAYS);
        unused =
                upkeep.clockwork.scheduleWithFixedDelay(
                        () -> upkeep.keep(record), 1, 1, TimeUnit.DAYS);
        return upkeep;
    }

    private void keep(ServiceRecord record) {
        try {
            record.keep();
        } catch (IOException failed) {
            surroundings.terminal().err().println(Failure.of(failed).line() + " · 到期的审计记录没有删去");
        }
    }

    private void look() {
        try {
            refresh.run();
            if (isTroubled) {
                surroundings.terminal().err().println("索引文件夹又能读了");
            }
            isTroubled = false;
            process.trouble(null);
        } catch (RuntimeException failed) {
            if (!isTroubled) {
                surroundings
                        .terminal()
                        .err()
                        .println(Failure.of(failed).line() + " · 仍用已打开的索引回答，修好后自动接上");
            }
            isTroubled = true;
            process.trouble(trouble(failed));
        }
    }

    private static String trouble(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof IndexCorruptException || each instanceof CorruptIndexException) {
                return "index-corrupt";
            }
            if (each instanceof IndexFormatException) {
                return "index-other-version";
            }
        }
        return "index-unreadable";
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
