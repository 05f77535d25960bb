package jianyan.corpus.repair;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.RepairLog;

/// Pinyin that a conversion left behind its character: 務(wù)實(shí) is read 務實.
///
/// A bracket goes when it holds one syllable and stands behind a Han character, and
///
/// - the syllable bears a tone mark, or
/// - it ends in a tone digit and is a reading of that character: 務(wu4), or
/// - it bears neither, is a reading of that character, and the file is full of such brackets:
///   個(ge).
///
/// So (摘要), (一), (APP), (G60), (a1) stay.
final class PinyinRepair implements RepairStep {
    private static final String KIND = "pinyin";
    private static final String TONED = "[a-zɡɑüê]{0,4}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ][a-zɡɑü]{0,4}";
    private static final Pattern BRACKET =
            Pattern.compile("[(（]\\s?(?:(" + TONED + ")|([a-zü]{1,6})([1-5]?))\\s?[)）]");

    /// A bracket whose opening was swallowed by the character before it: 列入?yún)^(qū)政府.
    private static final Pattern WRECK = Pattern.compile("[?？](" + TONED + ")[)）]");

    /// How many toned brackets make a file one that was converted.
    private static final int FULL = 3;

    private final SyllableReadings readings = new SyllableReadings();

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        int toned = 0;
        for (Line line : lines) {
            toned += toned < FULL ? countToned(line.text()) : 0;
        }
        boolean full = toned >= FULL;
        return lines.stream()
                .map(line -> line.with(repair(line.mapped(), full, context.log())))
                .toList();
    }

    private static int countToned(String text) {
        if (!opensLetters(text)) {
            return 0;
        }
        int count = 0;
        Matcher matcher = BRACKET.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                count++;
            }
        }
        return count;
    }

    private static boolean mayHold(String text) {
        return text.indexOf(')') >= 0 || text.indexOf('）') >= 0;
    }

    /// Asked before the pattern: whether letters may follow a bracket; those of pinyin lie far
    /// before all Han characters, and most brackets hold these.
    private static boolean opensLetters(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '(' || c == '（')
                    && text.charAt(i + 1) < '\u2000'
                    && !(text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9')) {
                return true;
            }
        }
        return false;
    }

    private MappedText repair(MappedText text, boolean full, RepairLog log) {
        if (!mayHold(text.text())) {
            return text;
        }
        MappedText whole = full ? withoutWrecks(text, log) : text;
        if (!opensLetters(whole.text())) {
            return whole;
        }
        Matcher matcher = BRACKET.matcher(whole.text());
        MappedText.Builder kept = null;
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() == 0 || !isPinyin(whole.text(), matcher, full)) {
                continue;
            }
            kept = kept == null ? new MappedText.Builder() : kept;
            kept.add(whole, from, matcher.start());
            log.take(KIND, whole, matcher.start(), matcher.end());
            from = matcher.end();
        }
        if (kept == null) {
            return whole;
        }
        kept.add(whole, from, whole.length());
        return kept.build();
    }

    private boolean isPinyin(String text, Matcher bracket, boolean full) {
        char character = text.charAt(bracket.start() - 1);
        // 列入(rù)(…): a second bracket belongs to no character.
        if (!Characters.isHan(character)) {
            return false;
        }
        String toned = bracket.group(1);
        if (toned != null) {
            return SyllableReadings.isSyllable(toned);
        }
        boolean digit = !bracket.group(3).isEmpty();
        return (digit || full) && readings.has(character, bracket.group(2));
    }

    /// Takes out `?yún)` and gives back the character whose first byte it swallowed, where its
    /// second byte and its pinyin leave only one: `^(qū)` is 區, 85 5E in GBK.
    private MappedText withoutWrecks(MappedText text, RepairLog log) {
        Matcher matcher = WRECK.matcher(text.text());
        if (!matcher.find()) {
            return text;
        }
        MappedText.Builder kept = new MappedText.Builder();
        StringBuilder reading = new StringBuilder();
        int from = 0;
        do {
            kept.add(text, from, matcher.start());
            reading.append(text.text(), from, matcher.start());
            log.take(KIND, text, matcher.start(), matcher.end());
            from = matcher.end();
            Matcher next = BRACKET.matcher(text.text());
            if (next.find(from) && next.start() == from + 1 && next.group(1) != null) {
                char lost = readings.restore(text.text().charAt(from), next.group(1));
                if (lost != text.text().charAt(from)) {
                    log.note("garbled", text.sourceOffset(from));
                }
                kept.add(text, from, from + 1);
                reading.append(lost);
                if (!Characters.isHan(lost)) {
                    log.take(KIND, text, next.start(), next.end());
                    from = next.end();
                } else {
                    from++;
                }
            }
        } while (matcher.find(from));
        kept.add(text, from, text.length());
        reading.append(text.text(), from, text.length());
        return kept.build().withText(reading.toString());
    }
}
