package jianyan.corpus.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.text.DecodedText;
import org.jspecify.annotations.Nullable;

/// Reads RTF (Rich Text Format 1.9.1): text in the code page of its font or in Unicode, tables,
/// notes, headers; with or without a font table. Used by one thread.
public final class RtfReader {
    private static final Charset SIMPLIFIED = Charset.forName("GBK");
    private static final int DEEPEST = 500;

    /// Groups that hold no text of the document.
    private static final Set<String> SILENT =
            Set.of(
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "rsidtbl",
                    "generator",
                    "xmlnstbl",
                    "themedata",
                    "colorschememapping",
                    "datastore",
                    "latentstyles",
                    "fldinst",
                    "bkmkstart",
                    "bkmkend",
                    "objdata",
                    "filetbl",
                    "pgdsctbl",
                    "shpinst",
                    "sp",
                    "template",
                    "passwordhash",
                    "mmathPr");

    private final byte[] bytes;
    private final BooleanSupplier over;
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> furniture = new ArrayList<>();
    private final List<List<Block.Cell>> rows = new ArrayList<>();
    private List<Block.Cell> cells = new ArrayList<>();
    private List<Block> cell = new ArrayList<>();
    private Block.Paragraph paragraph = new Block.Paragraph();
    private Charset ansi = SIMPLIFIED;
    private int font;
    private int skip;
    private boolean inTable;
    private int at;

    private RtfReader(byte[] bytes, BooleanSupplier over) {
        this.bytes = bytes;
        this.over = over;
    }

