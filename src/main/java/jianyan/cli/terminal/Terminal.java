package jianyan.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import jianyan.cli.text.Ink;

/// Where a command writes. Always UTF-8, whatever the locale.
///
/// @param out results
/// @param err everything else
/// @param ink how results are emphasised
/// @param outIsTerminal whether a person reads the results as they come
/// @param errIsTerminal whether progress can be drawn
/// @param columns the places of a line
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        Ink ink,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns) {
    /// Room for the longest context when the output is no terminal.
    private static final int COLUMNS = 160;

    /// The streams of the process. The launcher, which can ask the system, says in
    /// `jianyan.terminal` which of them are terminals (`out`, `err`) and in `jianyan.columns` how
    /// wide.
    static Terminal ofProcess() {
        String said = System.getProperty("jianyan.terminal");
        Console console = said == null ? System.console() : null;
        boolean both = console != null && console.isTerminal();
        boolean out = said == null ? both : said.contains("out");
        String noColour = System.getenv("NO_COLOR");
        boolean coloured =
                out
                        && (noColour == null || noColour.isEmpty())
                        && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                new Ink(coloured),
                out,
                said == null ? both : said.contains("err"),
                Integer.getInteger("jianyan.columns", COLUMNS));
    }

    /// Writes to memory or a file: no colour, no progress.
    public static Terminal to(OutputStream out, OutputStream err) {
        return new Terminal(writer(out), writer(err), Ink.NONE, false, false, COLUMNS);
    }

    /// The same, with every line that is no result told elsewhere as well.
    public Terminal alsoTelling(Consumer<String> elsewhere) {
        return new Terminal(
                out, new LinesToo(err, elsewhere), ink, outIsTerminal, errIsTerminal, columns);
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
