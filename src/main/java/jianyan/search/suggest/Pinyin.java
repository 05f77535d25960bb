package jianyan.search.suggest;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The readings of characters, without tones. Thread-safe.
final class Pinyin {
    /// Stands for everything that is no letter from a to z.
    private static final int OTHER = 1 << 26;

    /// The basic plane's Han characters; a reading is looked up once in the life of the program.
    private final Map<Character, List<String>> readings = new ConcurrentHashMap<>();

    /// By character, the letters that its readings begin with, as bits; 0 as long as nobody asked.
    /// Threads may fill a place at once, with the same number.
    private final int[] initials = new int[Character.MAX_VALUE + 1];

    /// Every reading of a character; the character itself when it has none.
    List<String> readings(char character) {
        return readings.computeIfAbsent(
                character,
                c -> {
                    List<String> all =
                            Character.isIdeographic(c)
                                    ? PinyinHelper.toPinyinList(c, PinyinStyleEnum.NORMAL).stream()
                                            .map(Pinyin::plain)
                                            .filter(reading -> !reading.isEmpty())
                                            .distinct()
                                            .toList()
                                    : List.of();
                    return all.isEmpty() ? List.of(String.valueOf(c)) : all;
                });
    }

    /// The first readings side by side: 电梯 and 电踢 both give `dianti`.
    String spelled(String text) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            spelled.append(readings(text.charAt(i)).getFirst());
        }
        return spelled.toString();
    }

    /// Whether letters spell a stretch of the text that begins at `at`: each character by its
    /// initial or a whole reading, the last one as far as it was typed. `jzdt`, `jiazhuang` and
    /// `jzdian` all begin 加装电梯.
    boolean begins(String letters, String text, int at) {
        return mayBegin(letters.charAt(0), text.charAt(at)) && begins(letters, 0, text, at);
    }

    /// Whether letters spell all of a text: each character by a whole reading, or each by its
    /// initial. `yinhang` and `yh` are 银行.
    boolean spells(String letters, String text) {
        if (!mayBegin(letters.charAt(0), text.charAt(0))) {
            return false;
        }
        return letters.length() == text.length() && initials(letters, text)
                || letters.length() > text.length() && whole(letters, 0, text, 0);
    }

    private boolean initials(String letters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!mayBegin(letters.charAt(i), text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean whole(String letters, int from, String text, int at) {
        if (at == text.length()) {
            return from == letters.length();
        }
        return readings(text.charAt(at)).stream()
                .anyMatch(reading ->
                        letters.startsWith(reading, from)
                                && whole(letters, from + reading.length(), text, at + 1));
    }

    /// Nearly all places of a text are passed over by this.
    private boolean mayBegin(char letter, char character) {
        int known = initials[character];
        if (known == 0) {
            known = OTHER;
            for (String reading : readings(character)) {
                known |= bit(reading.charAt(0));
            }
            initials[character] = known;
        }
        return (known & bit(letter)) != 0;
    }

    private static int bit(char letter) {
        return letter >= 'a' && letter <= 'z' ? 1 << (letter - 'a') : OTHER;
    }

    private boolean begins(String letters, int from, String text, int at) {
        if (from == letters.length()) {
            return true;
        }
        if (at == text.length()) {
            return false;
        }
        for (String reading : readings(text.charAt(at))) {
            if (letters.charAt(from) != reading.charAt(0)) {
                continue;
            }
            boolean typedPart = reading.startsWith(letters.substring(from));
            boolean whole = letters.startsWith(reading, from);
            if (typedPart
                    || whole && begins(letters, from + reading.length(), text, at + 1)
                    || begins(letters, from + 1, text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String reading) {
        String marked = reading.replace('ɡ', 'g').replace('ɑ', 'a').replaceAll("[üǖǘǚǜ]", "v");
        return Normalizer.normalize(marked, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
