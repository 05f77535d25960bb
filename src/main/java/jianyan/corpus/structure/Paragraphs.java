package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;

/// Cuts paragraphs where a heading or an item begins inside them.
///
/// - a numbered clause at the head of a paragraph is its heading: （一）把脉产业。国家…
/// - in proposals, labels with a colon (调研情况：… 问题分析：… 具体建议：…) are headings, and the items of an
///   enumeration inside one paragraph (1.… 2.… 3.…) are passages of their own.
public final class Paragraphs {
    private static final int LONGEST_CLAUSE = 40;
    private static final int SHORTEST_REST = 12;

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:调研情况|調研情況|基本情况|基本情況|情况分析|情況分析|现状分析|現狀分析|背景情况|问题分析|問題分析|存在问题|存在問題|存在的问题|存在的問題|原因分析|具体建议|具體建議|对策建议|對策建議|工作建议|意见建议|意見建議|建议如下|建议|建議|案由|说明|說明|理由|办法|辦法)[:：]");

    /// Without its colon.
    private static final int LONGEST_LABEL = 5;

    private Paragraphs() {}

    /// Lines of any kind of document: run-in headings are cut off.
    public static List<Line> cutRunInHeadings(List<Line> lines) {
        List<Line> cut = new ArrayList<>(lines.size());
        for (Line line : lines) {
            int end = line.shape().isProse() ? runInHeading(line.text()) : 0;
            if (end == 0) {
                cut.add(line);
                continue;
            }
            Numbering numbering = Numbering.of(line.text());
            int rank = numbering == null ? HeadingRule.UNNUMBERED : numbering.rank();
            cut.add(
                    new Line(
                            line.mapped().piece(0, end).strip(),
                            LineShape.HEADING,
                            rank,
                            line.blankBefore()));
            cut.add(
                    new Line(
                            line.mapped().piece(end, line.text().length()).strip(),
                            line.shape(),
                            0,
                            0));
        }
        return cut;
    }

    /// Where a run-in heading ends, or 0 if there is none.
    private static int runInHeading(String text) {
        Numbering numbering = Numbering.of(text);
        if (numbering == null) {
            return 0;
        }
        int stop = HeadingRule.indexOfStop(text, numbering.length());
        if (stop < 0
                || text.charAt(stop) != '。'
                || stop - numbering.length() > LONGEST_CLAUSE
                || stop - numbering.length() < 3
                || text.length() - stop - 1 < SHORTEST_REST) {
            return 0;
        }
        return stop + 1;
    }

    /// Lines of a proposal: labels become headings, items become lines.
    public static List<Line> cutItems(List<Line> lines) {
        List<Line> cut = new ArrayList<>();
        for (Line line : lines) {
            if (!line.shape().isProse() || FrontMatter.isField(line.text())) {
                cut.add(line);
                continue;
            }
            int blankBefore = line.blankBefore();
            for (MappedText piece : atLabels(line.mapped())) {
                if (piece.length() <= 10 && LABEL.matcher(piece.text()).matches()) {
                    cut.add(new Line(piece, LineShape.HEADING, HeadingRule.PART, blankBefore));
                } else {
                    for (MappedText item : atItems(piece)) {
                        cut.add(new Line(item, line.shape(), 0, blankBefore));
                    }
                }
                blankBefore = 0;
            }
        }
        return cut;
    }

    private static List<MappedText> atLabels(MappedText paragraph) {
        String text = paragraph.text();
        List<Integer> cuts = new ArrayList<>();
        Matcher matcher = LABEL.matcher(text);
        int end = 0;
        // A label ends with its colon, so that nothing else of a paragraph need be looked at.
        for (int colon = nextColon(text, 0); colon >= 0; colon = nextColon(text, colon + 1)) {
            matcher.region(Math.max(end, colon - LONGEST_LABEL), colon + 1);
            if (matcher.find()) {
                end = matcher.end();
                if (startsAfresh(text, matcher.start())) {
                    cuts.add(matcher.start());
                    cuts.add(end);
                }
            }
        }
        return pieces(paragraph, cuts);
    }

    private static int nextColon(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    /// The items of the longest enumeration that counts 1, 2, 3 … at the beginnings of sentences.
    private static List<MappedText> atItems(MappedText paragraph) {
        String text = paragraph.text();
        List<Integer> best = List.of();
        for (int rank :
                new int[] {
                    Numbering.ORDINAL,
                    Numbering.BRACKETED,
                    Numbering.ARABIC,
                    Numbering.BRACKETED_ARABIC
                }) {
            List<Integer> cuts = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                if (startsAfresh(text, i)) {
                    Numbering item =
                            Numbering.of(text.substring(i, Math.min(text.length(), i + 16)));
                    if (item != null && item.rank() == rank && item.value() == cuts.size() + 1) {
                        cuts.add(i);
                    }
                }
            }
            if (cuts.size() >= 2) {
                best = cuts;
                break;
            }
        }
        return pieces(paragraph, best);
    }

    private static boolean startsAfresh(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Characters.isBlank(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        char end = text.charAt(before);
        return Characters.endsSentence(end)
                || Characters.closes(end)
                        && before > 0
                        && Characters.endsSentence(text.charAt(before - 1));
    }

    private static List<MappedText> pieces(MappedText paragraph, List<Integer> cuts) {
        List<MappedText> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            addPiece(pieces, paragraph.piece(from, cut).strip());
            from = cut;
        }
        addPiece(pieces, paragraph.piece(from, paragraph.length()).strip());
        return pieces;
    }

    private static void addPiece(List<MappedText> pieces, MappedText piece) {
        if (piece.length() > 0) {
            pieces.add(piece);
        }
    }
}
