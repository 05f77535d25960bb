package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.OrientationRule;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.HeadingWords;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.Minutes;
import jianyan.corpus.text.WrapWidth;
import jianyan.document.Orientation;
import jianyan.document.SentenceEnd;

/// Finds the lines that are headings and gives each a rank: formats' own levels first, then parts
/// such as 2022年工作总结, then 第一章, 一、, （一）, 1., (1).
///
/// A rank orders the styles of one document; `Outline` turns ranks into levels.
public final class HeadingRule {
    /// What stands above every numbered heading: 2023年工作设想, 主要工作体会, 答复.
    static final int PART = 10;

    /// A heading that only its shape shows, in a document that numbers its headings.
    static final int UNNUMBERED = 70;

    private static final int LONGEST = 60;
    private static final int LONGEST_UNNUMBERED = 30;
    private static final int LONGEST_CLAUSE = 36;

    /// A paragraph below an unnumbered heading is at least this long.
    private static final int PROSE = 40;

    private static final Pattern PROPOSAL_PART = HeadingWords.PROPOSAL_PART.pattern();

    private final Folding folding;

    public HeadingRule(Folding folding) {
        this.folding = folding;
    }

    /// The same lines, headings marked as such with their rank as level.
    public List<Line> mark(List<Line> lines) {
        boolean numbered =
                lines.stream()
                        .anyMatch(line ->
                                line.shape() == LineShape.HEADING
                                        || line.shape().isProse()
                                                && isNumberedHeading(line.text()));
        WrapWidth width = WrapWidth.of(lines);
        int title = titleAt(lines, width);
        List<Line> marked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = plainFront(lines.get(i));
            boolean plain = line.shape().isProse() && i != title && !isWrapped(lines, i, width);
            int rank = plain ? rank(lines, i, numbered) : 0;
            marked.add(
                    rank == 0 && i != title
                            ? line
                            : new Line(line.mapped(), LineShape.HEADING, rank, line.blankBefore()));
        }
        return Minutes.are(lines) ? withoutItems(marked, title) : marked;
    }

    /// The agenda of a meeting is a list: a short item of it (三、路燈案。) is no more a heading than a
    /// long one.
    private static List<Line> withoutItems(List<Line> lines, int title) {
        List<Line> plain = new ArrayList<>(lines);
        for (int i = 0; i < plain.size(); i++) {
            Line line = plain.get(i);
            if (i != title
                    && line.shape() == LineShape.HEADING
                    && Numbering.of(line.text()) != null) {
                plain.set(i, new Line(line.mapped(), LineShape.TEXT, 0, line.blankBefore()));
            }
        }
        return plain;
    }

    /// The session and the speaker are no headings, whatever style they are set in.
    private static Line plainFront(Line line) {
        boolean front =
                line.shape() == LineShape.HEADING
                        && (FrontMatter.isSpeaker(line.text())
                                || FrontMatter.isSession(line.text())
                                        && !line.text().contains("报告")
                                        && !line.text().contains("報告"));
        return front ? new Line(line.mapped(), LineShape.TEXT, 0, line.blankBefore()) : line;
    }

    /// Whether a line ends where the text's width made it end, and goes on in the next.
    private static boolean isWrapped(List<Line> lines, int i, WrapWidth width) {
        String text = lines.get(i).text();
        return width.isReachedBy(text)
                && !Characters.isWhole(text)
                && i + 1 < lines.size()
                && lines.get(i + 1).blankBefore() == 0
                && Numbering.of(lines.get(i + 1).text()) == null;
    }

    /// The first line, if it stands there as a title does: short and apart, or much shorter than
    /// the paragraph below. It is marked before lines join, for a title ends without a full stop.
    private static int titleAt(List<Line> lines, WrapWidth width) {
        int i = 0;
        while (i < lines.size()
                && (lines.get(i).shape() == LineShape.FURNITURE
                        || TitleLines.isNamedBelow(lines, i))) {
            i++;
        }
        if (i + 1 >= lines.size() || !TitleLines.mayBeTitle(lines.get(i))) {
            return -1;
        }
        Line line = lines.get(i);
        Line next = lines.get(i + 1);
        String text = line.text();
        boolean apart =
                next.blankBefore() > 0
                        || !next.shape().isProse()
                        || FrontMatter.isAny(next.text())
                        || text.length() <= LONGEST_UNNUMBERED
                        || next.text().length() > text.length() * 2;
        return line.shape().isProse() && apart && !width.isReachedBy(text) ? i : -1;
    }

    private int rank(List<Line> lines, int i, boolean numbered) {
        Line line = lines.get(i);
        String text = line.text();
        if (text.length() > LONGEST || FrontMatter.isAny(text)) {
            return 0;
        }
        Numbering numbering = Numbering.of(text);
        if (numbering != null) {
            return isNumberedHeading(text) ? numbering.rank() : 0;
        }
        if (text.length() <= LONGEST_UNNUMBERED && isPart(text)) {
            return PART;
        }
        if (!looksLikeHeading(text) || continues(lines, i)) {
            return 0;
        }
        if (line.shape() == LineShape.BOLD) {
            return numbered ? UNNUMBERED : PART;
        }
        return !numbered && leadsToProse(lines, i) ? PART : 0;
    }

    /// A numbered line without a sentence in it: 一、强化政治引领, or one short clause with its stop.
    static boolean isNumberedHeading(String text) {
        Numbering numbering = text.length() > LONGEST ? null : Numbering.of(text);
        if (numbering == null) {
            return false;
        }
        int stop = indexOfStop(text, 0);
        // 一、2021年工作：在起跑线上 is a heading, 1.线上：… an item.
        if (stop >= 0
                && isColon(text.charAt(stop))
                && numbering.rank() <= Numbering.BRACKETED
                && stop < text.length() - 1) {
            stop = indexOfStop(text, stop + 1);
        }
        if (stop < 0) {
            return !text.endsWith("，") && !text.endsWith(",");
        }
        // 3. with a full stop is an item; （三）with one may still be a heading.
        return stop == text.length() - 1
                && text.charAt(stop) == '。'
                && text.length() <= LONGEST_CLAUSE
                && numbering.rank() <= Numbering.BRACKETED;
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    private boolean isPart(String text) {
        if (indexOfStop(text, 0) >= 0 && !text.endsWith("：") && !text.endsWith(":")) {
            return false;
        }
        String folded = folding.fold(text).text().strip();
        return PROPOSAL_PART.matcher(folded).find()
                || OrientationRule.of(folded) != Orientation.NONE
                        && text.length() <= 24
                        && text.indexOf('，') < 0
                        && text.indexOf(',') < 0
                        && !text.endsWith("：")
                        && !text.endsWith(":");
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() >= 4
                && text.length() <= LONGEST_UNNUMBERED
                && Characters.countHan(text) >= 4
                && !Characters.isWhole(text)
                && text.charAt(0) != '—'
                && text.charAt(0) != '-'
                && !text.endsWith("，")
                && !text.endsWith(",")
                && !text.endsWith("、")
                && indexOfStop(text, 0) < 0;
    }

    private static boolean continues(List<Line> lines, int i) {
        for (int before = i - 1; before >= 0; before--) {
            Line line = lines.get(before);
            if (line.shape().isProse()) {
                return line.text().length() >= PROSE && !Characters.isWhole(line.text());
            }
            if (line.shape() == LineShape.HEADING || line.shape() == LineShape.TABLE_ROW) {
                return false;
            }
        }
        return false;
    }

    /// A paragraph follows, at once or after one more line of the same sort.
    private static boolean leadsToProse(List<Line> lines, int i) {
        for (int after = i + 1; after < lines.size() && after <= i + 2; after++) {
            Line line = lines.get(after);
            if (!line.shape().isProse()) {
                return false;
            }
            if (line.text().length() >= PROSE) {
                return true;
            }
            if (!looksLikeHeading(line.text()) || FrontMatter.isAny(line.text())) {
                return false;
            }
        }
        return false;
    }

    /// The first mark from `from` on that ends a statement or leads to one, or -1.
    static int indexOfStop(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SentenceEnd.STATEMENT.is(c) || c == '：' || c == ':') {
                return i;
            }
        }
        return -1;
    }
}
