package jianyan.workbench.handling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyan.document.Labelled;
import jianyan.engine.FoldedNames;
import jianyan.query.Choices;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.values.GroupsRequest;
import org.jspecify.annotations.Nullable;

/// Which proposals are to be listed with where they stand.
///
/// @param ungrouped only those that no merge group holds
/// @param overdue only those whose day has passed without a result
/// @param by what they are put together by; null for the order of their ids
/// @param size how many at most, 1 to 1,000
/// @param after how many to pass over, from 0
public record HandlingsRequest(
        Filters filters, boolean ungrouped, boolean overdue, @Nullable By by, int size, int after) {
    /// What a work list is parted by.
    public enum By implements Labelled {
        DEPARTMENT("主办单位"),
        CATEGORY("类别"),
        SECTOR("界别"),
        RESULT("审查结果"),
        OUTCOME("办理结果"),
        SATISFACTION("满意度");

        private final String label;

        By(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public @Nullable String of(HandlingView view) {
            return switch (this) {
                case DEPARTMENT -> view.department();
                case CATEGORY -> view.category();
                case SECTOR -> view.sector();
                case RESULT -> view.result();
                case OUTCOME -> view.outcome();
                case SATISFACTION -> view.satisfaction();
            };
        }

        /// Proposals by their value, in the order in which the values first come. Both scripts
        /// count together, under the spelling that most of them have; null for those that say none.
        public Map<@Nullable String, List<HandlingView>> together(List<HandlingView> views) {
            Map<@Nullable String, List<HandlingView>> folded = new LinkedHashMap<>();
            for (HandlingView view : views) {
                String value = of(view);
                String key = value == null ? null : FoldedNames.of(value);
                folded.computeIfAbsent(key, first -> new ArrayList<>()).add(view);
            }
            Map<@Nullable String, List<HandlingView>> together = new LinkedHashMap<>();
            folded.values().forEach(each -> together.put(spelling(each), each));
            return together;
        }

        private @Nullable String spelling(List<HandlingView> views) {
            Map<String, Integer> counts = new TreeMap<>();
            for (HandlingView view : views) {
                String value = of(view);
                if (value != null) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        public static By parse(String code) {
            return Choices.parse(By.class, code, "by", "不能按“" + code + "”分");
        }
    }

    public HandlingsRequest {
        if (size < 1 || size > GroupsRequest.MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range",
                    "size",
                    "一次要 " + size + " 条",
                    "1 到 " + GroupsRequest.MAX_SIZE);
        }
        if (after < 0) {
            throw new InvalidRequestException(
                    "out-of-range", "after", "略过 " + after + " 件", "0 或更多");
        }
    }

    /// Everything of a selection.
    public static HandlingsRequest all(Filters filters) {
        return new HandlingsRequest(filters, false, false, null, GroupsRequest.MAX_SIZE, 0);
    }

    static List<By> figures() {
        return List.of(By.DEPARTMENT, By.CATEGORY, By.OUTCOME, By.SATISFACTION);
    }
}
