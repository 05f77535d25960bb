package jianyan.corpus.helper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.SheetSink;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.TextCodec;
import jianyan.files.TemporaryFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One process that reads files, one at a time. Used by one thread at a time; [#kill] by any.
///
/// It runs on this program's own java and class path, whether that is one jar or folders of
/// classes, and ends with this process, since its input then does.
public final class ParserProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ParserProcess.class);

    private static final int BUFFER = 1 << 16;
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path temporary;
    private final DataOutputStream questions;
    private final DataInputStream answers;

    /// Whether every question has had its whole answer.
    private volatile boolean free = true;

    private ParserProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers =
                new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /// @param megabytes its heap
    static ParserProcess start(int megabytes) throws IOException {
        // What a parser puts aside on disk goes with its process.
        Path temporary = TemporaryFolder.create("jianyan-parser");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:disable",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParserMain.class.getName());
        try {
            return new ParserProcess(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    temporary);
        } catch (IOException e) {
            TemporaryFolder.delete(temporary);
            throw new ParserEndedException("解析它的进程无法启动（" + e.getMessage() + "）", e);
        }
    }

    /// The text of a file.
    ///
    /// @param most the most characters
    /// @throws ParserEndedException when the process ended for no reason of the file's
    public DecodedText text(Path file, FileFormat format, int most)
            throws IOException, ReadingException {
        try {
            ask(Task.TEXT, file, format, most);
            require(answers.readUnsignedByte(), Answer.TEXT);
            DecodedText text = TextCodec.read(answers);
            free = true;
            return text;
        } catch (IOException e) {
            throw reason(e);
        }
    }

    /// Tells the sheets of a spreadsheet.
    ///
    /// @throws ParserEndedException when the process ended for no reason of the file's
    public void sheets(Path file, FileFormat format, SheetSink sink)
            throws IOException, ReadingException {
        try {
            ask(Task.SHEETS, file, format, 0);
            boolean wanted = true;
            for (int part = next(); part != Answer.DONE; part = next()) {
                switch (part) {
                    case Answer.HIDDEN -> sink.hidden(TextCodec.readString(answers));
                    case Answer.SHEET -> {
                        sink.begin(TextCodec.readString(answers));
                        wanted = true;
                    }
                    case Answer.ROW -> {
                        int index = answers.readInt();
                        List<String> cells = TextCodec.readStrings(answers);
                        wanted = wanted && sink.row(index, cells);
                    }
                    case Answer.END -> sink.end();
                    default -> require(part, Answer.DONE);
                }
            }
            free = true;
        } catch (IOException e) {
            throw reason(e);
        }
    }

    /// Hands on what hangs on a message.
    ///
    /// @throws ParserEndedException when the process ended for no reason of the file's
    public void attachments(Path file, AttachmentSink sink) throws IOException, ReadingException {
        IOException refused = null;
        try {
            ask(Task.ATTACHMENTS, file, FileFormat.EML, 0);
            for (int part = next(); part != Answer.DONE; part = next()) {
                require(part, Answer.ATTACHMENT);
                String name = TextCodec.readString(answers);
                byte[] content = answers.readNBytes(answers.readInt());
                try {
                    if (refused == null) {
                        sink.attachment(name, content);
                    }
                } catch (IOException e) {
                    // The rest of the answer has to be heard before the next question.
                    refused = e;
                }
            }
            free = true;
        } catch (IOException e) {
            throw reason(e);
        }
        if (refused != null) {
            throw refused;
        }
    }

    /// Opens a scan, and says how many pages it has.
    ///
    /// @throws ParserEndedException when the process ended for no reason of the file's
    public int pages(Path file) throws IOException, ReadingException {
        try {
            ask(Task.PAGES, file, FileFormat.IMAGE, 0);
            require(next(), Answer.PAGES);
            int count = answers.readInt();
            free = true;
            return count;
        } catch (IOException e) {
            throw reason(e);
        }
    }

    /// Draws a page of the scan that was opened last.
    ///
    /// @param index from 0
    /// @throws ParserEndedException when the process ended for no reason of the file's
    public BufferedImage page(Path file, int index) throws IOException, ReadingException {
        try {
            ask(Task.PAGE, file, FileFormat.IMAGE, index);
            require(next(), Answer.PAGE);
            BufferedImage page =
                    new BufferedImage(
                            answers.readInt(), answers.readInt(), BufferedImage.TYPE_BYTE_GRAY);
            answers.readFully(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
            free = true;
            return page;
        } catch (IOException e) {
            throw reason(e);
        }
    }

    private int next() throws IOException {
        return answers.readUnsignedByte();
    }

    /// @param number the most characters of a text, the place of a page
    private void ask(Task task, Path file, FileFormat format, int number) throws IOException {
        free = false;
        TextCodec.write(task.name(), questions);
        TextCodec.write(format.name(), questions);
        TextCodec.write(file.toAbsolutePath().toString(), questions);
        questions.writeInt(number);
        questions.flush();
    }

    /// @param part what came instead of what was expected
    private void require(int part, int expected) throws IOException, ReadingException {
        if (part == expected) {
            return;
        }
        switch (part) {
            case Answer.FAULT -> {
                String code = TextCodec.readString(answers);
                String message = TextCodec.readString(answers);
                free = true;
                throw new ReadingException(code, message);
            }
            case Answer.FAILURE -> {
                String message = TextCodec.readString(answers);
                free = true;
                throw new FailureException(message);
            }
            default -> throw new IOException("no answer begins with " + part);
        }
    }

    /// What the system said when the file was read.
    private static final class FailureException extends IOException {
        private static final long serialVersionUID = 1L;

        FailureException(String message) {
            super(message);
        }
    }

    /// Why a process did not answer.
    private IOException reason(IOException broken) throws ReadingException {
        if (broken instanceof FailureException) {
            return broken;
        }
        if (hasEnded() && process.exitValue() == OUT_OF_MEMORY) {
            throw new ReadingException("too-large", "读它所需的内存超过一个文件的限度");
        }
        return new ParserEndedException("解析它的进程意外结束", broken);
    }

    /// Whether it can be asked about another file.
    boolean isFree() {
        return free && process.isAlive();
    }

    /// How much processor time it has used so far; negative where the system does not say.
    public long workNanos() {
        return process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElse(-1L);
    }

    /// Ends it for good, whatever it is doing.
    public synchronized void kill() {
        process.destroyForcibly();
        hasEnded();
        try {
            if (Files.exists(temporary)) {
                TemporaryFolder.delete(temporary);
            }
        } catch (IOException stays) {
            LOG.warn("{} is left behind", temporary, stays);
        }
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
