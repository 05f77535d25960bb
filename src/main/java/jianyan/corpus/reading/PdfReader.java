package jianyan.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.RepairLog;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/// Reads PDF by Tika's parser. Thread-safe: the parser holds no state of a file.
///
/// The decoded source of such a file is the text that the parser gives, blocks parted by line
/// breaks.
public final class PdfReader {
    /// Fewer characters than this on a page are no text layer.
    private static final int FEWEST_PER_PAGE = 8;

    private final Parser pdf = pdfParser();

    private static Parser pdfParser() {
        PDFParser parser = new PDFParser();
        PDFParserConfig config = parser.getPDFParserConfig();
        config.setExtractInlineImages(false);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR.name());
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        return parser;
    }

    /// @param limit the most characters
    /// @param over says that the time is over
    public DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        BlockHandler blocks = new BlockHandler(limit, over);
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parse(pdf, in, blocks, metadata, new ParseContext());
        }
        String text = blocks.text();
        requireTextLayer(text, metadata);
        List<Line> lines = PageMarks.mark(blocks.lines(text), blocks.pagesOfLines());
        return new DecodedText(
                text, lines, null, null, FileFormat.PDF.mediaType(), null, new RepairLog());
    }

    /// Runs a parser and turns what goes wrong into faults.
    public static void parse(
            Parser parser,
            InputStream in,
            org.xml.sax.ContentHandler handler,
            Metadata metadata,
            ParseContext context)
            throws IOException, ReadingException {
        try {
            parser.parse(in, handler, metadata, context);
        } catch (BlockHandler.LimitException e) {
            throw limit(e);
        } catch (EncryptedDocumentException e) {
            throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
        } catch (SAXException | TikaException | RuntimeException | StackOverflowError e) {
            throw broken(e);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static ReadingException limit(Exception e) {
        return "timeout".equals(e.getMessage())
                ? new ReadingException("timeout", "读取时间过长，已放弃")
                : new ReadingException("too-large", "文字超过一个文件的限度");
    }

    /// Looks down the causes for what they know better than the parser that met them.
    private static ReadingException broken(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BlockHandler.LimitException limit) {
                return limit(limit);
            }
            if (cause instanceof ReadingException known) {
                return known;
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb")) {
                return new ReadingException("zip-bomb", "解开后远大于文件本身，未读取");
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
            }
        }
        return new ReadingException(
                "broken-file",
                "无法按它的格式解析（"
                        + e.getClass().getSimpleName()
                        + (e.getMessage() == null ? "" : "：" + firstLine(e.getMessage()))
                        + "）；请用原来的程序打开另存");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static void requireTextLayer(String text, Metadata metadata) throws ReadingException {
        String pages = metadata.get("xmpTPg:NPages");
        int count = pages == null ? 1 : Math.max(1, Integer.parseInt(pages));
        long visible = text.chars().filter(c -> c > ' ').count();
        if (visible < (long) FEWEST_PER_PAGE * count) {
            throw new ReadingException(
                    "no-text-layer",
                    count + " 页只有 " + visible + " 个字的文字层，多半是扫描件；请先做文字识别（OCR）：jianyan recognise");
        }
    }
}
