package jianyan.aggregation.indicator.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.FigureScanner;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.reading.Claim.Link;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import jianyan.aggregation.indicator.rule.RulePattern;
import jianyan.aggregation.indicator.rule.Topics;
import jianyan.document.SentenceEnd;
import jianyan.document.SourceSpan;

/// Shares out the figures after 分别: 高新技术企业和“专精特新”企业分别达8837家、310家 gives each figure to the name that
/// stands where it does in its own list.
final class EachReader {
    private static final String FIGURE =
            "[" + FigureText.QUANTITIES + "](?:" + FigureScanner.MEASURES + ")?(?:以上|左右|以内)?";

    private static final Pattern EACH =
            Pattern.compile(
                    "(?<names>[^,:()|"
                            + SentenceEnd.STATEMENT.marks()
                            + FigureText.QUANTITIES
                            + "]{2,60})分别(?<verb>已|达到|达|为|是|有|增至|提高到|提升至|上升到|扩大到|完成|实现|新增|突破|控制在|稳定在|保持在)*"
                            + "(?<figures>"
                            + FIGURE
                            + "(?:(?:、|和|及|与|,|以及)"
                            + FIGURE
                            + ")+)");

    private static final Pattern AND = FigureWords.AND.pattern();
    private static final Pattern ITEM = Pattern.compile(FIGURE);

    /// 城乡居民 stands for two names.
    private static final Pattern TWO_NAMES = FigureWords.TWO_NAMES_AT_END.pattern();

    private final List<IndicatorRule> rules;

    EachReader(List<IndicatorRule> rules) {
        this.rules = rules;
    }

    /// What each figure of such a list belongs to; none for a figure whose name no rule knows,
    /// which then belongs to no other either.
    Map<Integer, Optional<Claim>> read(FigureText text, Topics topics) {
        Map<Integer, Optional<Claim>> shares = new HashMap<>();
        if (!text.text().contains("分别")) {
            return shares;
        }
        Matcher list = EACH.matcher(text.text());
        while (list.find()) {
            List<SourceSpan> figures = new ArrayList<>();
            Matcher item =
                    ITEM.matcher(text.text()).region(list.start("figures"), list.end("figures"));
            while (item.find()) {
                figures.add(new SourceSpan(item.start(), item.end()));
            }
            List<String> names = names(list.group("names"), figures.size());
            if (names.size() < figures.size()) {
                continue;
            }
            names = names.subList(names.size() - figures.size(), names.size());
            for (int i = 0; i < figures.size(); i++) {
                SourceSpan figure = figures.get(i);
                shares.put(
                        figure.start(), claim(text, list.start("names"), figure, names, i, topics));
            }
        }
        return shares;
    }

    private static List<String> names(String listed, int figures) {
        Matcher two = TWO_NAMES.matcher(listed);
        if (figures == 2 && two.find()) {
            return List.of("城镇居民" + two.group("what"), "农村居民" + two.group("what"));
        }
        return List.of(AND.split(listed));
    }

    /// A name alone, or with the end that it shares with the last: 城镇、农村居民人均可支配收入.
    private Optional<Claim> claim(
            FigureText text,
            int start,
            SourceSpan figure,
            List<String> names,
            int at,
            Topics topics) {
        String name = names.get(at);
        String last = names.getLast();
        String counted = text.text().substring(figure.start(), figure.end());
        Optional<Claim> whole = claim(name, counted, start, figure, topics);
        for (int shared = 1;
                whole.isEmpty() && at < names.size() - 1 && shared < last.length();
                shared++) {
            whole = claim(name + last.substring(shared), counted, start, figure, topics);
        }
        return whole;
    }

    private Optional<Claim> claim(
            String name, String counted, int start, SourceSpan figure, Topics topics) {
        String sentence = name + counted;
        for (IndicatorRule rule : rules) {
            if (!topics.allow(rule, figure.end())
                    || rule.unless() != null && rule.unless().matcher(name).find()) {
                continue;
            }
            for (RulePattern pattern : rule.patterns()) {
                Matcher matcher = pattern.pattern().matcher(sentence);
                if (matcher.find() && matcher.start("figure") == name.length()) {
                    String words =
                            matcher.namedGroups().containsKey("qualifier")
                                    ? matcher.group("qualifier")
                                    : null;
                    return Optional.of(
                            new Claim(
                                    rule,
                                    start,
                                    figure.start(),
                                    figure.end(),
                                    null,
                                    words,
                                    Link.EACH));
                }
            }
        }
        return Optional.empty();
    }
}
