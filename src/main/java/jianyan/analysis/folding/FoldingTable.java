package jianyan.analysis.folding;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What each code point folds to; built once, read by many threads.
///
/// The canonical character of a class of equals lies in the basic plane where one does, so that
/// hardly any text changes its length: 纚 stays, and its simplified form 𫄥, a surrogate pair, folds
/// to it.
public final class FoldingTable {
    /// In [#basic] for a character that folds to no single one, and for surrogates.
    public static final char ELSEWHERE = 0;

    private static final int BASIC_PLANE = 0x10000;

    private final char[] basic = new char[BASIC_PLANE];
    private final Map<Integer, String> others = new HashMap<>();
    private final Map<Integer, Integer> characters;

    private FoldingTable(Map<Integer, Integer> characters) {
        this.characters = characters;
    }

    public static FoldingTable load() {
        FoldingTable table = new FoldingTable(characters());
        for (int codePoint = 1; codePoint < BASIC_PLANE; codePoint++) {
            table.fill(codePoint);
        }
        table.characters.keySet().stream()
                .filter(Character::isSupplementaryCodePoint)
                .forEach(table::fill);
        for (int codePoint = 0x2F800; codePoint <= 0x2FA1F; codePoint++) {
            table.fill(codePoint);
        }
        return table;
    }

    /// What a UTF-16 unit folds to, or [#ELSEWHERE].
    public char single(char unit) {
        return basic[unit];
    }

    /// What a code point folds to that [#single] does not tell, or null for itself.
    public @Nullable String other(int codePoint) {
        String other = others.get(codePoint);
        if (other != null || !Character.isSupplementaryCodePoint(codePoint)) {
            return other;
        }
        int lower = Character.toLowerCase(codePoint);
        return lower == codePoint ? null : Character.toString(lower);
    }

    /// Changes whenever any character folds otherwise.
    public long fingerprint() {
        CRC32C sum = new CRC32C();
        for (char c : basic) {
            sum.update(c & 0xFF);
            sum.update(c >> 8);
        }
        others.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sum.update(entry.toString().getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }

    private void fill(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return;
        }
        String folded =
                CompatibilityForms.ordinary(codePoint)
                        .codePoints()
                        .map(Character::toLowerCase)
                        .map(c -> characters.getOrDefault(c, c))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        if (codePoint < BASIC_PLANE && folded.length() == 1) {
            basic[codePoint] = folded.charAt(0);
        } else if (folded.codePointAt(0) != codePoint) {
            others.put(codePoint, folded);
        }
    }

    /// opencc4j's characters with the overrides after them, each followed to its end.
    private static Map<Integer, Integer> characters() {
        Map<Integer, Integer> steps = new HashMap<>();
        OpenccCharacters.toSimplified().forEach((from, to) -> addStep(steps, from, to));
        Map<Integer, Integer> overrides = FoldingOverrides.load();
        Map<Integer, Integer> ends = new HashMap<>();
        steps.keySet().forEach(from -> ends.put(from, end(from, steps, overrides)));
        overrides.keySet().forEach(from -> ends.put(from, end(from, steps, overrides)));
        return ends;
    }

    private static void addStep(Map<Integer, Integer> steps, int from, int to) {
        boolean backwards =
                !Character.isSupplementaryCodePoint(from) && Character.isSupplementaryCodePoint(to);
        if (!backwards) {
            steps.putIfAbsent(from, to);
        } else if (steps.putIfAbsent(to, from) != null) {
            steps.putIfAbsent(from, steps.get(to));
        }
    }

    private static int end(int from, Map<Integer, Integer> steps, Map<Integer, Integer> overrides) {
        int at = from;
        for (int i = 0; i < 8; i++) {
            int next = overrides.getOrDefault(at, steps.getOrDefault(at, at));
            if (next == at) {
                return at;
            }
            at = next;
        }
        throw new IllegalStateException(Character.toString(from) + " folds round in a circle");
    }
}
