package jianyan.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The readings of characters, without tones. Thread-safe.
final class Pinyin {
    /// The basic plane's Han characters; a reading is looked up once in the life of the program.
    private final Map<Character, List<String>> readings = new ConcurrentHashMap<>();

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
        return begins(letters, 0, text, at);
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
