package jianyan.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import jianyan.index.BuildProgress;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Draws the progress of a build on standard error when that is a terminal, and clears it at the
/// end.
final class BuildProgressBar implements BuildProgress, AutoCloseable {
    /// Often enough to be seen moving, rarely enough to cost nothing.
    private static final Duration PACE = Duration.ofMillis(200);

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final LongAdder documents = new LongAdder();
    private volatile @Nullable ProgressBar bar;

    BuildProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void started(int filesToRead) {
        if (terminal.errIsTerminal() && filesToRead > 0) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName("建立索引")
                            .setInitialMax(filesToRead)
                            .setUpdateIntervalMillis((int) PACE.toMillis())
                            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                            .setConsumer(
                                    new DelegatingProgressBarConsumer(
                                            this::draw, terminal.columns() - 1))
                            .build();
        }
    }

    @Override
    public void fileDone(String name, int documentsOfFile) {
        documents.add(documentsOfFile);
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.setExtraMessage(documents.sum() + " 份文档");
            drawn.step();
        }
    }

    @Override
    public void close() {
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.close();
            draw("");
        }
    }

    private void draw(String line) {
        PrintWriter err = terminal.err();
        err.print(CLEAR_LINE + line);
        err.flush();
    }
}