    /// @param limit the most characters
    /// @param over says that the time is over
    public static DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        RtfReader reader = new RtfReader(Files.readAllBytes(file), over);
        reader.parse();
        TextBlocks lines = new TextBlocks(limit, over);
        WordLines writer = new WordLines(lines);
        writer.write(reader.blocks);
        writer.writeFurniture(reader.furniture);
        return lines.decoded(FileFormat.RTF, null, null);
    }

    private void parse() throws ReadingException {
        Deque<RtfGroup> groups = new ArrayDeque<>();
        groups.push(new RtfGroup(ansi, paragraph));
        while (at < bytes.length) {
            byte b = bytes[at++];
            RtfGroup group = groups.element();
            switch (b) {
                case '{' -> {
                    flush(group);
                    if (groups.size() > DEEPEST || over.getAsBoolean()) {
                        throw new ReadingException("broken-file", "RTF 的括号套得太深或读取时间过长，已放弃");
                    }
                    groups.push(group.child());
                }
                case '}' -> {
                    flush(group);
                    if (groups.size() > 1) {
                        end(groups.pop(), groups.element());
                    }
                }
                case '\\' -> control(group);
                case '\r', '\n' -> {}
                default -> text(b);
            }
        }
        flush(groups.element());
        endParagraph(groups.element());
        endTable();
    }

    private void text(byte b) {
        if (skip > 0) {
            skip--;
        } else {
            pending.write(b);
        }
    }

    /// Bytes become text together, for a character may have two.
    private void flush(RtfGroup group) {
        if (pending.size() > 0) {
            add(new String(pending.toByteArray(), group.charset), group);
            pending.reset();
        }
    }

    private void add(String text, RtfGroup group) {
        if (group.silent || group.fontTable || group.deleted) {
            return;
        }
        if (group.hidden) {
            group.target.hidden.append(text);
            return;
        }
        group.target.text.append(text);
        if (group.bold) {
            group.target.boldCharacters +=
                    (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
        }
    }

    private void control(RtfGroup group) {
        if (at >= bytes.length) {
            return;
        }
        char c = (char) (bytes[at] & 0xff);
        if (c == '\'') {
            int value = at + 2 < bytes.length ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : -1;
            at += 3;
            if (value >= 0) {
                text((byte) value);
            }
            return;
        }
        if (!isLetter(c)) {
            at++;
            flush(group);
            switch (c) {
                case '~' -> add("\u00a0", group);
                case '_' -> add("-", group);
                case '{', '}', '\\' -> add(String.valueOf(c), group);
                case '*' -> group.destination = "*";
                default -> {}
            }
            return;
        }
        flush(group);
        int start = at;
        while (at < bytes.length && isLetter((char) (bytes[at] & 0xff))) {
            at++;
        }
        String word =
                new String(bytes, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
        int number = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - number < 10) {
            at++;
        }
        String digits =
                new String(bytes, number, at - number, java.nio.charset.StandardCharsets.US_ASCII);
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        boolean given = !digits.isEmpty() && !digits.equals("-");
        word(word, given ? (int) Long.parseLong(digits) : 1, given, group);
    }

    private void word(String word, int value, boolean given, RtfGroup group) {
        boolean on = !given || value != 0;
        if (group.destination.equals("*")
                && !word.startsWith("shptxt")
                && !word.equals("annotation")) {
            group.silent |= !Set.of("shp", "shpinst", "footnote", "listtext").contains(word);
        }
        if (SILENT.contains(word) && !word.equals("shpinst")) {
            group.silent = true;
            return;
        }
        switch (word) {
            case "ansicpg" -> {
                ansi = codePage(value);
                group.charset = ansi;
            }
            case "bin" -> at = Math.min(bytes.length, at + Math.max(0, value));
            case "fonttbl" -> group.fontTable = true;
            case "f", "deff" -> font(value, group);
            case "fcharset" -> fonts.put(font, charset(value));
            case "uc" -> group.skipAfterUnicode = Math.max(0, value);
            case "u" -> {
                add(String.valueOf((char) value), group);
                skip = group.skipAfterUnicode;
            }
            case "v" -> group.hidden = on;
            case "deleted" -> {
                group.deleted = on;
                group.target.deletions += on ? 1 : 0;
            }
            case "b" -> group.bold = on;
            case "plain" -> {
                group.hidden = false;
                group.bold = false;
            }
            case "pard" -> {
                inTable &= group.target != paragraph;
                group.target.centred = false;
                group.target.heading = 0;
            }
            case "intbl" -> inTable = true;
            case "qc" -> group.target.centred = true;
            case "outlinelevel" -> group.target.heading = value >= 0 && value < 9 ? value + 1 : 0;
            case "pagebb", "page" -> group.target.pageBreak = true;
            case "tab" -> add("\t", group);
            case "line" -> add(String.valueOf(Block.SOFT_RETURN), group);
            case "lquote" -> add("‘", group);
            case "rquote" -> add("’", group);
            case "ldblquote" -> add("“", group);
            case "rdblquote" -> add("”", group);
            case "emdash" -> add("—", group);
            case "endash" -> add("–", group);
            case "bullet" -> add("•", group);
            case "par", "sect" -> endParagraph(group);
            case "cell", "nestcell" -> endCell(group);
            case "row", "nestrow" -> endRow();
            case "footnote", "annotation", "listtext", "pntext" -> setApart(word, null, group);
            case "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "shptxt" ->
                    setApart(word, new ArrayList<>(), group);
            default -> {}
        }
    }

    /// @param ended takes its paragraphs; null where they make one text
    private static void setApart(String word, @Nullable List<Block> ended, RtfGroup group) {
        group.destination = word;
        group.silent = false;
        group.target = new Block.Paragraph();
        group.ended = ended;
    }

    private void font(int value, RtfGroup group) {
        font = value;
        if (!group.fontTable) {
            group.charset = fonts.getOrDefault(value, ansi);
        }
    }

    /// A paragraph of the document goes to the document, one of a text box or a header to those of
    /// its like; those of a note make one text.
    private void endParagraph(RtfGroup group) {
        if (group.ended != null) {
            group.ended.add(group.target.moved());
            return;
        }
        if (group.target != paragraph) {
            group.target.text.append(' ');
            return;
        }
        if (inTable) {
            cell.add(paragraph);
        } else {
            endTable();
            blocks.add(paragraph);
        }
        Block.Paragraph next = new Block.Paragraph();
        next.centred = paragraph.centred;
        replace(group, next);
    }

    private void replace(RtfGroup group, Block.Paragraph next) {
        paragraph = next;
        group.target = next;
    }

    private void endCell(RtfGroup group) {
        if (group.ended != null) {
            endParagraph(group);
        } else if (group.target == paragraph) {
            cell.add(paragraph);
            replace(group, new Block.Paragraph());
            cells.add(new Block.Cell(cell));
            cell = new ArrayList<>();
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(cells);
            cells = new ArrayList<>();
        }
    }

    private void endTable() {
        endRow();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(List.copyOf(rows)));
            rows.clear();
        }
    }

    /// The end of a group: what it was of its own goes where it belongs, and the text of the
    /// document goes on in the paragraph that is open now.
    private void end(RtfGroup ended, RtfGroup around) {
        if (around.target != ended.target && ended.destination.isEmpty()) {
            around.target = ended.target;
        }
        if (ended.destination.isEmpty() || ended.destination.equals("*")) {
            return;
        }
        if (ended.ended != null) {
            endParagraph(ended);
            (ended.destination.equals("shptxt") ? around.target.boxes : furniture)
                    .addAll(ended.ended);
            return;
        }
        if (ended.target.isBlank()) {
            return;
        }
        String text = ended.target.text.toString().strip();
        switch (ended.destination) {
            case "footnote" -> around.target.notes.add(text);
            case "annotation" -> around.target.comments.add("批注：" + text);
            case "listtext", "pntext" -> around.target.text.append(text);
            default -> {}
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int hex(byte b) {
        return Math.max(0, Character.digit(b, 16));
    }

    private static Charset codePage(int number) {
        return switch (number) {
            case 950 -> Charset.forName("x-windows-950");
            case 932 -> Charset.forName("windows-31j");
            case 65001 -> StandardCharsets.UTF_8;
            default -> SIMPLIFIED;
        };
    }

    /// The charsets of fonts; those of the West stand beside Chinese text and hold ASCII of it.
    private Charset charset(int number) {
        return switch (number) {
            case 134 -> SIMPLIFIED;
            case 136 -> Charset.forName("x-windows-950");
            case 128 -> Charset.forName("windows-31j");
            default -> ansi;
        };
    }
}
