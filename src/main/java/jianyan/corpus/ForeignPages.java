package jianyan.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jianyan.corpus.helper.ParserProcess;
import jianyan.corpus.helper.ParserProcesses;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.Pages;

/// The pages of a scan, drawn in a process that is ended for good when one takes too much.
final class ForeignPages implements Pages {
    private final Path file;
    private final ParserProcesses processes;
    private final ParserProcess process;
    private final Duration time;
    private final int count;

    private ForeignPages(Path file, ParserProcesses processes, Duration time)
            throws IOException, ReadingException {
        this.file = file;
        this.processes = processes;
        this.time = time;
        this.process = processes.take();
        boolean open = false;
        try {
            this.count = ask(() -> process.pages(file));
            open = true;
        } finally {
            if (!open) {
                close();
            }
        }
    }

    /// @param time what one page may take
    static Pages open(Path file, ParserProcesses processes, Duration time)
            throws IOException, ReadingException {
        return new ForeignPages(file, processes, time);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public BufferedImage page(int index) throws IOException, ReadingException {
        return ask(() -> process.page(file, index));
    }

    private <T> T ask(TimeBound.Work<T> question) throws IOException, ReadingException {
        ReadingLimit deadline = new ReadingLimit(time);
        deadline.begin(process::workNanos, Math.max(0, process.workNanos()));
        return TimeBound.call(question, deadline, process::kill);
    }

    @Override
    public void close() {
        processes.giveBack(process);
    }
}
