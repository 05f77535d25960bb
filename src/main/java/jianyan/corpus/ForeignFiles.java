package jianyan.corpus;

import java.io.IOException;
import java.nio.file.Path;
import jianyan.corpus.helper.AttachmentSink;
import jianyan.corpus.helper.ParserProcess;
import jianyan.corpus.helper.ParserProcesses;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.SheetSink;
import jianyan.corpus.text.DecodedText;

/// Reads files in processes that are ended for good when they take too much: those of formats that
/// other people's parsers read, and large ones of any. Thread-safe.
final class ForeignFiles {
    private final ParserProcesses processes = ParserProcesses.forTexts();

    /// What is asked of a process.
    private interface Question<T> {
        T ask(ParserProcess process) throws IOException, ReadingException;
    }

    /// The text of a file.
    ///
    /// @param most the most characters
    DecodedText text(Path file, FileFormat format, int most, ReadingLimit deadline)
            throws IOException, ReadingException {
        return ask(process -> process.text(file, format, most), deadline);
    }

    /// Hands on the sheets of a spreadsheet.
    void sheets(Path file, FileFormat format, SheetSink sink, ReadingLimit deadline)
            throws IOException, ReadingException {
        ask(
                process -> {
                    process.sheets(file, format, sink);
                    return true;
                },
                deadline);
    }

    /// Hands on what hangs on a message.
    void attachments(Path file, AttachmentSink sink, ReadingLimit deadline)
            throws IOException, ReadingException {
        ask(
                process -> {
                    process.attachments(file, sink);
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
