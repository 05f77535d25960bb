package jianyan.aggregation.indicator.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.aggregation.indicator.figure.FigurePlaces;
import jianyan.aggregation.indicator.figure.FigureScanner;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.figure.Quantity;
import jianyan.aggregation.indicator.reading.Claim.Link;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.RulePattern;
import jianyan.aggregation.indicator.rule.Topics;
import org.jspecify.annotations.Nullable;

/// Finds which figures of a passage the rules take for theirs. A figure goes to the first rule that
/// claims it, but to several when the text gives it to all of them: 面商率、办复率均为100%.
final class ClaimReader {
    private static final Pattern FOR_ALL = FigureWords.FOR_ALL.pattern();

    /// A change is no level: 增加12件; but 增加到, 增至 and 新增 say how many there are.
    private static final Pattern CHANGE = FigureWords.CHANGE_BEFORE.pattern();

    private static final Pattern CHANGED_TO = FigureWords.CHANGED_TO.pattern();

    private static final Pattern FROM = FigureWords.FROM.pattern();

    private static final int LONGEST_FROM = 10;

    private static final Pattern TO = FigureWords.TO.pattern();

    /// Measure words that any noun may follow, so that 工作站…7个老问题 counts no 工作站.
    private static final String ANY_NOUN = String.join("", FigureWords.ANY_NOUN_AFTER.words());

    /// What may follow such a measure word when the figure counts what stands before it.
    private static final Pattern NO_NOUN = FigureWords.NO_NOUN_AFTER_FIGURE.pattern();

    private final List<IndicatorRule> rules;

    /// Of all patterns: which of these a passage states tells most patterns that need not be tried.
    private final Set<String> figures;

    private final EachReader each;
    private final SubjectFinder subjects;

    ClaimReader(IndicatorRules rules) {
        this.rules = rules.rules();
        this.figures =
                this.rules.stream()
                        .flatMap(rule -> rule.patterns().stream())
                        .flatMap(pattern -> pattern.figures().stream())
                        .collect(Collectors.toUnmodifiableSet());
        this.each = new EachReader(this.rules);
        this.subjects = new SubjectFinder(this.rules);
    }

    /// In the order of the text.
    List<Claim> read(FigureText text, Topics topics, FigurePlaces places) {
        Map<Integer, List<Claim>> claims = new HashMap<>();
        Map<Integer, Optional<Claim>> shares = each.read(text, topics);
        Set<String> stated = new HashSet<>(figures);
        stated.removeIf(figure -> !text.holds(figure));
        for (IndicatorRule rule : rules) {
            for (RulePattern pattern : rule.patterns()) {
                if (!Collections.disjoint(pattern.figures(), stated)
                        && pattern.literals().stream().anyMatch(text::holds)) {
                    claim(rule, pattern, text, topics, claims);
                }
            }
        }
        // What 分别 shares out holds against a pattern that sees the last name and the first figure.
        shares.forEach((position, claim) -> claims.put(position, claim.stream().toList()));
        List<Claim> found = sorted(claims);
        for (int position : text.quantities().keySet()) {
            if (!shares.containsKey(position)
                    && claims.getOrDefault(position, List.of()).isEmpty()) {
                subjects.claim(text, position, found, topics, places)
                        .ifPresent(claim -> claims.put(position, List.of(claim)));
            }
        }
        return PartScopes.told(text.text(), sorted(claims));
    }

    private static List<Claim> sorted(Map<Integer, List<Claim>> claims) {
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
        Matcher matcher = pattern.pattern().matcher(text.text());
        int from = 0;
        while (from <= text.text().length() && matcher.find(from)) {
            from = matcher.start() + 1;
            int figure = matcher.start("figure");
            boolean shared = FOR_ALL.matcher(matcher.group()).find();
            List<Claim> held = claims.computeIfAbsent(figure, position -> new ArrayList<>());
            if (held.stream().anyMatch(claim -> !shared || claim.rule().id().equals(rule.id()))
                    || CHANGE.matcher(text.text().substring(matcher.start(), figure)).find()
                    || countsAnother(text.text(), matcher)
                    || isExcepted(rule, text, matcher)
                    || !topics.allow(rule, matcher.end())) {
                continue;
            }
            boolean before = isBefore(text.text(), figure, matcher.end("figure"));
            if (before) {
                claimChanged(rule, pattern, text, matcher, claims);
            }
            boolean bare = text.text().charAt(figure) == Quantity.Kind.BARE.mark;
            held.add(
                    new Claim(
                            rule,
                            matcher.start(),
                            figure,
                            matcher.end("figure"),
                            bare ? pattern.measures().getFirst() : null,
                            words(matcher),
                            before || SubjectFinder.isBase(text.text(), matcher.end("figure"))
                                    ? Link.BASE
                                    : Link.PATTERN));
        }
    }

    /// Claims what a figure has changed to, in the measure that it was told in.
    private static void claimChanged(
            IndicatorRule rule,
            RulePattern pattern,
            FigureText text,
            Matcher matcher,
            Map<Integer, List<Claim>> claims) {
        int figure = changedTo(text, matcher.end("figure"));
        if (figure < 0
                || !claims.getOrDefault(figure, List.of()).isEmpty()
                || text.text().charAt(figure) != text.text().charAt(matcher.start("figure"))) {
            return;
        }
        String unit = FigureScanner.measureAt(text.text(), figure + 1);
        boolean counted = text.text().charAt(figure) == Quantity.Kind.COUNT.mark;
        if (counted && !pattern.measures().contains(unit)) {
            return;
        }
        int end = figure + 1 + (counted ? unit.length() : 0);
        claims.computeIfAbsent(figure, first -> new ArrayList<>())
                .add(
                        new Claim(
                                rule,
                                matcher.start(),
                                figure,
                                end,
                                null,
                                words(matcher),
                                Link.PATTERN));
    }

    /// Whether a noun follows the figure that a pattern ends with.
    private static boolean countsAnother(String text, Matcher matcher) {
        int end = matcher.end("figure");
        return matcher.end() == end
                && matcher.start() < matcher.start("figure")
                && ANY_NOUN.indexOf(text.charAt(end - 1)) >= 0
                && !NO_NOUN.matcher(text).region(end, text.length()).lookingAt();
    }

    /// The words of the exception may stand anywhere in the clause up to the end of the match.
    private static boolean isExcepted(IndicatorRule rule, FigureText text, Matcher matcher) {
        if (rule.unless() == null) {
            return false;
        }
        int from = text.clauseStart(matcher.start());
        return rule.unless().matcher(text.text().substring(from, matcher.end())).find();
    }

    /// 由上年的13个增至16个: the first is what it was.
    private static boolean isBefore(String text, int figure, int end) {
        return FROM.matcher(text.substring(Math.max(0, figure - LONGEST_FROM), figure)).find()
                && CHANGED_TO.matcher(text).region(end, text.length()).lookingAt();
    }

    /// The figure that one which was has changed to; -1 when it is not told.
    private static int changedTo(FigureText text, int end) {
        Matcher to = TO.matcher(text.text()).region(end, text.text().length());
        return to.lookingAt() && text.quantities().containsKey(to.end()) ? to.end() : -1;
    }

    private static @Nullable String words(Matcher matcher) {
        return matcher.namedGroups().containsKey("qualifier") ? matcher.group("qualifier") : null;
    }
}
