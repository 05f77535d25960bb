package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.FieldLine;
import jianyan.corpus.structure.DocumentSplitter.Piece;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MetadataField;
import jianyan.corpus.text.PrefilteredPattern;

/// Cuts before each title of a report that its session, day or speaker follows, and before each
/// title of a proposal that its number follows, where there are two or more.
final class ReportPages {
    private static final PrefilteredPattern TITLE =
            PrefilteredPattern.holding("(?:工作报告|工作的报告|情况的报告)(?:[(].{0,12}[)])?$", "报告");
    private static final int LONGEST_TITLE = 60;

    /// The session and the speaker stand among so many lines below the title.
    private static final int BELOW = 4;

    private final Folding folding;

    ReportPages(Folding folding) {
        this.folding = folding;
    }

    List<Piece> split(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isTitle(lines, i)) {
                starts.add(i);
            }
        }
        if (starts.size() < 2) {
            starts = proposals(lines);
        }
        if (starts.size() < 2) {
            starts = titledBlocks(lines);
        }
        return cut(lines, starts);
    }

    static List<Piece> cut(List<Line> lines, List<Integer> starts) {
        if (starts.size() < 2) {
            return List.of(new Piece(lines, null));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int next = 1; next < starts.size(); next++) {
            pieces.add(new Piece(lines.subList(from, starts.get(next)), null));
            from = starts.get(next);
        }
        pieces.add(new Piece(lines.subList(from, lines.size()), null));
        return pieces;
    }

    private boolean isTitle(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (!isShort(line) || !TITLE.isFoundIn(folding.fold(line.text()).text())) {
            return false;
        }
        int seen = 0;
        for (int below = i + 1; below < lines.size() && seen < BELOW; below++) {
            Line next = lines.get(below);
            if (next.shape() == LineShape.FURNITURE) {
                continue;
            }
            seen++;
            if (FrontMatter.isSession(next.text())
                    || FrontMatter.isSpeaker(next.text())
                    || FrontMatter.isDateLine(next.text())) {
                return true;
            }
            if (isShort(next) && TITLE.isFoundIn(folding.fold(next.text()).text())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isShort(Line line) {
        return line.text().length() <= LONGEST_TITLE
                && (line.shape().isProse() || line.shape() == LineShape.HEADING);
    }

    private List<Integer> proposals(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isNumberField(lines.get(i))) {
                continue;
            }
            int start = i;
            while (start > 0 && isAboveNumber(lines.get(start - 1))) {
                start--;
                if (!FrontMatter.isField(lines.get(start).text())) {
                    break;
                }
            }
            starts.add(start);
        }
        return starts;
    }

    /// Blocks without numbers: a field that says what it is about, soon followed by who proposes
    /// it.
    private List<Integer> titledBlocks(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean sponsored = false;
            for (int below = i; below <= i + BELOW && below < lines.size(); below++) {
                sponsored |= isField(lines.get(below), MetadataField.SPONSORS);
            }
            if (sponsored && isField(lines.get(i), MetadataField.TITLE)) {
                starts.add(i);
            }
        }
        return starts;
    }

    private boolean isNumberField(Line line) {
        return isField(line, MetadataField.NUMBER);
    }

    private boolean isField(Line line, MetadataField field) {
        return FrontMatter.isField(line.text())
                && FieldLine.parse(folding.fold(line.text()).text()).stream()
                        .anyMatch(found -> found.field() == field);
    }

    private static boolean isAboveNumber(Line line) {
        return isShort(line) && !Characters.isWhole(line.text());
    }
}
