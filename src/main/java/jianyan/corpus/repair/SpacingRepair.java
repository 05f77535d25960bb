package jianyan.corpus.repair;

import java.util.List;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.RepairLog;

/// Spaces between single Han characters close: 朱 梅 is read 朱梅, 目　录 目录; so does a single one beside
/// a comma or stop of the script. A space beside a longer stretch of Han characters parts words or
/// clauses and stays.
final class SpacingRepair implements RepairStep {
    private static final String KIND = "spacing";
    private static final String MARKS = "，。、；：！？";
    private static final String DIGITS = "〇○◯零一二三四五六七八九";

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        return lines.stream().map(line -> line.with(repair(line.mapped(), context.log()))).toList();
    }

    private static MappedText repair(MappedText mapped, RepairLog log) {
        String text = mapped.text();
        MappedText.Builder kept = null;
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int gapEnd = gapAfterSingle(text, at);
            if (gapEnd > 0) {
                kept = kept == null ? new MappedText.Builder() : kept;
                kept.add(mapped, from, at + 1);
                log.take(KIND, mapped, at + 1, gapEnd);
                from = gapEnd;
                at = gapEnd;
            } else {
                at++;
            }
        }
        if (kept == null) {
            return mapped;
        }
        kept.add(mapped, from, text.length());
        return kept.build();
    }

    /// The end of the white space behind the single Han character at `at`, when another single one
    /// follows, or of a space beside a mark of the script; else 0.
    private static int gapAfterSingle(String text, int at) {
        int gapEnd = at + 1;
        while (gapEnd < text.length() && isSpace(text.charAt(gapEnd))) {
            gapEnd++;
        }
        boolean closes =
                gapEnd > at + 1
                        && gapEnd < text.length()
                        && (isSingle(text, at) && isSingle(text, gapEnd)
                                || isInYear(text, at, gapEnd)
                                || isBesideMark(text, at, gapEnd));
        return closes ? gapEnd : 0;
    }

    /// 记忆 ， 目前: one space between a Han character and a comma or stop is of the typesetting.
    private static boolean isBesideMark(String text, int at, int gapEnd) {
        return gapEnd == at + 2
                && text.charAt(at + 1) == ' '
                && (Characters.isHan(text.charAt(at)) && MARKS.indexOf(text.charAt(gapEnd)) >= 0
                        || MARKS.indexOf(text.charAt(at)) >= 0
                                && Characters.isHan(text.charAt(gapEnd)));
    }

    /// 二 ○ 二 三 年: a circle between digits is one of them; at the head of a line it is a bullet.
    private static boolean isInYear(String text, int at, int gapEnd) {
        char before = text.charAt(at);
        char after = text.charAt(gapEnd);
        return DIGITS.indexOf(before) >= 0
                && DIGITS.indexOf(after) >= 0
                && (isCircle(before) && at > 0 || isCircle(after))
                && isAlone(text, at)
                && isAlone(text, gapEnd);
    }

    private static boolean isCircle(char c) {
        return c == '○' || c == '◯';
    }

    private static boolean isSingle(String text, int at) {
        return Characters.isHan(text.charAt(at)) && isAlone(text, at);
    }

    private static boolean isAlone(String text, int at) {
        return (at == 0 || !isJoined(text.charAt(at - 1)))
                && (at + 1 == text.length() || !isJoined(text.charAt(at + 1)));
    }

    private static boolean isJoined(char neighbour) {
        return Characters.isHan(neighbour) || Character.isLetterOrDigit(neighbour);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\t';
    }
}
