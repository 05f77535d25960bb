package jianyan.aggregation.indicator.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.Quantity.Kind;
import jianyan.analysis.Folding;
import org.jspecify.annotations.Nullable;

/// Finds the quantities of a passage and makes its [FigureText].
///
/// A number counts as a quantity when a measure word follows it (272件, 三千余人次), or when it is a
/// share (86.8%, 百分之九十五), a difference of shares (7.7个百分点) or a multiple (1.5倍). Years, dates,
/// ordinals and names (G60, 十四五) are left as they stand.
public final class FigureScanner {
    private static final String HAN = "[零〇一二两三四五六七八九十百千万亿]";

    /// What may follow a number that has no measure word: 38“协商于民”政协委员工作站.
    private static final Pattern BARE_NUMBER =
            Pattern.compile(
                    "(?<![a-z.\\d第十百千万亿—-])(?:(?!(?:19|20)\\d\\d)[1-9]\\d{0,3}|"
                            + HAN
                            + "{2,5})(?![\\d.])");

    private static final Pattern COUNTED_BARE = FigureWords.COUNTED_BARE.pattern();
    private static final String NUMBER =
            "(?:\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

    /// 1.2万, 20余万, 3000多.
    private static final String ARABIC = NUMBER + "[余多]?(?:万亿|[百千]?[万亿])?";

    /// 三千, 十余万, 九十五点五. A lone 一 is an article more often than a figure.
    private static final String CHINESE =
            "(?!一(?!" + HAN + "|点))" + HAN + "+(?:点[零〇一二三四五六七八九]+)?(?:[余多]?[万亿])?";

    private static final String BEFORE = FigureWords.BEFORE_FIGURE.regex();
    private static final String AFTER = FigureWords.AFTER_FIGURE.regex();

    /// Longest first where one begins another.
    public static final String MEASURES = FigureWords.MEASURES.regex();

