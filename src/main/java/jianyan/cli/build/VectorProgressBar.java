package jianyan.cli.build;

import jianyan.cli.terminal.Terminal;
import jianyan.cli.terminal.TerminalProgress;
import jianyan.similarity.meaning.VectorProgress;

/// Draws the progress of the making of vectors, by the characters embedded.
public final class VectorProgressBar implements VectorProgress, AutoCloseable {
    private final TerminalProgress bar;
    private int documents;
    private int done;

    public VectorProgressBar(Terminal terminal) {
        this.bar = new TerminalProgress(terminal, "语义向量");
    }

    @Override
    public void started(int documentsToEmbed, long characters) {
        documents = documentsToEmbed;
        bar.start(characters);
    }

    @Override
    public void documentDone(long characters) {
        bar.step(characters, ++done + "/" + documents + " 份文档");
    }

    @Override
    public void close() {
        bar.close();
    }
}
