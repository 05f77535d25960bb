package jianyan.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.RepairLog;
import jianyan.corpus.text.TextTable;
import org.jspecify.annotations.Nullable;

/// Gathers the text of a file block by block, each with its shape; blocks are parted by line
/// breaks. Used by one thread.
public final class TextBlocks {
    private record Block(LineShape shape, int level, int start, int end, int blank) {}

    private final int limit;
    private final BooleanSupplier over;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<TextTable> tables = new ArrayList<>();
    private final RepairLog log = new RepairLog();
    private int start;
    private int blank;

    /// @param limit the most characters that are taken
    /// @param over says that the time is over
    public TextBlocks(int limit, BooleanSupplier over) {
        this.limit = limit;
        this.over = over;
    }

    public TextBlocks append(CharSequence more) {
        text.append(more);
        return this;
    }

    /// A blank line above the next block.
    public void gap() {
        blank++;
    }

    /// Takes back the gap above the next block: it goes on with the one before.
    public void noGap() {
        blank = 0;
    }

    /// How many characters were taken, which is where the next block begins.
    public int length() {
        return text.length();
    }

    /// How many blocks have ended.
    public int count() {
        return blocks.size();
    }

    /// Notes what was done at the beginning of the next block.
    public void note(String kind) {
        log.note(kind, text.length());
    }

    /// Ends a block; one of nothing but white space is none.
    ///
    /// @param level a heading's, from 1; 0 for none
    public void end(LineShape shape, int level) throws ReadingException {
        if (over.getAsBoolean()) {
            throw new ReadingException("timeout", "读取时间过长，已放弃");
        }
        if (text.length() > limit) {
            throw new ReadingException("too-large", "文字超过一个文件的限度");
        }
        int from = start;
        int to = text.length();
        while (from < to && Characters.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            blocks.add(new Block(shape, level, from, to, blocks.isEmpty() ? 0 : blank));
            blank = 0;
            text.append('\n');
        }
        start = text.length();
    }

    /// Says that the blocks since `first` are the rows of a table with these cells.
    public void table(int first, List<List<String>> cells) {
        if (blocks.size() > first) {
            tables.add(new TextTable(first, blocks.size(), cells));
        }
    }

    /// All that was gathered.
    ///
    /// @param title the title that the format itself names; null where it names none
    public DecodedText decoded(
            FileFormat format, @Nullable String title, @Nullable String encoding) {
        String source = text.toString();
        List<Line> lines = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            lines.add(
                    new Line(
                            MappedText.of(source, block.start, block.end),
                            block.shape,
                            block.level,
                            block.blank));
        }
        String kept = title == null || title.isBlank() ? null : title.strip();
        return new DecodedText(
                source, lines, kept, null, format.mediaType(), encoding, log, tables);
    }
}
