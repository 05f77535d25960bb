package jianyan.aggregation.indicator.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.FigureNumerals;
import jianyan.aggregation.indicator.figure.FigurePlaces;
import jianyan.aggregation.indicator.figure.FigureScanner;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.Topics;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Finds the changes that a passage states, 比上年增长7.5%, and of which indicator each is one.
///
/// A change belongs to the figure right before it (报送979篇,与去年同期相比增长127%) or to the name right
/// before it (规上工业增加值增长5%). Of several changes after 分别 each belongs to one of as many figures or
/// names before.
final class GrowthReader {
    private static final String Q = "[" + FigureText.QUANTITIES + "]";
    private static final String MEASURE = "(?:" + FigureScanner.MEASURES + ")?";
    private static final String UP = FigureWords.UP.regex();
    private static final String DOWN = FigureWords.DOWN.regex();

    private static final Pattern CHANGE =
            Pattern.compile(
                    "(?:(?:与|和|同|比|较)?(?<than>去年|[上前]一年|上年|前年|[两二三四五六七八九十]年前|上届|(?:19|20)\\d\\d年)(?:度|全年|同期|同口径|的|是|为)*"
                            + "(?<was>"
                            + Q
                            + MEASURE
                            + ")?(?:相比|时)?,?)?"
                            + "(?<how>(?:同比|环比|同口径|按可比价格?计?算?|可比价|可比|名义|实际|平均每年|每年平均|每年递增|每年|年均|平均|均|各|都|又|再|略有?|预期|预计|约|只|仅|分别|已|有望|实现|累计)*)"
                            + "(?:(?<up>"
                            + UP
                            + ")|(?<down>"
                            + DOWN
                            + "))(?:幅度)?(?:了|约|达|到达|达到|为|近)*"
                            + "(?<list>"
                            + Q
                            + MEASURE
                            + "(?:以上|左右)?"
                            + "(?:(?:、|和|及|与|,|以及)"
                            + Q
                            + MEASURE
                            + "(?:以上|左右)?)*)");

    /// Every change holds one of these, and most passages none.
    private static final Pattern MOVE = Pattern.compile(UP + "|" + DOWN);

    /// What may stand before the name of an indicator. Anything else makes it another one: 对东盟进出口
    /// is no 进出口, nor is 民营工业增加值 all of it.
    private static final Pattern WHOLE = FigureWords.BEFORE_WHOLE.pattern();

    private static final Pattern LIST_ITEM = Pattern.compile(Q + MEASURE + "(?:以上|左右)?");

    /// What may stand between a figure or name and its change.
    private static final Pattern BETWEEN_FIGURE = FigureWords.BETWEEN_FIGURE_AND_CHANGE.pattern();

    /// Whose mean follows: 接近24000亿元,五年平均每年增长7.9%.
    private static final Pattern SPAN = Pattern.compile("[二三四五六七八九十]年(?:来|间)?$");

    private static final Pattern BETWEEN_NAME = FigureWords.BETWEEN_NAME_AND_CHANGE.pattern();

    private static final Pattern YEARLY = FigureWords.YEARLY.pattern();

    private static final Pattern EACH = FigureWords.EACH.pattern();

    /// 城乡居民收入分别增长5%、6%: one name for two.
    private static final Pattern TWO_NAMES = FigureWords.TWO_NAMES.pattern();

    private static final String TWO_NAMES_APART = "城镇居民人均可支配收入、农村居民";

    /// 增加12件,增长5.2%: the same change told twice.
    private static final Pattern AGAIN = FigureWords.CHANGE_TOLD_AGAIN.pattern();

    private final List<IndicatorRule> rules;

    GrowthReader(IndicatorRules rules) {
        this.rules = rules.rules();
    }

    /// Whether what stands before a name leaves it the whole name of an indicator.
    static boolean isWhole(String before) {
        return WHOLE.matcher(before).find();
    }

