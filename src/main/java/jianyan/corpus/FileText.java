package jianyan.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jianyan.analysis.Folding;
import jianyan.corpus.helper.AttachmentSink;
import jianyan.corpus.helper.TextParsers;
import jianyan.corpus.mail.MailMessage;
import jianyan.corpus.metadata.SecretMark;
import jianyan.corpus.reading.Damage;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.LineCutter;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextDecoder;
import jianyan.corpus.recognition.RecognisedText;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.RepairLog;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;

/// Reads the text of a file that is no table and no archive, each format by its own reader.
/// Thread-safe.
final class FileText {
    private static final String NO_TEXT = "no-text-layer";

    private final Folding folding;
    private final ReadLimits limits;
    private final boolean secretsAllowed;
    private final ForeignFiles foreign;

    /// @param secretsAllowed whether files that are marked as secret are read too
    FileText(Folding folding, ReadLimits limits, ForeignFiles foreign, boolean secretsAllowed) {
        this.folding = folding;
        this.limits = limits;
        this.foreign = foreign;
        this.secretsAllowed = secretsAllowed;
    }

    /// The text and lines of a file that is no table and no archive; of a scan those that were
    /// recognised of it.
    DecodedText decode(
            CorpusFile file, FileFormat format, ReadingLimit deadline, Consumer<Fault> faults)
            throws IOException, ReadingException {
        try {
            return written(file, format, deadline, faults);
        } catch (ReadingException e) {
            if (!isScan(e)) {
                throw e;
            }
            RecognisedText text = RecognisedText.load(file.path(), FileDigest.of(file.path()));
            if (text == null) {
                throw e;
            }
            if (!text.isWhole()) {
                throw new ReadingException(
                        e.code(),
                        "只识别了 "
                                + text.pages().size()
                                + " 页，共 "
                                + text.head().pages()
                                + " 页；请再运行一次 jianyan recognise");
            }
            return text.decoded(format);
        }
    }

    /// Whether a file was refused because its text is a picture.
    static boolean isScan(ReadingException e) {
        return e.code().equals(NO_TEXT);
    }

    /// The text that a file itself holds, whatever was recognised of it.
    DecodedText decodeWritten(CorpusFile file, FileFormat format, ReadingLimit deadline)
            throws IOException, ReadingException {
        return written(file, format, deadline, ignored -> {});
    }

    private DecodedText written(
            CorpusFile file, FileFormat format, ReadingLimit deadline, Consumer<Fault> faults)
            throws IOException, ReadingException {
        DecodedText text =
                switch (format) {
                    case TEXT, MARKDOWN -> plain(file, format, faults);
                    case IMAGE ->
                            throw new ReadingException(NO_TEXT, "是图片，没有文字；请先识别：jianyan recognise");
                    case PDF, DOC ->
                            foreign.text(file.path(), format, limits.characters(), deadline);
                    case HTML, DOCX, WORD_XML, RTF, OFD, MHTML, EML ->
                            Weight.of(file, format).isHeavy()
                                    ? foreign.text(
                                            file.path(), format, limits.characters(), deadline)
                                    : TimeBound.call(
                                            () ->
                                                    TextParsers.read(
                                                            file.path(),
                                                            format,
                                                            limits.characters(),
                                                            deadline::isOver),
                                            deadline);
                    case XLSX, XLS, CSV, TSV, JSON, JSON_LINES, ZIP ->
                            throw new IllegalArgumentException(format.name());
                };
        if (text.lines().isEmpty()) {
            throw new ReadingException("empty", "文件里没有文字");
        }
        return text;
    }

    /// Hands on what hangs on a message.
    void attachments(CorpusFile file, AttachmentSink sink, ReadingLimit deadline)
            throws IOException, ReadingException {
        if (Weight.of(file, FileFormat.EML).isHeavy()) {
            foreign.attachments(file.path(), sink, deadline);
            return;
        }
        List<MailMessage.Part> parts =
                TimeBound.call(() -> MailMessage.parse(file.path()).attachments(), deadline);
        for (MailMessage.Part part : parts) {
            sink.attachment(part.name(), part.content());
        }
    }

    private DecodedText plain(CorpusFile file, FileFormat format, Consumer<Fault> faults)
            throws IOException, ReadingException {
        TextDecoder.Decoded decoded = TextDecoder.decode(Files.readAllBytes(file.path()), null);
        if (!decoded.mixedLines().isEmpty()) {
            faults.accept(
                    new Fault(
                            file.name(),
                            "mixed-encodings",
                            "全文是 "
                                    + decoded.encoding()
                                    + "，但有 "
                                    + decoded.mixedLines().size()
                                    + " 行不是（第一处在第 "
                                    + decoded.mixedLines().getFirst()
                                    + " 行）；这些行已单独识别"));
        }
        damaged(file, decoded.encoding(), decoded.damaged(), faults);
        RepairLog log = new RepairLog();
        List<Line> lines = LineCutter.cut(decoded.text(), format == FileFormat.MARKDOWN, log);
        boolean markdown = format == FileFormat.MARKDOWN;
        return new DecodedText(
                        decoded.text(),
                        lines,
                        null,
                        null,
                        format.mediaType(),
                        decoded.encoding(),
                        log)
                .stating(markdown ? LineCutter.stated(decoded.text()) : List.of());
    }

    /// Says that bytes were no text of their charset, and where the first of them are.
    static void damaged(CorpusFile file, String encoding, Damage damage, Consumer<Fault> faults) {
        if (damage.places() > 0) {
            faults.accept(
                    new Fault(
                            file.name(),
                            "damaged-text",
                            "有 "
                                    + damage.places()
                                    + " 处不是合法的 "
                                    + encoding
                                    + "（第一处在第 "
                                    + damage.firstLine()
                                    + " 行），读作“\ufffd”；请用原件换掉这个文件"));
        }
    }

    /// A file that claims to be secret is read only where somebody said so.
    void checkMarks(CorpusFile file, DecodedText text, Consumer<Fault> faults)
            throws ReadingException {
        Optional<String> degree = SecretMark.degree(text.lines(), folding);
        if (degree.isPresent() && !secretsAllowed) {
            throw new ReadingException(
                    "marked-secret",
                    "文件头标着“" + degree.get() + "”，没有读入；确实可以收录时请加 --allow-marked-secret");
        }
        if (degree.isPresent()) {
            faults.accept(
                    new Fault(
                            file.name(),
                            "marked-secret",
                            "文件头标着“" + degree.get() + "”，按 --allow-marked-secret 读入"));
        } else if (SecretMark.isInternal(text.lines(), folding)) {
            faults.accept(new Fault(file.name(), "marked-internal", "文件标着内部资料，已照常读入；请确认可以收录"));
        }
    }
}
