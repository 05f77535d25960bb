package jianyan.cli.build;

import java.util.concurrent.atomic.LongAdder;
import jianyan.cli.option.corpus.RemovalOption;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.terminal.TerminalProgress;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.Removal;

/// Draws the progress of a build of the index.
public final class BuildProgressBar implements BuildProgress, AutoCloseable {
    private final Terminal terminal;
    private final TerminalProgress bar;
    private final LongAdder documents = new LongAdder();

    public BuildProgressBar(Terminal terminal) {
        this.terminal = terminal;
        this.bar = new TerminalProgress(terminal, "建立索引");
    }

    @Override
    public void removing(Removal removal) {
        RemovalOption.announce(removal, terminal);
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
