package jianyan.corpus.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph or a table of a Word file.
sealed interface Block {
    /// What a soft return stands as, until a repair tells whether it parts or joins.
    char SOFT_RETURN = '\u2028';

    /// A paragraph in the making, and what hangs on it. Used by one thread.
    final class Paragraph implements Block {
        final StringBuilder text = new StringBuilder();
        final StringBuilder hidden = new StringBuilder();

        /// Footnotes and endnotes that are called here.
        final List<String> notes = new ArrayList<>();

        final List<String> comments = new ArrayList<>();

        /// Text boxes that are anchored here.
        final List<Block> boxes = new ArrayList<>();

        int boldCharacters;
        int deletions;
        boolean pageBreak;
        boolean centred;

        /// An entry of a table of contents.
        boolean contents;

        /// From 1; 0 for a paragraph that is no heading.
        int heading;

        @Nullable ListLevels list;
        int listLevel;

        /// Hands over all that was written into it, so that the next paragraph can be.
        Paragraph moved() {
            Paragraph full = new Paragraph();
            full.text.append(text);
            full.hidden.append(hidden);
            full.notes.addAll(notes);
            full.comments.addAll(comments);
            full.boxes.addAll(boxes);
            full.boldCharacters = boldCharacters;
            full.deletions = deletions;
            full.centred = centred;
            text.setLength(0);
            hidden.setLength(0);
            notes.clear();
            comments.clear();
            boxes.clear();
            boldCharacters = 0;
            deletions = 0;
            return full;
        }

        boolean isBlank() {
            return text.toString().isBlank();
        }
    }

    /// @param blocks what stands in the cell
    record Cell(List<Block> blocks) {
        /// The cell's paragraphs in one line.
        String text() {
            StringBuilder text = new StringBuilder();
            for (Block block : blocks) {
                String piece =
                        switch (block) {
                            case Paragraph paragraph -> paragraph.text.toString();
                            case Table table -> table.text();
                        };
                if (!piece.isBlank()) {
                    text.append(text.isEmpty() ? "" : " ").append(piece.strip());
                }
            }
            return text.toString().replace(SOFT_RETURN, ' ');
        }
    }

    /// @param rows the cells of each row
    record Table(List<List<Cell>> rows) implements Block {
        String text() {
            List<String> texts = new ArrayList<>();
            rows.forEach(row -> row.forEach(cell -> texts.add(cell.text())));
            return String.join(" ", texts.stream().filter(text -> !text.isBlank()).toList());
        }
    }
}
