package jianyan.corpus;

import java.io.IOException;
import java.nio.file.Path;
import jianyan.corpus.helper.ParserProcess;
import jianyan.corpus.helper.ParserProcesses;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.SheetSink;
import jianyan.corpus.text.DecodedText;

/// Reads files of those formats that other people's parsers read, in processes that are ended for
/// good when they take too much. Thread-safe.
final class ForeignFiles {
    private final ParserProcesses processes = new ParserProcesses();

    /// What is asked of a process.
    private interface Question<T> {
        T ask(ParserProcess process) throws IOException, ReadingException;
    }

    /// The text of a PDF, or of a binary Word file.
    ///
    /// @param most the most characters
    DecodedText text(Path file, FileFormat format, int most, ReadingLimit deadline)
            throws IOException, ReadingException {
        return ask(process -> process.text(file, format, most), deadline);
    }

    /// Hands on the sheets of a binary spreadsheet.
    void sheets(Path file, SheetSink sink, ReadingLimit deadline)
            throws IOException, ReadingException {
        ask(
                process -> {
                    process.sheets(file, sink);
                    return true;
                },
                deadline);
    }

    private <T> T ask(Question<T> question, ReadingLimit deadline)
            throws IOException, ReadingException {
        ParserProcess process = processes.take();
        try {
            deadline.begin(process::workNanos, Math.max(0, process.workNanos()));
            return TimeBound.call(() -> question.ask(process), deadline, process::kill);
        } finally {
            processes.giveBack(process);
        }
    }
}