    List<Growth> read(FigureText text, List<Claim> claims, Topics topics, FigurePlaces places) {
        if (!MOVE.matcher(text.text()).find()) {
            return List.of();
        }
        List<Growth> growths = new ArrayList<>();
        Matcher change = CHANGE.matcher(text.text());
        while (change.find()) {
            int list = change.start("list");
            if (claims.stream().anyMatch(claim -> claim.position() == list)) {
                // 居民消费价格涨幅2%: the change is itself the indicator.
                continue;
            }
            List<SourceSpan> items = items(text, change);
            BigDecimal sign =
                    change.group("down") == null ? BigDecimal.ONE : BigDecimal.ONE.negate();
            if (items.isEmpty()) {
                continue;
            }
            Growth.Than than = than(change);
            Growth last = growths.isEmpty() ? null : growths.getLast();
            if (last != null
                    && items.size() == 1
                    && AGAIN.matcher(text.text().substring(last.end(), change.start())).matches()) {
                SourceSpan at = items.getFirst();
                growths.add(
                        new Growth(
                                last.rule(),
                                last.of(),
                                at.start(),
                                at.end(),
                                sign,
                                last.start(),
                                null,
                                than));
                continue;
            }
            List<Claim> figures = List.of();
            List<SourceSpan> all = list(text, change);
            if (items.size() == 1 && all.size() == 2) {
                figures = two(figuresBefore(text, claims, change.start(), 2, than.yearly()));
                items = figures.isEmpty() ? items : all;
            }
            if (figures.isEmpty()) {
                figures = figuresBefore(text, claims, change.start(), items.size(), than.yearly());
            }
            if (figures.isEmpty()) {
                growths.addAll(byName(text, change.start(), items, sign, than, topics, places));
            } else {
                for (int i = 0; i < figures.size(); i++) {
                    Claim of = figures.get(i);
                    SourceSpan at = items.get(i);
                    Growth.Earlier was = figures.size() == 1 ? earlier(change) : null;
                    growths.add(
                            new Growth(
                                    of.rule(),
                                    of,
                                    at.start(),
                                    at.end(),
                                    sign,
                                    of.start(),
                                    was,
                                    than));
                }
            }
        }
        return growths;
    }

    /// The changes after 分别; the first alone without it.
    private static List<SourceSpan> items(FigureText text, Matcher change) {
        List<SourceSpan> items = list(text, change);
        if (!EACH.matcher(change.group("how")).find()) {
            return items.isEmpty() ? items : List.of(items.getFirst());
        }
        // One change after 分别 leaves open whose it is.
        return items.size() == 1 ? List.of() : items;
    }

    /// The changes that stand together, which are of one kind.
    private static List<SourceSpan> list(FigureText text, Matcher change) {
        List<SourceSpan> items = new ArrayList<>();
        Matcher item =
                LIST_ITEM.matcher(text.text()).region(change.start("list"), change.end("list"));
        char kind = text.text().charAt(change.start("list"));
        while (item.find() && text.text().charAt(item.start()) == kind) {
            items.add(new SourceSpan(item.start(), item.end()));
        }
        return items;
    }

    /// 城镇居民收入3.1万元,农村居民收入1.9万元,增长8%和9%: two figures of two indicators in one measure.
    private static List<Claim> two(List<Claim> figures) {
        return figures.size() == 2 && !figures.getFirst().rule().equals(figures.getLast().rule())
                ? figures
                : List.of();
    }

    /// 较上年229件 within what stands before 增加.
    private static Growth.@Nullable Earlier earlier(Matcher change) {
        if (change.group("was") == null) {
            return null;
        }
        String than = change.group("than");
        boolean dated = Character.isDigit(than.charAt(0));
        return new Growth.Earlier(
                change.start("was"),
                change.end("was"),
                dated ? 0 : back(than),
                dated ? Integer.parseInt(than.substring(0, 4)) : 0);
    }

    /// As many figures of the sentence as there are changes, the last of them right before.
    private static List<Claim> figuresBefore(
            FigureText text, List<Claim> claims, int position, int count, boolean mean) {
        int sentence = text.sentenceStart(position);
        List<Claim> before =
                claims.stream()
                        .filter(c -> c.position() >= sentence && c.end() <= position)
                        .toList();
        if (before.size() < count) {
            return List.of();
        }
        String between = text.text().substring(before.getLast().end(), position);
        between = mean ? SPAN.matcher(between).replaceFirst("") : between;
        if (!BETWEEN_FIGURE.matcher(between).matches()) {
            return List.of();
        }
        return before.subList(before.size() - count, before.size());
    }

