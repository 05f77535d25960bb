package jianyan.corpus.helper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import jianyan.corpus.html.HtmlReader;
import jianyan.corpus.mail.MailMessage;
import jianyan.corpus.mail.MailReader;
import jianyan.corpus.ofd.OfdReader;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.PdfReader;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.word.DocReader;
import jianyan.corpus.word.DocxReader;
import jianyan.corpus.word.OldWordReader;
import jianyan.corpus.word.RtfReader;
import jianyan.corpus.word.WordXmlReader;

/// Reads the text of a file by the reader of its format, in whichever process that happens.
public final class TextParsers {
    private TextParsers() {}

    /// @param most the most characters
    /// @param over says that the time is over
    public static DecodedText read(Path file, FileFormat format, int most, BooleanSupplier over)
            throws IOException, ReadingException {
        return switch (format) {
            case HTML -> HtmlReader.read(Files.readAllBytes(file), most, over);
            case PDF -> new PdfReader().read(file, most, over);
            case DOC -> {
                DecodedText word = DocReader.read(file, most, over);
                yield word == null ? OldWordReader.read(file, most, over) : word;
            }
            case DOCX -> DocxReader.read(file, most, over);
            case WORD_XML -> WordXmlReader.read(file, most, over);
            case RTF -> RtfReader.read(file, most, over);
            case OFD -> OfdReader.read(file, most, over);
            case MHTML, EML -> MailReader.read(MailMessage.parse(file), format, most, over);
            case TEXT, MARKDOWN, IMAGE, XLSX, XLS, CSV, TSV, JSON, JSON_LINES, ZIP ->
                    throw new IllegalArgumentException(format.name());
        };
    }
}
