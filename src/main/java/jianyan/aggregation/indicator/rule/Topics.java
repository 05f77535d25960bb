package jianyan.aggregation.indicator.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// What the figures of one passage may be about: the topic last named before them in the passage;
/// or else in the heading, or in the section so far; or else what such documents speak of.
///
/// @param passage the compact text of the passage
/// @param heading that of the heading it stands under
/// @param earlier the passages before it in its section
public record Topics(
        IndicatorRules rules, String passage, String heading, Earlier earlier, Body body) {
    /// The passages of a section so far. Each is looked through once, and only if a figure asks: a
    /// section may be as long as a book. Used by one thread.
    public static final class Earlier {
        private final List<String> passages = new ArrayList<>();
        private int known;
        private @Nullable String last;

        /// @param passage the compact text of the next
        public void add(String passage) {
            passages.add(passage);
        }

        private @Nullable String last(IndicatorRules rules) {
            for (int i = passages.size() - 1; i >= known; i--) {
                String passage = passages.get(i);
                String here = Topics.last(rules, passage, passage.length());
                if (here != null) {
                    last = here;
                    break;
                }
            }
            known = passages.size();
            return last;
        }
    }

    /// Whether a rule may claim a figure that ends at a position of the passage.
    public boolean allow(IndicatorRule rule, int position) {
        if (!rule.bodies().isEmpty() && !rule.bodies().contains(body)) {
            return false;
        }
        if (rule.topic() == null) {
            return true;
        }
        String last = last(rules, passage, position);
        last = last == null ? last(rules, heading, heading.length()) : last;
        last = last == null ? earlier.last(rules) : last;
        return rule.topic().equals(last == null ? rules.defaultTopics().get(body) : last);
    }

    private static @Nullable String last(IndicatorRules rules, String text, int position) {
        String last = null;
        int lastEnd = -1;
        for (Map.Entry<String, Pattern> topic : rules.topics().entrySet()) {
            Matcher named = topic.getValue().matcher(text).region(0, position);
            int end = -1;
            while (named.find()) {
                end = named.end();
            }
            if (end > lastEnd) {
                lastEnd = end;
                last = topic.getKey();
            }
        }
        return last;
    }
}
