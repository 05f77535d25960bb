package jianyan.corpus.helper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jianyan.corpus.mail.MailMessage;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.PageImages;
import jianyan.corpus.table.SheetSink;
import jianyan.corpus.table.XlsSheets;
import jianyan.corpus.table.XlsxSheets;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.TextCodec;
import jianyan.files.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/// The program of the process that parsers run in: reads file after file that it is told to, and
/// ends when nobody is left to tell it.
final class ParserMain {
    private static final int BUFFER = 1 << 16;

    private final DataInputStream questions;
    private final DataOutputStream answers;

    /// Of the file whose pages are asked for one by one.
    private @Nullable PageImages pages;

    private ParserMain(DataInputStream questions, DataOutputStream answers) {
        this.questions = questions;
        this.answers = answers;
    }

    public static void main(String[] none) throws IOException {
        ParserMain parsers =
                new ParserMain(
                        new DataInputStream(
                                new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        new FileOutputStream(FileDescriptor.out), BUFFER)));
        // What a library prints would be taken for an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        // A parser that never ends must not outlive whoever waits for it.
        Thread.ofPlatform().daemon().name("jianyan-parent").start(ParserMain::endWithParent);
        try {
            while (true) {
                parsers.read();
                parsers.answers.flush();
            }
        } catch (EOFException nobodyAsks) {
            end();
        }
    }

    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
        end();
    }

    private static synchronized void end() {
        try {
            TemporaryFolder.delete(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException | UncheckedIOException gone) {
            // It was this process's own; what cannot be deleted stays.
        }
        Runtime.getRuntime().halt(0);
    }

    private void read() throws IOException {
        Task task = Task.valueOf(TextCodec.readString(questions));
        FileFormat format = FileFormat.valueOf(TextCodec.readString(questions));
        Path file = Path.of(TextCodec.readString(questions));
        int number = questions.readInt();
        try {
            answer(task, format, file, number);
        } catch (ReadingException e) {
            fault(e.code(), e.getMessage());
        } catch (UncheckedIOException nobodyListens) {
            throw nobodyListens.getCause();
        } catch (IOException e) {
            answers.writeByte(Answer.FAILURE);
            TextCodec.write(String.valueOf(e.getMessage()), answers);
        } catch (RuntimeException | StackOverflowError e) {
            fault("broken-file", "无法解析：" + e);
        }
    }

    /// Nobody stops it here: who takes too long loses the process.
    private void answer(Task task, FileFormat format, Path file, int number)
            throws IOException, ReadingException {
        switch (task) {
            case TEXT -> {
                DecodedText text = TextParsers.read(file, format, number, () -> false);
                answers.writeByte(Answer.TEXT);
                TextCodec.write(text, answers);
            }
            case SHEETS -> {
                if (format == FileFormat.XLS) {
                    XlsSheets.read(file, new Sheets());
                } else {
                    XlsxSheets.read(file, new Sheets());
                }
                answers.writeByte(Answer.DONE);
            }
            case ATTACHMENTS -> {
                for (MailMessage.Part part : MailMessage.parse(file).attachments()) {
                    answers.writeByte(Answer.ATTACHMENT);
                    TextCodec.write(part.name(), answers);
                    answers.writeInt(part.content().length);
                    answers.write(part.content());
                }
                answers.writeByte(Answer.DONE);
            }
            case PAGES -> {
                if (pages != null) {
                    pages.close();
                }
                pages = PageImages.open(file);
                answers.writeByte(Answer.PAGES);
                answers.writeInt(pages.count());
            }
            case PAGE -> tell(Objects.requireNonNull(pages, "no pages are open").page(number));
        }
    }

    private void tell(BufferedImage page) throws IOException {
        answers.writeByte(Answer.PAGE);
        answers.writeInt(page.getWidth());
        answers.writeInt(page.getHeight());
        answers.write(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
    }

    private void fault(String code, @Nullable String message) throws IOException {
        answers.writeByte(Answer.FAULT);
        TextCodec.write(code, answers);
        TextCodec.write(String.valueOf(message), answers);
    }

    /// Tells the sheets through the pipe.
    private final class Sheets implements SheetSink {
        private interface Writing {
            void write() throws IOException;
        }

        @Override
        public void hidden(String name) {
            tell(() -> {
                answers.writeByte(Answer.HIDDEN);
                TextCodec.write(name, answers);
            });
        }

        @Override
        public void begin(String name) {
            tell(() -> {
                answers.writeByte(Answer.SHEET);
                TextCodec.write(name, answers);
            });
        }

        @Override
        public boolean row(int index, List<String> cells) {
            tell(() -> {
                answers.writeByte(Answer.ROW);
                answers.writeInt(index);
                TextCodec.write(cells, answers);
            });
            return true;
        }

        @Override
        public void end() {
            tell(() -> answers.writeByte(Answer.END));
        }

        private static void tell(Writing writing) {
            try {
                writing.write();
            } catch (IOException nobodyListens) {
                throw new UncheckedIOException(nobodyListens);
            }
        }
    }
}
