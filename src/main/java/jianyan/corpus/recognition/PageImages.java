package jianyan.corpus.recognition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jianyan.corpus.reading.ReadingException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// The pages of a scan as pictures of 300 dots an inch: of a PDF drawn, of a picture as they are,
/// both without what is red. Used by one thread at a time.
public final class PageImages implements Pages {
    private static final int DOTS = 300;

    /// A page of A2 at 300 dots an inch; more is no page of text.
    private static final long MOST_PIXELS = 40_000_000;

    private final @Nullable PDDocument pdf;
    private final @Nullable ImageInputStream input;
    private final @Nullable ImageReader reader;
    private final int count;

    private PageImages(
            @Nullable PDDocument pdf,
            @Nullable ImageInputStream input,
            @Nullable ImageReader reader,
            int count) {
        this.pdf = pdf;
        this.input = input;
        this.reader = reader;
        this.count = count;
    }

    /// @throws ReadingException if the file is no PDF and no picture
    public static PageImages open(Path file) throws IOException, ReadingException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".pdf")) {
                PDDocument pdf = Loader.loadPDF(file.toFile());
                return new PageImages(pdf, null, null, pdf.getNumberOfPages());
            }
            ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                input.close();
                throw new ReadingException("broken-file", "不是能读的图片；请转成 PNG、JPEG 或 TIFF");
            }
            ImageReader reader = readers.next();
            reader.setInput(input);
            return new PageImages(null, input, reader, reader.getNumImages(true));
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e) {
            throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public BufferedImage page(int index) throws IOException, ReadingException {
        return PageCleaning.withoutRed(coloured(index));
    }

    private BufferedImage coloured(int index) throws IOException, ReadingException {
        if (pdf != null) {
            var box = pdf.getPage(index).getCropBox();
            double scale = DOTS / 72.0;
            require((long) (box.getWidth() * scale * box.getHeight() * scale), index);
            return new PDFRenderer(pdf).renderImageWithDPI(index, DOTS, ImageType.RGB);
        }
        if (reader == null) {
            throw new IllegalStateException("closed");
        }
        require((long) reader.getWidth(index) * reader.getHeight(index), index);
        return reader.read(index);
    }

    private static void require(long pixels, int index) throws ReadingException {
        if (pixels > MOST_PIXELS) {
            throw new ReadingException(
                    "too-large",
                    "第 " + (index + 1) + " 页有 " + pixels / 1_000_000 + " 百万像素，最多 40；请缩小");
        }
    }

    @Override
    public void close() throws IOException {
        if (pdf != null) {
            pdf.close();
        }
        if (reader != null) {
            reader.dispose();
        }
        if (input != null) {
            input.close();
        }
    }
}