    /// What a quantity may begin with, digits aside; asked first because the pattern is slow.
    private static final String STARTS = "零〇一二两三四五六七八九十百千万亿跨跃跻迈站不大超突接将至最高近约逾上";

    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?<before>"
                            + BEFORE
                            + ")?"
                            + "(?:百分之(?<hundredth>"
                            + CHINESE
                            + ")"
                            + "|(?<low>"
                            + ARABIC
                            + "|"
                            + CHINESE
                            + ")"
                            + "(?:%?[-—–~至]{1,2}(?<high>"
                            + ARABIC
                            + "|"
                            + CHINESE
                            + "))?"
                            + "(?<more>[余多来])?"
                            + "(?:(?<percent>%)|(?<points>个?百分点)|(?<times>倍)"
                            + "|(?<tenth>成)(?![员果立为功绩效本都交长年熟就型])"
                            + "|(?="
                            + MEASURES
                            + ")))"
                            + "(?<after>"
                            + AFTER
                            + ")?");

    /// What stands before a number that is no quantity: ordinals, names with a letter or a point.
    private static final Pattern NOT_BEFORE = Pattern.compile("(?:第|[a-z.\\d]|十)$");

    /// Measure words at the end of a name or of a date, where the number before is no quantity.
    private static final Pattern NOT_AFTER = FigureWords.NO_FIGURE_BEFORE.pattern();

    /// 百名委员联百村 is a motto.
    private static final Pattern BARE = Pattern.compile("[百千万亿]");

    private final Folding folding;

    public FigureScanner(Folding folding) {
        this.folding = folding;
    }

    private static final Pattern MEASURE = Pattern.compile(MEASURES);

    /// The measure word at a position of a compact text; empty when there is none.
    public static String measureAt(String text, int position) {
        Matcher measure = MEASURE.matcher(text).region(position, text.length());
        return measure.lookingAt() ? measure.group() : "";
    }

    public FigureText scan(String passage) {
        var plain = CompactText.of(folding.fold(passage));
        String text = plain.text();
        var compact = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        Map<Integer, Quantity> quantities = new HashMap<>();
        Matcher matcher = QUANTITY.matcher(text);
        Matcher bare = BARE_NUMBER.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            int next = at + 1;
            char c = text.charAt(at);
            if (Character.isDigit(c) || STARTS.indexOf(c) >= 0) {
                Optional<Quantity> quantity = Optional.empty();
                if (matcher.region(at, text.length()).lookingAt()) {
                    quantity = quantity(matcher, plain);
                    next = quantity.isPresent() ? matcher.end() : next;
                }
                if (quantity.isEmpty() && bare.region(at, text.length()).lookingAt()) {
                    quantity = bare(bare, plain);
                    next = quantity.isPresent() ? bare.end() : next;
                }
                if (quantity.isPresent()) {
                    c = quantity.get().kind().mark;
                    quantities.put(compact.length(), quantity.get());
                }
            }
            starts[compact.length()] = plain.starts()[at];
            ends[compact.length()] = plain.ends()[next - 1];
            compact.append(c);
            at = next;
        }
        return new FigureText(compact.toString(), starts, ends, quantities);
    }

    private static Optional<Quantity> bare(Matcher number, CompactText plain) {
        String after = plain.text().substring(number.end());
        if (!plain.opened()[number.end()] && !COUNTED_BARE.matcher(after).lookingAt()
                || plain.opened()[number.start()]) {
            return Optional.empty();
        }
        return FigureNumerals.parse(number.group())
                .map(value ->
                        new Quantity(
                                Kind.BARE,
                                value,
                                null,
                                null,
                                plain.starts()[number.start()],
                                plain.ends()[number.end() - 1]));
    }

    private static Optional<Quantity> quantity(Matcher matcher, CompactText plain) {
        String text = plain.text();
        int numberStart = matcher.group("before") == null ? matcher.start() : matcher.end("before");
        if (NOT_BEFORE.matcher(text.substring(Math.max(0, numberStart - 1), numberStart)).find()
                || NOT_AFTER.matcher(text.substring(matcher.end())).lookingAt()) {
            return Optional.empty();
        }
        String word = word(matcher);
        if (word == null && BARE.matcher(matcher.group()).matches()) {
            return Optional.empty();
        }
        String hundredth = matcher.group("hundredth");
        Kind kind = kind(matcher);
        BigDecimal tens = matcher.group("tenth") == null ? BigDecimal.ONE : BigDecimal.TEN;
        Optional<BigDecimal> low = value(hundredth == null ? matcher.group("low") : hundredth);
        Optional<BigDecimal> high =
                matcher.group("high") == null ? Optional.empty() : value(matcher.group("high"));
        return low.map(value ->
                new Quantity(
                        kind,
                        FigureNumerals.plain(value.multiply(tens)),
                        high.filter(upper -> upper.compareTo(value) > 0)
                                .map(upper -> FigureNumerals.plain(upper.multiply(tens)))
                                .orElse(null),
                        word,
                        plain.starts()[matcher.start()],
                        plain.ends()[matcher.end() - 1]));
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("points") != null) {
            return Kind.POINTS;
        }
        if (matcher.group("times") != null) {
            return Kind.TIMES;
        }
        boolean share =
                matcher.group("percent") != null
                        || matcher.group("hundredth") != null
                        || matcher.group("tenth") != null;
        return share ? Kind.PERCENT : Kind.COUNT;
    }

    private static Optional<BigDecimal> value(@Nullable String number) {
        return number == null
                ? Optional.empty()
                : FigureNumerals.parse(number.replaceAll("[余多]", ""));
    }

    private static @Nullable String word(Matcher matcher) {
        for (String group : new String[] {"before", "more", "after"}) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        if (matcher.group("tenth") != null) {
            return "成";
        }
        String number = matcher.group("low");
        if (number != null && number.contains("余")) {
            return "余";
        }
        return number != null && number.contains("多") ? "多" : null;
    }
}
