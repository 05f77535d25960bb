package jianyan.corpus.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import jianyan.corpus.reading.ReadingException;
import org.jspecify.annotations.Nullable;

/// Recognises files page by page, several pages at a time, and goes on where an earlier run
/// stopped.
public final class Recognition implements AutoCloseable {
    /// On drawn pages the traditional model was surer by at most 6 points where the page was
    /// simplified, and by at least 10 where it was not.
    private static final double MARGIN = 0.08;

    private final Tesseract tesseract;
    private final ExecutorService pages;
    private final int width;

    /// @param width how many pages are read at a time
    public Recognition(Tesseract tesseract, int width) {
        this.tesseract = tesseract;
        this.pages = Executors.newFixedThreadPool(width, Thread.ofPlatform().daemon().factory());
        this.width = width;
    }

    /// Recognises what is left of a file.
    ///
    /// @param images of the file, which stay open
    /// @param sha256 of the file
    /// @param language of the models, `chi_sim+chi_tra`; null for that of the first page's script
    /// @param done told of each page
    /// @return the whole text, written beside the file
    public RecognisedText recognise(
            Path file,
            Pages images,
            String sha256,
            @Nullable String language,
            Consumer<RecognisedPage> done)
            throws IOException, ReadingException {
        RecognisedText text = RecognisedText.load(file, sha256);
        String chosen = language;
        if (text != null && (language == null || language.equals(text.head().language()))) {
            text.rewrite(file);
            chosen = text.head().language();
        } else {
            chosen = chosen == null ? likelier(images) : chosen;
            text =
                    RecognisedText.begin(
                            file,
                            new RecognisedText.Head(
                                    sha256, images.count(), tesseract.version(), chosen));
        }
        int next = text.pages().size();
        while (next < images.count()) {
            List<Future<RecognisedPage>> batch = new ArrayList<>();
            for (int i = next; i < Math.min(images.count(), next + width); i++) {
                var image = images.page(i);
                int number = i + 1;
                String models = chosen;
                batch.add(
                        pages.submit(
                                () -> tesseract.read(PageCleaning.clean(image), number, models)));
            }
            for (Future<RecognisedPage> each : batch) {
                RecognisedPage page = await(each);
                RecognisedText.append(file, page);
                done.accept(page);
            }
            next += batch.size();
        }
        RecognisedText whole = RecognisedText.load(file, sha256);
        if (whole == null || !whole.isWhole()) {
            throw new ReadingException("recogniser-failed", "识别结果没有写全；请检查磁盘空间后再试");
        }
        return whole;
    }

    /// The model for the script of the first page. That of the traditional script is surer of
    /// itself on any page, so it must be so by a margin.
    private String likelier(Pages images) throws IOException, ReadingException {
        List<String> chinese = tesseract.chinese();
        if (chinese.size() == 1 || images.count() == 0) {
            return chinese.getFirst();
        }
        var first = PageCleaning.clean(images.page(0));
        double simplified = tesseract.read(first, 1, Tesseract.SIMPLIFIED).confidence();
        double traditional = tesseract.read(first, 1, Tesseract.TRADITIONAL).confidence();
        return traditional > simplified + MARGIN ? Tesseract.TRADITIONAL : Tesseract.SIMPLIFIED;
    }

    private static RecognisedPage await(Future<RecognisedPage> page)
            throws IOException, ReadingException {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadingException("interrupted", "识别被中断；再运行一次会接着做");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ReadingException known -> throw known;
                case IOException io -> throw io;
                case null, default ->
                        throw new ReadingException("recogniser-failed", "识别出错：" + e.getCause());
            }
        }
    }

    @Override
    public void close() {
        pages.shutdownNow();
    }
}
