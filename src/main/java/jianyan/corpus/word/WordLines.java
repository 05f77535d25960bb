package jianyan.corpus.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.LineShape;

/// Writes the paragraphs and tables of a Word file as lines. Used by one thread.
final class WordLines {
    /// A heading's style may be misused for a paragraph; none is longer.
    private static final int LONGEST_HEADING = 80;

    private static final int LONGEST_CENTRED = 40;

    private final TextBlocks lines;
    private final Set<String> furniture = new HashSet<>();
    private boolean afterCentred;

    WordLines(TextBlocks lines) {
        this.lines = lines;
    }

    void write(List<Block> blocks) throws ReadingException {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> write(paragraph);
                case Block.Table table -> write(table);
            }
        }
    }

    /// Headers and footers: what several pages say alike is written once, page numbers not at all.
    void writeFurniture(List<Block> blocks) throws ReadingException {
        for (Block block : blocks) {
            String text =
                    switch (block) {
                        case Block.Paragraph paragraph -> paragraph.text.toString();
                        case Block.Table table -> table.text();
                    };
            String kept = text.replace(Block.SOFT_RETURN, ' ').strip();
            if (Characters.countHan(kept.replaceAll("[第共页頁]", "")) > 0 && furniture.add(kept)) {
                lines.gap();
                lines.append(kept).end(LineShape.FURNITURE, 0);
            }
            if (block instanceof Block.Paragraph paragraph) {
                writeFurniture(paragraph.boxes);
            }
        }
    }

    private void write(Block.Paragraph paragraph) throws ReadingException {
        if (paragraph.pageBreak) {
            lines.gap();
        }
        if (paragraph.centred && afterCentred) {
            lines.noGap();
        }
        afterCentred = paragraph.centred && !paragraph.isBlank();
        String text = paragraph.text.toString();
        String number = paragraph.list == null ? "" : paragraph.list.next(paragraph.listLevel);
        if (!paragraph.isBlank()) {
            boolean spaced = !number.isEmpty() && mayRunTogether(number, text.strip());
            lines.append(number)
                    .append(spaced ? " " : "")
                    .append(number.isEmpty() ? text : text.strip());
            lines.end(
                    shape(paragraph),
                    shape(paragraph) == LineShape.HEADING ? paragraph.heading : 0);
        }
        lines.gap();
        write(paragraph.boxes);
        writeNotes(paragraph);
    }

    /// 1. before 2023年 would look like a fraction, before 加强 it does not.
    private static boolean mayRunTogether(String number, String text) {
        char last = number.charAt(number.length() - 1);
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return last < 0x2000 && first < 0x2000;
    }

    private static LineShape shape(Block.Paragraph paragraph) {
        if (paragraph.contents) {
            return LineShape.FURNITURE;
        }
        int length = (int) paragraph.text.chars().filter(c -> !Character.isWhitespace(c)).count();
        boolean sentence = Characters.isWhole(paragraph.text) && length > LONGEST_HEADING / 2;
        if (paragraph.heading > 0 && length <= LONGEST_HEADING && !sentence) {
            return LineShape.HEADING;
        }
        if (paragraph.list != null && paragraph.list.isBullet(paragraph.listLevel)) {
            return LineShape.LIST_ITEM;
        }
        boolean setApart = paragraph.centred && length <= LONGEST_CENTRED;
        return setApart || paragraph.boldCharacters * 10 >= length * 9
                ? LineShape.BOLD
                : LineShape.TEXT;
    }

    private void writeNotes(Block.Paragraph paragraph) throws ReadingException {
        for (String note : paragraph.notes) {
            lines.append(note).end(LineShape.NOTE, 0);
        }
        if (!paragraph.hidden.toString().isBlank()) {
            lines.note("hidden");
            lines.append(paragraph.hidden).end(LineShape.FURNITURE, 0);
        }
        for (String comment : paragraph.comments) {
            lines.note("comment");
            lines.append(comment).end(LineShape.FURNITURE, 0);
        }
        for (int i = 0; i < paragraph.deletions; i++) {
            lines.note("deleted");
        }
    }

    private void write(Block.Table table) throws ReadingException {
        afterCentred = false;
        if (WordForm.isForm(table)) {
            for (Block.Paragraph paragraph : WordForm.fields(table)) {
                write(paragraph);
            }
            return;
        }
        int first = lines.count();
        List<List<String>> cells = new ArrayList<>();
        boolean laidOut = false;
        boolean narrow = WordForm.isNarrow(table);
        for (List<Block.Cell> row : table.rows()) {
            if (WordForm.isLayout(narrow, row)) {
                laidOut = true;
                for (Block.Cell cell : row) {
                    write(cell.blocks());
                }
                continue;
            }
            List<String> texts = row.stream().map(Block.Cell::text).toList();
            lines.append(String.join("\t", texts)).end(LineShape.TABLE_ROW, 0);
            cells.add(texts);
            for (Block.Cell cell : row) {
                writeHangers(cell);
            }
        }
        if (!laidOut) {
            lines.table(first, cells);
        }
        lines.gap();
    }

    /// Notes, comments and text boxes of a cell that became part of a row.
    private void writeHangers(Block.Cell cell) throws ReadingException {
        for (Block block : cell.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                write(paragraph.boxes);
                writeNotes(paragraph);
            }
        }
    }
}
