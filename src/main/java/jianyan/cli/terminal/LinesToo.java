package jianyan.cli.terminal;

import java.io.PrintWriter;
import java.util.function.Consumer;

/// Writes as another does and tells each whole line elsewhere, too.
final class LinesToo extends PrintWriter {
    private final Consumer<String> elsewhere;

    LinesToo(PrintWriter first, Consumer<String> elsewhere) {
        super(first, true);
        this.elsewhere = elsewhere;
    }

    @Override
    public void println(String line) {
        super.println(line);
        elsewhere.accept(line);
    }
}
