package jianyan.corpus.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.text.Confidences;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.LineShape;
import org.jspecify.annotations.Nullable;

/// The text that was recognised of a file, kept beside it as `NAME.recognised.jsonl`: a first line
/// on the file and the recogniser, then a line for each page. A page is written when it is done, so
/// that an interrupted run goes on where it stopped.
public final class RecognisedText {
    /// Behind the whole name of the file.
    public static final String ENDING = ".recognised.jsonl";

    /// Lines that the recogniser itself believes less are noise: stamps, dirt, pictures.
    private static final double DOUBTFUL = 0.35;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What the first line says.
    ///
    /// @param sha256 of the file that was recognised
    /// @param pages how many it has
    public record Head(String sha256, int pages, String recogniser, String language) {}

    private final Head head;
    private final List<RecognisedPage> pages;

    private RecognisedText(Head head, List<RecognisedPage> pages) {
        this.head = head;
        this.pages = List.copyOf(pages);
    }

    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /// What was recognised of a file so far; null where nothing was, or of another state of it.
    public static @Nullable RecognisedText load(Path file, String sha256) throws IOException {
        Path beside = beside(file);
        if (!Files.isRegularFile(beside)) {
            return null;
        }
        List<String> lines = Files.readAllLines(beside);
        try {
            Head head = lines.isEmpty() ? null : JSON.readValue(lines.getFirst(), Head.class);
            if (head == null || !head.sha256.equals(sha256)) {
                return null;
            }
            List<RecognisedPage> pages = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                RecognisedPage page = whole(line);
                if (page == null || page.page() != pages.size() + 1) {
                    break;
                }
                pages.add(page);
            }
            return new RecognisedText(head, pages);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// A line that a killed run left half is no page.
    private static @Nullable RecognisedPage whole(String line) {
        try {
            return JSON.readValue(line, RecognisedPage.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// Begins a file anew.
    static RecognisedText begin(Path file, Head head) throws IOException {
        write(file, JSON.writeValueAsString(head), StandardOpenOption.TRUNCATE_EXISTING);
        return new RecognisedText(head, List.of());
    }

    /// Writes down all that is held again, so that nothing half stands behind it.
    void rewrite(Path file) throws IOException {
        StringBuilder whole = new StringBuilder(JSON.writeValueAsString(head));
        for (RecognisedPage page : pages) {
            whole.append('\n').append(JSON.writeValueAsString(page));
        }
        write(file, whole.toString(), StandardOpenOption.TRUNCATE_EXISTING);
    }

    static void append(Path file, RecognisedPage page) throws IOException {
        write(file, JSON.writeValueAsString(page), StandardOpenOption.APPEND);
    }

    private static void write(Path file, String text, StandardOpenOption how) throws IOException {
        Files.write(
                beside(file),
                (text + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                how);
    }

    public Head head() {
        return head;
    }

    public List<RecognisedPage> pages() {
        return pages;
    }

    public boolean isWhole() {
        return pages.size() == head.pages;
    }

    /// The text as lines, each noted as recognised; what the recogniser doubts is furniture.
    public DecodedText decoded(FileFormat format) throws ReadingException {
        TextBlocks lines = new TextBlocks(Integer.MAX_VALUE, () -> false);
        NavigableMap<Integer, Double> sure = new TreeMap<>();
        for (RecognisedPage page : pages) {
            lines.gap();
            for (RecognisedPage.RecognisedLine line : page.lines()) {
                if (line.paragraph()) {
                    lines.gap();
                }
                lines.note("recognised");
                sure.put(lines.length(), line.confidence());
                boolean noise = line.confidence() < DOUBTFUL;
                lines.append(line.text()).end(noise ? LineShape.FURNITURE : LineShape.TEXT, 0);
            }
        }
        return lines.decoded(format, null, null).with(new Confidences(sure));
    }
}
