package jianyan.corpus.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.Minutes;
import jianyan.corpus.text.PrefilteredPattern;

/// What a page puts round its text: 来源, 发布时间, 编辑, 转载请注明, 扫一扫, 打印 关闭 字号, in either script. Labelled,
/// never dropped; behind a title it becomes a line of its own.
final class FurnitureRepair implements RepairStep {
    private static final String KIND = "furniture";
    private static final int LONGEST = 120;

    private static final Pattern FIELD = FurnitureWords.FIELD.pattern();
    private static final Pattern BEHIND_TITLE = FurnitureWords.BEHIND_TITLE.pattern();
    private static final PrefilteredPattern NOTICE =
            PrefilteredPattern.holding(
                    FurnitureWords.NOTICE.regex(), FurnitureWords.NOTICE_LITERALS.words());

    /// How clippings are signed, and what internal papers bear at their head.
    private static final Pattern SIGNED = FurnitureWords.SIGNED.pattern();

    /// A title may be about what pages say: 关于推广扫码报修的建议.
    private static final Pattern TITLE = FurnitureWords.TITLE.pattern();

    /// Of a line without white space round it.
    private static final PrefilteredPattern BUTTONS =
            PrefilteredPattern.beginning(
                    FurnitureWords.BUTTON.regex(), FurnitureWords.BUTTON_LITERALS.words());

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        List<Line> repaired = new ArrayList<>(lines.size());
        boolean minutes = Minutes.are(lines);
        for (Line line : lines) {
            if (minutes && Minutes.isLabel(line.text())) {
                repaired.add(line);
            } else if (line.shape() == LineShape.FURNITURE) {
                context.log().note(KIND, line.mapped().sourceStart());
                repaired.add(line);
            } else if (!mayBe(line)) {
                repaired.add(line);
            } else {
                split(line, context, repaired);
            }
        }
        return repaired;
    }

    private static boolean mayBe(Line line) {
        return line.text().length() <= LONGEST && line.shape() != LineShape.CAPTION;
    }

    private static void split(Line line, Context context, List<Line> into) {
        String folded = context.folding().fold(line.text()).text();
        if (isFurniture(folded)) {
            context.log().note(KIND, line.mapped().sourceStart());
            into.add(line.as(LineShape.FURNITURE));
            return;
        }
        int cut = folded.length() == line.text().length() ? fieldBehindTitle(folded) : 0;
        if (cut == 0) {
            into.add(line);
            return;
        }
        MappedText head = line.mapped().piece(0, cut).strip();
        MappedText tail = line.mapped().piece(cut, line.text().length()).strip();
        context.log().note(KIND, tail.sourceStart());
        into.add(line.with(head));
        into.add(new Line(tail, LineShape.FURNITURE, 0, 0));
    }

    private static int fieldBehindTitle(String folded) {
        if (folded.indexOf(':') < 0) {
            return 0;
        }
        Matcher matcher = BEHIND_TITLE.matcher(folded);
        return matcher.find() && matcher.start() > 3 ? matcher.start() : 0;
    }

    /// Whether a folded line is furniture as a whole.
    static boolean isFurniture(String folded) {
        String line = folded.strip();
        if (line.isEmpty()) {
            return false;
        }
        return line.indexOf(':') >= 0 && FIELD.matcher(line).matches() && !line.endsWith("。")
                || BUTTONS.isFoundIn(line)
                || (line.charAt(0) == '【' || line.contains("内部")) && SIGNED.matcher(line).find()
                || line.length() <= 60
                        && !isSentence(line)
                        && NOTICE.isFoundIn(line)
                        && !TITLE.matcher(line).matches();
    }

    /// A sentence that merely speaks of such things: 居民用手机扫一扫就能报修，方便多了。
    private static boolean isSentence(String line) {
        return line.endsWith("。") && !line.startsWith("*") && line.length() > 24;
    }
}
