package jianyan.cli;

import java.util.concurrent.atomic.LongAdder;
import jianyan.index.BuildProgress;

/// Draws the progress of a build of the index.
final class BuildProgressBar implements BuildProgress, AutoCloseable {
    private final TerminalProgress bar;
    private final LongAdder documents = new LongAdder();

    BuildProgressBar(Terminal terminal) {
        this.bar = new TerminalProgress(terminal, "建立索引");
    }

    @Override
    public void started(int filesToRead) {
        bar.start(filesToRead);
    }

    @Override
    public void fileDone(String name, int documentsOfFile) {
        documents.add(documentsOfFile);
        bar.step(1, documents.sum() + " 份文档");
    }

    @Override
    public void close() {
        bar.close();
    }
}
