package jianyan.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Draws a bar on standard error when that is a terminal, and clears it at the end.
public final class TerminalProgress implements AutoCloseable {
    /// Often enough to be seen moving, rarely enough to cost nothing.
    private static final Duration PACE = Duration.ofMillis(200);

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final String task;
    private volatile @Nullable ProgressBar bar;

    public TerminalProgress(Terminal terminal, String task) {
        this.terminal = terminal;
        this.task = task;
    }

    /// Draws an empty bar, when there is anything to do.
    public void start(long steps) {
        if (terminal.errIsTerminal() && steps > 0) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(task)
                            .setInitialMax(steps)
                            .setUpdateIntervalMillis((int) PACE.toMillis())
                            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                            .setConsumer(
                                    new DelegatingProgressBarConsumer(
                                            this::draw, terminal.columns() - 1))
                            .build();
        }
    }

    public void step(long steps, String message) {
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.setExtraMessage(message);
            drawn.stepBy(steps);
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
