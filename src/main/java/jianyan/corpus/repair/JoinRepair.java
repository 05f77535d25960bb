package jianyan.corpus.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jianyan.corpus.structure.Numbering;
import jianyan.corpus.structure.YearlyReports;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.Minutes;

/// A paragraph that a column, a page or a line's width cut in mid-sentence joins its continuation.
///
/// Captions and furniture between the halves follow the whole. Headings, items of lists, fields and
/// rows of tables never join.
final class JoinRepair implements RepairStep {
    private static final String COLUMN = "column";
    private static final String WRAP = "wrap";

    /// A line shorter than this is not a paragraph's beginning but a label.
    private static final int SHORTEST_COLUMN = 16;

    /// The narrowest column of type.
    private static final int SHORTEST_WRAP = 12;

    private static final int LONG_FIELD = 24;

    /// What no column, page or width cut in two: a line that holds a whole document.
    private static final int LONGEST_PIECE = 2_000;

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        List<Line> repaired = new ArrayList<>(lines.size());
        Deque<Line> rest = new ArrayDeque<>(lines);
        while (!rest.isEmpty()) {
            Line line = rest.removeFirst();
            if (!mayBegin(line)) {
                repaired.add(line);
                continue;
            }
            List<Line> between = new ArrayList<>();
            List<MappedText> pieces = new ArrayList<>(List.of(line.mapped()));
            while (!Characters.isWhole(pieces.getLast().text())) {
                List<Line> skipped = new ArrayList<>();
                while (!rest.isEmpty() && isBetween(rest.getFirst())) {
                    skipped.add(rest.removeFirst());
                }
                Line next = rest.peekFirst();
                if (isHeadline(repaired, skipped)
                        || next == null
                        || !continues(pieces.getLast().text(), next, !skipped.isEmpty())) {
                    skipped.reversed().forEach(rest::addFirst);
                    break;
                }
                rest.removeFirst();
                boolean wrapped = next.blankBefore() == 0 && skipped.isEmpty();
                context.log().note(wrapped ? WRAP : COLUMN, next.mapped().sourceStart());
                between.addAll(skipped);
                pieces.add(next.mapped());
            }
            repaired.add(pieces.size() == 1 ? line : line.with(join(pieces, context.source())));
            repaired.addAll(between);
        }
        return repaired;
    }

    /// Whether the first line of a text has furniture right behind it: a headline over 发布时间 and 来源
    /// is no paragraph that they cut in two.
    private static boolean isHeadline(List<Line> before, List<Line> skipped) {
        return before.isEmpty()
                && !skipped.isEmpty()
                && skipped.getFirst().shape() == LineShape.FURNITURE;
    }

    private static boolean isBetween(Line line) {
        return line.shape() == LineShape.CAPTION || line.shape() == LineShape.FURNITURE;
    }

    private static boolean mayBegin(Line line) {
        return line.shape().isProse()
                && line.text().length() >= SHORTEST_WRAP
                && !Characters.isWhole(line.text())
                && !YearlyReports.isTitle(line.text())
                && (!FrontMatter.isAny(line.text()) || isLongField(line.text()));
    }

    /// 案由 may fill a paragraph; the other fields are short.
    private static boolean isLongField(String text) {
        return text.length() >= LONG_FIELD && text.charAt(0) == '案' && FrontMatter.isField(text);
    }

    private static boolean continues(String before, Line next, boolean across) {
        String text = next.text();
        if (!next.shape().isProse() || text.isEmpty() || next.shape() == LineShape.LIST_ITEM) {
            return false;
        }
        int shortest = next.blankBefore() > 0 && !across ? SHORTEST_COLUMN : SHORTEST_WRAP;
        if (before.length() > LONGEST_PIECE
                || text.length() > LONGEST_PIECE
                || YearlyReports.isTitle(text)) {
            return false;
        }
        if (before.length() < shortest
                || Numbering.of(text) != null
                || FrontMatter.isAny(text)
                || Minutes.isSpeech(text)) {
            return false;
        }
        char first = text.charAt(0);
        return first != '—' && first != '-' && first != '·' && first != '•' && first != '□';
    }

    private static MappedText join(List<MappedText> pieces, String source) {
        MappedText.Builder whole = new MappedText.Builder();
        MappedText last = null;
        for (MappedText piece : pieces) {
            if (last != null
                    && isLatin(last.text(), last.length() - 1)
                    && isLatin(piece.text(), 0)) {
                // The line break stands for the space between two words.
                int at = last.sourceEnd();
                whole.add(MappedText.of(source, at, at + 1).withText(" "), 0, 1);
            }
            whole.add(piece, 0, piece.length());
            last = piece;
        }
        return whole.build();
    }

    private static boolean isLatin(String text, int at) {
        char c = text.charAt(at);
        return c < 0x250 && Character.isLetter(c);
    }
}
