package jianyan.corpus.repair;

import java.text.Normalizer;
import java.util.List;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.RepairLog;
import jianyan.query.ChineseYears;

/// Characters that look like another and are none: Kangxi radicals (⼀ for 一), compatibility
/// ideographs, full-width letters and digits, no-break spaces; zero-width characters go.
///
/// Full-width punctuation is the script's own and stays.
final class LookAlikeRepair implements RepairStep {
    private static final String KIND = "lookalike";

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        return lines.stream()
                .map(line -> line.with(zeros(repair(line.mapped(), context.log()), context.log())))
                .toList();
    }

    /// A Latin O, a Cyrillic О or a figure 0 for 〇 in a year that is written in Chinese: 二O二三年.
    private static MappedText zeros(MappedText text, RepairLog log) {
        String from = text.text();
        String read = ChineseYears.mended(from);
        if (read.equals(from)) {
            return text;
        }
        for (int i = 0; i < read.length(); i++) {
            if (read.charAt(i) != from.charAt(i)) {
                log.note(KIND, text.sourceOffset(i));
            }
        }
        return text.withText(read);
    }

    private static MappedText repair(MappedText text, RepairLog log) {
        String from = text.text();
        int first = 0;
        while (first < from.length() && read(from.charAt(first)) == from.charAt(first)) {
            first++;
        }
        return first == from.length() ? text : rewrite(text, first, log);
    }

    private static MappedText rewrite(MappedText text, int first, RepairLog log) {
        char[] chars = text.text().toCharArray();
        MappedText.Builder kept = new MappedText.Builder();
        int from = 0;
        for (int i = first; i < chars.length; i++) {
            char read = read(chars[i]);
            if (read == '\0') {
                kept.add(text, from, i);
                log.take(KIND, text, i, i + 1);
                from = i + 1;
            } else if (read != chars[i]) {
                log.note(KIND, text.sourceOffset(i));
            }
            chars[i] = read;
        }
        kept.add(text, from, chars.length);
        String reading = new String(chars).replace("\0", "");
        return kept.build().withText(reading);
    }

    /// What a character is read as; NUL for one that is not read at all.
    private static char read(char c) {
        if (c < '\u00a0') {
            return c == '\0' ? '\0' : c;
        }
        if (c == '\u00a0' || c == '\u202f' || c == '\u2007') {
            return ' ';
        }
        if (isInvisible(c)) {
            return '\0';
        }
        if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '％') {
            return (char) (c - '！' + '!');
        }
        if (c >= '\u2e80' && c <= '\u2fd5' || c >= '\uf900' && c <= '\ufaff') {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return plain.length() == 1 ? plain.charAt(0) : c;
        }
        return c;
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u00ad';
    }
}
