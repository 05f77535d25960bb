package jianyan.corpus.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.corpus.structure.Numbering;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.Minutes;

/// Photo captions that stand inside a text.
///
/// A caption is one sentence in a line. It shows itself by its own words (图为, 摄影, 左二), or by a
/// date, a comma and an event where it cuts a sentence in two or stands apart from the text; a
/// neighbour of a caption that names an event is one too.
final class CaptionRepair implements RepairStep {
    private static final String KIND = "caption";
    private static final int LONGEST = 120;

    /// One of these is in every line that `MARKED` finds; asked first, for it costs less.
    private static final String MARKS = "▲△↑▼图圖照摄攝供左右中";

    /// An unfinished line of at least this length is a sentence cut in two.
    private static final int SENTENCE = 12;

    /// Blank lines that set something apart from the paragraphs round it.
    private static final int APART = 2;

    private static final Pattern DATED = FurnitureWords.CAPTION_DATED.pattern();
    private static final Pattern EVENT = FurnitureWords.CAPTION_EVENT.pattern();

    /// Who took the picture, behind the sentence.
    private static final Pattern CREDIT = FurnitureWords.CAPTION_CREDIT.pattern();

    private static final Pattern MARKED = FurnitureWords.CAPTION_MARKED.pattern();

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        boolean[] caption = new boolean[lines.size()];
        for (int i = 0; i < caption.length; i++) {
            caption[i] = isCaption(lines, i, context);
        }
        spreadToNeighbours(lines, caption, context);
        List<Line> repaired = new ArrayList<>(lines.size());
        for (int i = 0; i < caption.length; i++) {
            Line line = lines.get(i);
            if (caption[i]) {
                context.log().note(KIND, line.mapped().sourceStart());
                repaired.add(line.as(LineShape.CAPTION));
            } else {
                repaired.add(line);
            }
        }
        return repaired;
    }

    private static boolean isCaption(List<Line> lines, int i, Context context) {
        Line line = lines.get(i);
        if (line.shape() == LineShape.CAPTION) {
            return true;
        }
        if (!isOneSentence(line) || Minutes.isSpeech(line.text())) {
            return false;
        }
        boolean mayBeMarked = holdsAny(line.text(), MARKS);
        boolean mayBeDated = "0123456789０１２近日▲△↑▼".indexOf(line.text().charAt(0)) >= 0;
        if (!mayBeMarked && !mayBeDated) {
            return apartInSentence(lines, i);
        }
        String folded = context.folding().fold(line.text()).text();
        if (mayBeMarked && MARKED.matcher(folded).find()) {
            return true;
        }
        if (!DATED.matcher(folded).matches()) {
            return apartInSentence(lines, i);
        }
        return interrupts(lines, i) || standsApart(lines, i) && EVENT.matcher(folded).find();
    }

    private static boolean apartInSentence(List<Line> lines, int i) {
        return lines.get(i).text().endsWith("。") && standsApart(lines, i) && interrupts(lines, i);
    }

    private static boolean holdsAny(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void spreadToNeighbours(List<Line> lines, boolean[] caption, Context context) {
        for (int round = 0; round < 2; round++) {
            for (int step = 0; step < caption.length; step++) {
                int i = round == 0 ? step : caption.length - 1 - step;
                int neighbour = round == 0 ? i - 1 : i + 1;
                if (!caption[i]
                        && neighbour >= 0
                        && neighbour < caption.length
                        && caption[neighbour]
                        && isOneSentence(lines.get(i))
                        && !Minutes.isSpeech(lines.get(i).text())
                        && (interrupts(lines, i) || standsApart(lines, i))
                        && EVENT.matcher(context.folding().fold(lines.get(i).text()).text())
                                .find()) {
                    caption[i] = true;
                }
            }
        }
    }

    private static boolean isOneSentence(Line line) {
        String text = line.text();
        if (!line.shape().isProse() || text.length() > LONGEST || text.length() < 8) {
            return false;
        }
        int stop = text.indexOf('。');
        return stop < 0
                || stop >= text.length() - 2
                || CREDIT.matcher(text.substring(stop + 1)).matches();
    }

    /// Whether the nearest paragraph above is cut in mid-sentence. Other lines that are one
    /// sentence may stand between.
    private static boolean interrupts(List<Line> lines, int i) {
        for (int before = i - 1; before >= 0; before--) {
            Line line = lines.get(before);
            if (!line.shape().isProse()) {
                if (line.shape() == LineShape.HEADING) {
                    return false;
                }
                continue;
            }
            if (!Characters.isWhole(line.text())) {
                return line.text().length() >= SENTENCE
                        && !FrontMatter.isAny(line.text())
                        && proseFollows(lines, i);
            }
            if (!isOneSentence(line)) {
                return false;
            }
        }
        return false;
    }

    /// Whether there is anything that could go on with the sentence.
    private static boolean proseFollows(List<Line> lines, int i) {
        for (int after = i + 1; after < lines.size(); after++) {
            Line line = lines.get(after);
            if (line.shape() == LineShape.HEADING) {
                return false;
            }
            if (line.shape().isProse() && Numbering.of(line.text()) == null) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsApart(List<Line> lines, int i) {
        return lines.get(i).blankBefore() >= APART
                && (i + 1 == lines.size() || lines.get(i + 1).blankBefore() >= APART);
    }
}
