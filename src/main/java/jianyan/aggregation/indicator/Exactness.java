package jianyan.aggregation.indicator;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the word beside a figure says of how exact it is.
final class Exactness {
    private static final Map<String, String> QUALIFIERS =
            Map.ofEntries(
                    Map.entry("超过", "over"),
                    Map.entry("超", "over"),
                    Map.entry("逾", "over"),
                    Map.entry("突破", "over"),
                    Map.entry("跨上", "over"),
                    Map.entry("跨过", "over"),
                    Map.entry("跨越", "over"),
                    Map.entry("跃上", "over"),
                    Map.entry("迈上", "over"),
                    Map.entry("迈过", "over"),
                    Map.entry("站上", "over"),
                    Map.entry("上", "over"),
                    Map.entry("余", "over"),
                    Map.entry("多", "over"),
                    Map.entry("以上", "at least"),
                    Map.entry("不少于", "at least"),
                    Map.entry("不低于", "at least"),
                    Map.entry("至少", "at least"),
                    Map.entry("不超过", "at most"),
                    Map.entry("不高于", "at most"),
                    Map.entry("最多", "at most"),
                    Map.entry("以内", "at most"),
                    Map.entry("之内", "at most"),
                    Map.entry("以下", "at most"),
                    Map.entry("高达", ""));

    private Exactness() {}

    /// The qualifier's word: `over`, `at least`, `at most` or `rounded`. A target is a mark to aim
    /// at, and 左右 makes it no less exact.
    static Optional<String> qualifier(@Nullable String word, boolean target) {
        if (word == null) {
            return Optional.empty();
        }
        String qualifier = QUALIFIERS.getOrDefault(word, "rounded");
        return Optional.of(qualifier).filter(q -> !q.isEmpty() && !(target && q.equals("rounded")));
    }
}
