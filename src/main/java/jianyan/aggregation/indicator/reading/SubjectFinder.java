package jianyan.aggregation.indicator.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.FigurePlaces;
import jianyan.aggregation.indicator.figure.FigureScanner;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.figure.Quantity;
import jianyan.aggregation.indicator.reading.Claim.Link;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import jianyan.aggregation.indicator.rule.Topics;
import org.jspecify.annotations.Nullable;

/// Finds the subject of a figure whose clause names none: 全省地区生产总值连跨4个千亿台阶,2024年达到1.3万亿元. The
/// nearest clause before that names an indicator with such figures tells it. What stands between
/// them may hold figures of other things, but no other indicator.
final class SubjectFinder {
    private static final Pattern WITHOUT_SUBJECT = FigureWords.WITHOUT_SUBJECT.pattern();

    private static final Pattern BASE = FigureWords.BASE.pattern();

    private static final Pattern HOW_FAR = FigureWords.HOW_FAR.pattern();

    /// One of a list by years: 收到件数逐年递增:2017年233件,2018年241件.
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年");

    /// 社情民意信息。五年累计收到4988篇: a first sentence so short is a label of the passage.
    private static final int LONGEST_LABEL = 12;

    private final List<IndicatorRule> rules;

    SubjectFinder(List<IndicatorRule> rules) {
        this.rules = rules;
    }

    /// @param claims those found already, in order
    Optional<Claim> claim(
            FigureText text, int position, List<Claim> claims, Topics topics, FigurePlaces places) {
        Quantity quantity = text.quantities().get(position);
        if (quantity == null || quantity.kind() == Quantity.Kind.BARE) {
            return Optional.empty();
        }
        String compact = text.text();
        int end = position + 1;
        String unit =
                switch (quantity.kind()) {
                    case PERCENT -> "%";
                    case COUNT -> FigureScanner.measureAt(compact, end);
                    case POINTS, TIMES, BARE -> "";
                };
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        end += quantity.kind() == Quantity.Kind.COUNT ? unit.length() : 0;
        int clause = partStart(compact, position);
        int sentence = text.sentenceStart(position);
        if (compact.substring(clause, position).matches("[^,;。]{0,6}在") && isBase(compact, end)) {
            Found found = last(compact, 0, position, unit, topics, places);
            return Optional.ofNullable(found)
                    .map(f -> claim(f, position, unit, quantity, Link.BASE));
        }
        Matcher without = WITHOUT_SUBJECT.matcher(compact).region(clause, position);
        if (clause <= sentence
                || !without.matches()
                || without.group("verb") == null
                        && without.group("was") == null
                        && quantity.word() == null
                        && !YEAR.matcher(without.group()).matches()
                || !NO_NOUN.matcher(compact).region(end, compact.length()).lookingAt()) {
            return Optional.empty();
        }
        Found found = last(compact, sentence, clause, unit, topics, places);
        int label = compact.indexOf('。');
        if (found == null && label > 0 && label <= LONGEST_LABEL && label < sentence) {
            found = last(compact, 0, label, unit, topics, places);
        }
        Found subject = found;
        if (subject == null
                || claims.stream()
                        .anyMatch(c ->
                                c.start() > subject.start
                                        && c.start() < clause
                                        && !c.rule().equals(subject.rule))) {
            return Optional.empty();
        }
        return Optional.of(claim(subject, position, unit, quantity, Link.CARRIED));
    }

    /// A figure that stands for itself is followed by no noun.
    private static final Pattern NO_NOUN = FigureWords.NO_NOUN_AFTER_SUBJECT.pattern();

    /// 超过60万亿元的高基数上: what something else is measured by.
    static boolean isBase(String text, int end) {
        return BASE.matcher(text).region(end, text.length()).lookingAt();
    }

    private static Claim claim(
            Found found, int position, String unit, Quantity quantity, Link link) {
        int end = position + 1 + (quantity.kind() == Quantity.Kind.COUNT ? unit.length() : 0);
        return new Claim(found.rule, found.start, position, end, null, null, link);
    }

    private record Found(IndicatorRule rule, int start, int end) {}

    /// The name that ends last before a position; of names with one end the longest.
    private @Nullable Found last(
            String text, int from, int to, String unit, Topics topics, FigurePlaces places) {
        Found last = null;
        for (IndicatorRule rule : rules) {
            if (!rule.measures(unit) || !topics.allow(rule, to)) {
                continue;
            }
            for (Pattern name : rule.names()) {
                Matcher matcher = name.matcher(text).region(from, to).useTransparentBounds(true);
                while (matcher.find()) {
                    if (!matcher.group().isEmpty()
                            && HOW_FAR.matcher(text).region(matcher.end(), to).lookingAt()
                            && (places.endsAt(matcher.start())
                                    || GrowthReader.isWhole(text.substring(from, matcher.start())))
                            && (last == null
                                    || matcher.end() > last.end
                                    || matcher.end() == last.end && matcher.start() < last.start)) {
                        last = new Found(rule, matcher.start(), matcher.end());
                    }
                }
            }
        }
        return last;
    }

    /// Where the part of a clause begins that holds a position: 、 parts here as well.
    private static int partStart(String text, int position) {
        int start = position;
        while (start > 0 && ",;:()、。!?！？|".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
