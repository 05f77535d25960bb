package jianyan.corpus.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.text.DecodedText;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Reads the binary files of Word 97 to 2003, and of WPS, with POI. Used by one thread.
public final class DocReader {
    private static final char FOOTNOTE = '\u0002';
    private static final char COMMENT = '\u0005';
    private static final char CELL = '\u0007';
    private static final char VERTICAL_TAB = '\u000b';
    private static final char PAGE_BREAK = '\u000c';
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_SEPARATOR = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char HARD_HYPHEN = '\u001e';

    /// The list that a paragraph which is no item of one names.
    private static final int NO_LIST = 0;

    private final HWPFDocument document;
    private final WordContext context = new WordContext();
    private final Map<Integer, ListLevels> definitions = new HashMap<>();
    private final List<String> comments;
    private final DocTextBoxes boxes;
    private int footnote;
    private int endnote;
    private int comment;

    private DocReader(HWPFDocument document) {
        this.document = document;
        this.comments = comments(document);
        this.boxes = new DocTextBoxes(document);
    }

    /// Reads a file; null where it is older than Word 97, which this class does not know.
    ///
    /// @param limit the most characters
    /// @param over says that the time is over
    public static @Nullable DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                TextBlocks lines = new TextBlocks(limit, over);
                new DocReader(document).write(lines);
                return lines.decoded(FileFormat.DOC, null, null);
            }
        } catch (OldWordFileFormatException e) {
            return null;
        } catch (EncryptedDocumentException e) {
            throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
        } catch (RuntimeException | IOException e) {
            throw new ReadingException(
                    "broken-file",
                    "无法按它的格式解析（"
                            + e.getClass().getSimpleName()
                            + "："
                            + e.getMessage()
                            + "）；请用原来的程序打开另存");
        }
    }

    private void write(TextBlocks lines) throws ReadingException {
        WordLines writer = new WordLines(lines);
        writer.write(blocks(document.getRange()));
        for (Range box : boxes.takeRest()) {
            writer.write(blocks(box));
        }
        writer.writeFurniture(paragraphs(new HeaderStories(document).getRange()));
        writer.writeFurniture(paragraphs(boxes.ofHeaders()));
    }

    private List<Block> paragraphs(@Nullable Range range) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; range != null && i < range.numParagraphs(); i++) {
            blocks.add(paragraph(range.getParagraph(i)));
        }
        return blocks;
    }

    /// Table rows of a range are told by their paragraphs; POI gives the table from the first one.
    private List<Block> blocks(Range range) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                blocks.add(table(table));
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                blocks.add(paragraph(paragraph));
            }
        }
        return blocks;
    }

    private Block.Table table(Table table) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            List<Block.Cell> cells = new ArrayList<>();
            for (int j = 0; j < row.numCells(); j++) {
                List<Block> blocks = new ArrayList<>();
                for (int k = 0; k < row.getCell(j).numParagraphs(); k++) {
                    blocks.add(paragraph(row.getCell(j).getParagraph(k)));
                }
                cells.add(new Block.Cell(blocks));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return new Block.Table(rows);
    }

    private Block.Paragraph paragraph(Paragraph from) {
        Block.Paragraph paragraph = new Block.Paragraph();
        int instructions = 0;
        for (int i = 0; i < from.numCharacterRuns(); i++) {
            CharacterRun run = from.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                paragraph.deletions++;
                continue;
            }
            int before = paragraph.text.length();
            StringBuilder into = run.isVanished() ? paragraph.hidden : paragraph.text;
            String text = run.text();
            for (int j = 0; j < text.length(); j++) {
                instructions = add(text.charAt(j), instructions, into, paragraph);
                if (text.charAt(j) == DocTextBoxes.ANCHOR) {
                    for (Range box : boxes.take(run.getStartOffset() + j)) {
                        paragraph.boxes.addAll(blocks(box));
                    }
                }
            }
            if (run.isBold()) {
                paragraph.boldCharacters +=
                        (int)
                                paragraph
                                        .text
                                        .substring(before)
                                        .chars()
                                        .filter(c -> !Character.isWhitespace(c))
                                        .count();
            }
        }
        paragraph.centred = from.getJustification() == 1;
        paragraph.pageBreak |= from.pageBreakBefore();
        style(from, paragraph);
        list(from, paragraph);
        return paragraph;
    }

    /// Adds one character; the answer tells how deep in the instructions of fields the next one is.
    private int add(char c, int instructions, StringBuilder into, Block.Paragraph paragraph) {
        switch (c) {
            case FIELD_BEGIN -> {
                return instructions + 1;
            }
            case FIELD_SEPARATOR, FIELD_END -> {
                return Math.max(0, c == FIELD_END && instructions == 0 ? 0 : instructions - 1);
            }
            case FOOTNOTE -> paragraph.notes.addAll(note());
            case COMMENT -> {
                if (comment < comments.size()) {
                    paragraph.comments.add(comments.get(comment++));
                }
            }
            case VERTICAL_TAB -> into.append(Block.SOFT_RETURN);
            case PAGE_BREAK -> paragraph.pageBreak = true;
            case HARD_HYPHEN -> into.append('-');
            default -> {
                if (instructions == 0 && (c >= ' ' || c == '\t') && c != CELL) {
                    into.append(c);
                }
            }
        }
        return instructions;
    }

    /// The mark of a note is the same for both sorts; footnotes come first in their own order.
    private List<String> note() {
        Notes footnotes = document.getFootnotes();
        Notes endnotes = document.getEndnotes();
        if (footnote < footnotes.getNotesCount()) {
            return text(document.getFootnoteRange(), footnotes, footnote++);
        }
        return endnote < endnotes.getNotesCount()
                ? text(document.getEndnoteRange(), endnotes, endnote++)
                : List.of();
    }

    private List<String> text(Range range, Notes notes, int index) {
        Range note =
                new Range(
                        range.getStartOffset() + notes.getNoteTextStartOffset(index),
                        range.getStartOffset() + notes.getNoteTextEndOffset(index),
                        document);
        String text = plain(note.text());
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<String> comments(HWPFDocument document) {
        Range range = document.getCommentsRange();
        List<String> comments = new ArrayList<>();
        for (int i = 0; range != null && i < range.numParagraphs(); i++) {
            String text = range.getParagraph(i).text();
            boolean first = text.indexOf(COMMENT) >= 0;
            String plain = plain(text);
            if (first) {
                comments.add("批注：" + plain);
            } else if (!comments.isEmpty()) {
                comments.addLast(comments.removeLast() + " " + plain);
            }
        }
        return comments;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x1f]+", " ").strip();
    }

    private void style(Paragraph from, Block.Paragraph paragraph) {
        var style = document.getStyleSheet().getStyleDescription(from.getStyleIndex());
        String name = style == null ? null : style.getName();
        if (name != null) {
            context.styles.computeIfAbsent(
                    name, ignored -> new WordContext.Style(name, null, -1, null, -1, false));
            context.style(name, paragraph);
        }
        if (paragraph.heading == 0 && from.getLvl() < ListLevels.DEPTH) {
            paragraph.heading = from.getLvl() + 1;
        }
    }

    private void list(Paragraph from, Block.Paragraph paragraph) {
        if (from.getIlfo() == NO_LIST || document.getListTables() == null) {
            return;
        }
        var override = document.getListTables().getLfo(from.getIlfo());
        if (override == null) {
            return;
        }
        paragraph.list = definitions.computeIfAbsent(override.getLsid(), this::levels);
        paragraph.listLevel = Math.clamp(from.getIlvl(), 0, ListLevels.DEPTH - 1);
    }

    private ListLevels levels(int lsid) {
        Map<Integer, ListLevels.Level> levels = new HashMap<>();
        ListData data = document.getListTables().getListData(lsid);
        for (int i = 0; data != null && i < data.numLevels(); i++) {
            ListLevel level = data.getLevel(i);
            String format = NumberFormat.named(level.getNumberFormat());
            levels.put(i, new ListLevels.Level(format, text(level), level.getStartAt(), false));
        }
        return ListLevels.of(levels);
    }

    /// Older files write the number of a level as a character of that value.
    private static String text(ListLevel level) {
        StringBuilder text = new StringBuilder();
        for (char c : String.valueOf(level.getNumberText()).toCharArray()) {
            if (c < ListLevels.DEPTH) {
                text.append('%').append(c + 1);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