    private List<Growth> byName(
            FigureText text,
            int position,
            List<SourceSpan> items,
            BigDecimal sign,
            Growth.Than than,
            Topics topics,
            FigurePlaces places) {
        int start = text.clauseStart(position);
        String subject = text.text().substring(start, position);
        if (subject.isEmpty() && position > 0 && text.text().charAt(position - 1) == ',') {
            start = text.clauseStart(position - 1);
            subject = text.text().substring(start, position);
        }
        if (items.size() == 2) {
            subject = TWO_NAMES.matcher(subject).replaceAll(TWO_NAMES_APART);
        }
        String[] names = subject.split("、|以及|和|及|与", -1);
        List<Growth> growths = new ArrayList<>();
        for (int i = 0; i < items.size() && i < names.length; i++) {
            SourceSpan at = items.get(items.size() - 1 - i);
            // A name may itself hold 和 or 与, so what stands before is joined on again.
            String name =
                    i == items.size() - 1
                            ? subject.substring(0, endOfName(subject, names, i))
                            : names[names.length - 1 - i];
            // 高新技术企业、小微企业贷款: only the last is sure to be a whole name; where it is unknown
            // the others may lack what it ends with.
            String last = names[names.length - 1];
            if (i > 0 && named(last, topics, position, -1, places).isEmpty()) {
                break;
            }
            boolean literal = text.text().startsWith(name, start) && i == items.size() - 1;
            named(name, topics, position, literal ? start : -1, places)
                    .or(() ->
                            last.equals(name)
                                    ? Optional.empty()
                                    : named(name, last, topics, position, places))
                    .ifPresent(named ->
                            growths.add(
                                    new Growth(
                                            named.rule(),
                                            null,
                                            at.start(),
                                            at.end(),
                                            sign,
                                            Math.max(named.start(), 0),
                                            null,
                                            than)));
        }
        return growths.reversed();
    }

    private static int endOfName(String subject, String[] names, int fromLast) {
        int end = subject.length();
        for (int i = 0; i < fromLast; i++) {
            end -= names[names.length - 1 - i].length();
            String before = subject.substring(0, end);
            end -= before.endsWith("以及") ? 2 : 1;
        }
        return end;
    }

    private record Named(IndicatorRule rule, int start) {}

    /// A name that lacks the end which it shares with the last: 高技术制造业、装备制造业增加值.
    private Optional<Named> named(
            String name, String last, Topics topics, int position, FigurePlaces places) {
        Optional<Named> whole = Optional.empty();
        for (int shared = 1; whole.isEmpty() && shared < last.length() - 1; shared++) {
            whole = named(name + last.substring(shared), topics, position, -1, places);
        }
        return whole;
    }

    /// The rule whose name ends the text; of several the one with the longest name.
    ///
    /// @param offset where the text begins in the passage; below 0 when it does not stand there so
    private Optional<Named> named(
            String text, Topics topics, int position, int offset, FigurePlaces places) {
        List<String> heads = new ArrayList<>();
        for (int end = text.length(); end > Math.max(0, text.length() - 6); end--) {
            if (BETWEEN_NAME.matcher(text.substring(end)).matches()) {
                heads.add(text.substring(0, end));
            }
        }
        IndicatorRule found = null;
        int earliest = Integer.MAX_VALUE;
        for (IndicatorRule rule : rules) {
            for (Pattern name : rule.growthOf()) {
                for (String head : heads) {
                    Matcher matcher = name.matcher(head);
                    if (matcher.find()
                            && matcher.start() < earliest
                            && (isWhole(head.substring(0, matcher.start()))
                                    || offset >= 0 && places.endsAt(offset + matcher.start()))
                            && topics.allow(rule, position)) {
                        earliest = matcher.start();
                        found = rule;
                    }
                }
            }
        }
        return found == null
                ? Optional.empty()
                : Optional.of(new Named(found, offset < 0 ? position : offset + earliest));
    }

    private static Growth.Than than(Matcher change) {
        boolean yearly = YEARLY.matcher(change.group("how")).find();
        String than = change.group("than");
        if (than != null && Character.isDigit(than.charAt(0))) {
            return new Growth.Than(Integer.valueOf(than.substring(0, 4)), 1, yearly);
        }
        return new Growth.Than(null, than == null ? 1 : back(than), yearly || "上届".equals(than));
    }

    /// How many years before: 三年前 three. 前年 is told from the date of the text, which is mostly that
    /// of the year behind.
    private static int back(String than) {
        return than.endsWith("年前")
                ? FigureNumerals.parse(than.substring(0, 1)).map(BigDecimal::intValue).orElse(1)
                : 1;
    }
}
