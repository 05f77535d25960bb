package jianyan.corpus.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// One numbered list: how its levels are written, and how far each has counted. Lists that share a
/// definition share its counters. Used by one thread.
final class ListLevels {
    static final int DEPTH = 9;

    /// How one level of a list is numbered.
    ///
    /// @param text with `%1` for the number of the topmost level: `第%1条`
    /// @param start the first number
    /// @param legal whether all its numbers are written 1, 2, 3
    record Level(String format, String text, int start, boolean legal) {
        boolean isBullet() {
            return format.equals("bullet");
        }
    }

    private final Map<Integer, Level> levels;
    private final int[] counters;
    private final Map<Integer, Integer> restarts;

    private ListLevels(Map<Integer, Level> levels, int[] counters, Map<Integer, Integer> restarts) {
        this.levels = levels;
        this.counters = counters;
        this.restarts = restarts;
    }

    static ListLevels of(Map<Integer, Level> levels) {
        int[] counters = new int[DEPTH];
        Arrays.fill(counters, Integer.MIN_VALUE);
        return new ListLevels(Map.copyOf(levels), counters, Map.of());
    }

    /// The same list with levels of its own put in place and with levels that begin anew where this
    /// variant is first used.
    ///
    /// @param starts a level to the number that it begins anew with
    ListLevels with(Map<Integer, Level> own, Map<Integer, Integer> starts) {
        Map<Integer, Level> all = new HashMap<>(levels);
        all.putAll(own);
        return new ListLevels(all, counters, new HashMap<>(starts));
    }

    boolean isBullet(int level) {
        Level known = levels.get(level);
        return known != null && known.isBullet();
    }

    /// Counts on, and writes the number of the next paragraph of a level.
    String next(int level) {
        Level known = levels.get(level);
        if (known == null || level >= DEPTH) {
            return "";
        }
        Integer restart = restarts.isEmpty() ? null : restarts.remove(level);
        if (restart != null) {
            counters[level] = restart;
        } else {
            counters[level] = counters[level] < 0 ? known.start : counters[level] + 1;
        }
        Arrays.fill(counters, level + 1, DEPTH, Integer.MIN_VALUE);
        return known.isBullet() ? "" : write(known);
    }

    private String write(Level own) {
        String pattern = own.text;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean place =
                    c == '%'
                            && i + 1 < pattern.length()
                            && pattern.charAt(i + 1) >= '1'
                            && pattern.charAt(i + 1) <= '9';
            if (place) {
                int level = pattern.charAt(++i) - '1';
                Level known = levels.get(level);
                if (known != null) {
                    int value = counters[level] < 0 ? known.start : counters[level];
                    text.append(NumberFormat.write(own.legal ? "decimal" : known.format, value));
                }
            } else if (c < '\ue000' || c > '\uf8ff') {
                text.append(c);
            }
        }
        return text.toString();
    }
}
