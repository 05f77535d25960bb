package jianyan.aggregation.indicator;

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
/// @param earlier that of the passages before it in its section
record Topics(IndicatorRules rules, String passage, String heading, String earlier, Body body) {
    /// Whether a rule may claim a figure that ends at a position of the passage.
    boolean allow(IndicatorRule rule, int position) {
        if (!rule.bodies().isEmpty() && !rule.bodies().contains(body)) {
            return false;
        }
        if (rule.topic() == null) {
            return true;
        }
        String last = last(passage, position);
        last = last == null ? last(heading, heading.length()) : last;
        last = last == null ? last(earlier, earlier.length()) : last;
        return rule.topic().equals(last == null ? rules.defaultTopics().get(body) : last);
    }

    private @Nullable String last(String text, int position) {
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
