package jianyan.corpus.repair;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.corpus.text.Characters;

/// Which syllables are readings of which characters. Thread-safe.
final class SyllableReadings {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
                            + "(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou"
                            + "|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve|ng|n|m)");

    /// Whether letters with a tone mark spell one syllable.
    static boolean isSyllable(String letters) {
        return SYLLABLE.matcher(plain(letters)).matches();
    }

    /// Whether a syllable without tone is a reading of a character.
    boolean has(char character, String syllable) {
        return readings(character).contains(plain(syllable));
    }

    /// The character whose second GBK byte is `trail` and which is read so, if there is one only;
    /// else `trail` itself.
    char restore(char trail, String toned) {
        String syllable = plain(toned);
        char found = trail;
        for (int lead = 0x81; trail >= 0x40 && trail < 0x7f && lead < 0xa1; lead++) {
            String candidate = new String(new byte[] {(byte) lead, (byte) trail}, GBK);
            if (candidate.length() == 1
                    && Characters.isHan(candidate.charAt(0))
                    && readings(candidate.charAt(0)).contains(syllable)) {
                if (found != trail) {
                    return trail;
                }
                found = candidate.charAt(0);
            }
        }
        return found;
    }

    private static List<String> readings(char character) {
        return PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL).stream()
                .map(SyllableReadings::plain)
                .toList();
    }

    private static String plain(String letters) {
        String marked = letters.replace('ɡ', 'g').replace('ɑ', 'a').replaceAll("[üǖǘǚǜ]", "v");
        return Normalizer.normalize(marked, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
