package jianyan.corpus.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.RepairLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads PDF with PDFBox. Thread-safe: it holds no state of a file.
///
/// The decoded source of such a file is the text of its lines, parted by line breaks, cells and
/// columns beside each other by tabs.
public final class PdfReader {
    /// Fewer characters than this on a page are no text layer.
    private static final int FEWEST_PER_PAGE = 8;

    /// @param limit the most characters
    /// @param over says that the time is over
    public DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        PdfLines.Shaped shaped;
        int pages;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            pages = document.getNumberOfPages();
            shaped = PdfLines.shaped(PdfText.lines(document, limit, over));
        } catch (InvalidPasswordException e) {
            throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof PdfText.LimitException limited
                    ? limit(limited)
                    : broken(e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw broken(e);
        }
        requireTextLayer(shaped.source(), pages);
        List<Line> lines = PageMarks.mark(shaped.lines(), shaped.pages());
        return new DecodedText(
                shaped.source(),
                lines,
                null,
                null,
                FileFormat.PDF.mediaType(),
                null,
                new RepairLog());
    }

    private static ReadingException limit(PdfText.LimitException e) {
        return "timeout".equals(e.getMessage())
                ? new ReadingException("timeout", "读取时间过长，已放弃")
                : new ReadingException("too-large", "文字超过一个文件的限度");
    }

    private static ReadingException broken(Throwable e) {
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

    private static void requireTextLayer(String text, int pages) throws ReadingException {
        int count = Math.max(1, pages);
        long visible = text.chars().filter(c -> c > ' ').count();
        if (visible < (long) FEWEST_PER_PAGE * count) {
            throw new ReadingException(
                    "no-text-layer",
                    count + " 页只有 " + visible + " 个字的文字层，多半是扫描件；请先做文字识别（OCR）：jianyan recognise");
        }
    }
}
