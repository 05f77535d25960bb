package jianyan.aggregation.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds which figures of a passage the rules take for theirs. A figure goes to the first rule that
/// claims it, but to several when the text gives it to all of them: 面商率、办复率均为100%.
final class ClaimReader {
    private static final Pattern FOR_ALL = Pattern.compile("均|都|皆|双双");

    /// A change is no level: 增加12件; but 增加到, 增至 and 新增 say how many there are.
    private static final Pattern CHANGE =
            Pattern.compile("(?<!新)(?:增长|增加|上升|提高|提升|增|减少|下降|降低|回落|减|多|(?<!不)少|涨)了?约?$");

    private static final Pattern CHANGED_TO =
            Pattern.compile("[^,;。]{0,3}(?:增|提|升|扩|上升|减|降|压|回|下降|调|拓展|发展)");

    private final List<IndicatorRule> rules;

    ClaimReader(IndicatorRules rules) {
        this.rules = rules.rules();
    }

    /// In the order of the text.
    List<Claim> read(FigureText text, Topics topics) {
        Map<Integer, List<Claim>> claims = new HashMap<>();
        for (IndicatorRule rule : rules) {
            for (RulePattern pattern : rule.patterns()) {
                claim(rule, pattern, text, topics, claims);
            }
        }
        return claims.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Claim::position))
                .toList();
    }

    private void claim(
            IndicatorRule rule,
            RulePattern pattern,
            FigureText text,
            Topics topics,
            Map<Integer, List<Claim>> claims) {
        if (!text.text().contains(pattern.literal())) {
            return;
        }
        Matcher matcher = pattern.pattern().matcher(text.text());
        int from = 0;
        while (from <= text.text().length() && matcher.find(from)) {
            from = matcher.start() + 1;
            int figure = matcher.start("figure");
            boolean shared = FOR_ALL.matcher(matcher.group()).find();
            List<Claim> held = claims.computeIfAbsent(figure, position -> new ArrayList<>());
            if (held.stream().anyMatch(claim -> !shared || claim.rule().id().equals(rule.id()))
                    || CHANGE.matcher(text.text().substring(matcher.start(), figure)).find()
                    || isBefore(text.text(), figure, matcher.end("figure"))
                    || isExcepted(rule, text, matcher)
                    || !topics.allow(rule, matcher.end())) {
                continue;
            }
            held.add(new Claim(rule, figure, matcher.end("figure"), words(matcher)));
        }
    }

    /// The words of the exception may stand anywhere in the clause up to the end of the match.
    private static boolean isExcepted(IndicatorRule rule, FigureText text, Matcher matcher) {
        if (rule.unless() == null) {
            return false;
        }
        int from = text.clauseStart(matcher.start());
        return rule.unless().matcher(text.text().substring(from, matcher.end())).find();
    }

    /// 由13个增至16个: the first is what it was.
    private static boolean isBefore(String text, int figure, int end) {
        return figure > 0
                && "由从".indexOf(text.charAt(figure - 1)) >= 0
                && CHANGED_TO.matcher(text).region(end, text.length()).lookingAt();
    }

    private static @Nullable String words(Matcher matcher) {
        return matcher.namedGroups().containsKey("qualifier") ? matcher.group("qualifier") : null;
    }
}
