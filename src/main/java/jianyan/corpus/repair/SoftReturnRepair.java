package jianyan.corpus.repair;

import java.util.ArrayList;
import java.util.List;
import jianyan.corpus.structure.Numbering;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;

/// Soft returns, U+2028 in the source: one inside a Chinese title or sentence joins its sides, one
/// between two sentences, fields or items parts two lines.
final class SoftReturnRepair implements RepairStep {
    private static final String KIND = "wrap";
    private static final char SOFT_RETURN = '\u2028';

    /// A line shorter than this above a whole sentence is its heading.
    private static final int LONGEST_HEAD = 30;

    private static final int SENTENCE = 30;

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        if (context.source().indexOf(SOFT_RETURN) < 0) {
            return lines;
        }
        List<Line> repaired = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.text().indexOf(SOFT_RETURN) < 0) {
                repaired.add(line);
            } else {
                repair(line, context, repaired);
            }
        }
        return repaired;
    }

    private static void repair(Line line, Context context, List<Line> into) {
        MappedText text = line.mapped();
        MappedText.Builder kept = new MappedText.Builder();
        boolean first = true;
        int begun = 0;
        int from = 0;
        for (int at = text.text().indexOf(SOFT_RETURN); at >= 0; ) {
            int next = text.text().indexOf(SOFT_RETURN, at + 1);
            int end = next < 0 ? text.length() : next;
            String head = text.text().substring(begun, at).replace("\u2028", "").strip();
            String tail = text.text().substring(at + 1, end).strip();
            kept.add(text, from, at);
            if (head.isEmpty() || parts(line, head, tail)) {
                add(line, kept.build().strip(), first, into);
                first &= head.isEmpty();
                kept = new MappedText.Builder();
                begun = at + 1;
            } else if (isLatin(head, head.length() - 1) && isLatin(tail, 0)) {
                kept.add(text.piece(at, at + 1).withText(" "), 0, 1);
            } else {
                context.log().take(KIND, text, at, at + 1);
            }
            from = at + 1;
            at = next;
        }
        kept.add(text, from, text.length());
        add(line, kept.build().strip(), first, into);
    }

    private static void add(Line line, MappedText piece, boolean first, List<Line> into) {
        if (piece.length() > 0) {
            boolean heading = line.shape() == LineShape.HEADING && !first;
            into.add(
                    new Line(
                            piece,
                            heading ? LineShape.TEXT : line.shape(),
                            first ? line.level() : 0,
                            first ? line.blankBefore() : 0));
        }
    }

    private static boolean parts(Line line, String head, String tail) {
        if (!line.shape().isProse() && line.shape() != LineShape.HEADING) {
            return false;
        }
        if (Characters.isWhole(head)
                || FrontMatter.isAny(head)
                || tail.isEmpty()
                || FrontMatter.isAny(tail)
                || Numbering.of(tail) != null
                || "—-·•□■●".indexOf(tail.charAt(0)) >= 0) {
            return true;
        }
        boolean open = head.endsWith("，") || head.endsWith("、") || head.endsWith(",");
        return !open
                && head.length() <= LONGEST_HEAD
                && tail.length() >= SENTENCE
                && Characters.isWhole(tail);
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0
                && at < text.length()
                && text.charAt(at) < 0x250
                && Character.isLetterOrDigit(text.charAt(at));
    }
}
