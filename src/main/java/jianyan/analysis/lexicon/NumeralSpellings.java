package jianyan.analysis.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other spellings of the numbers in a query: 15分钟 and 十五分钟, 二〇二二年 and 2022年, 百分之五 and 5%, 第十四个五年规划
/// and 十四五.
///
/// A Chinese numeral becomes a figure only where it is well formed and a unit or 第 says that it is
/// a number; so 十四五 stays, and 二十大 too.
public final class NumeralSpellings {
    /// No phrase that people type has more spellings; a list of numbers would have thousands.
    private static final int MOST_SPELLINGS = 16;

    private static final String UNITS =
            "分钟|小时|工作日|平方米|平方公里|公里|公顷|周年|年度|年|月|日|天|岁|周|个|名|人|位|户|家|件|项|条|次|届"
                    + "|元|米|层|台|部|处|期|批|篇|场|亩|吨|张|辆|栋|幢|所|间|座|支|份|种|类|级|万|亿";

    private static final Pattern UNIT = Pattern.compile(UNITS);

    private static final String NUMERAL = "[零一二两三四五六七八九十百千]+";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "第(?<plan>[一二三四五六七八九十]{1,3})个五年(?:规划|计划)"
                            + "|(?<![零〇一二三四五六七八九十百千])(?<short>十?[一二三四五六七八九十])五规划"
                            + "|(?<![零〇一二三四五六七八九十百千])(?<bare>十[一二三四五六])五(?![零〇一二三四五六七八九十百千年月日])"
                            + "|(?<hanYear>[〇零一二三四五六七八九]{4})(?=年)"
                            + "|(?<![0-9.,a-z])(?<year>[12][0-9]{3})(?=年)"
                            + "|百分之(?<hanPercent>"
                            + NUMERAL
                            + "(?:点[零一二三四五六七八九]+)?)"
                            + "|(?<![0-9.,a-z])(?<percent>[0-9]+(?:\\.[0-9]+)?)%"
                            + "|(?<![0-9.,a-z])(?<grouped>[0-9]{1,3}(?:,[0-9]{3})+)(?![0-9.,a-z%])"
                            + "|(?<![0-9.,a-z])(?<figure>[0-9]{1,9})(?![0-9.,a-z%])"
                            + "|(?<=第)(?<ordinal>"
                            + NUMERAL
                            + ")(?![零〇一二三四五六七八九十百千])"
                            + "|(?<![零〇一二三四五六七八九十百千几数])(?<counted>"
                            + NUMERAL
                            + ")(?=(?:"
                            + UNITS
                            + "))");

    private NumeralSpellings() {}

    /// The other spellings of a folded phrase, without itself; none when it holds no number.
    public static List<String> equivalents(String foldedPhrase) {
        List<StringBuilder> spellings = new ArrayList<>(List.of(new StringBuilder()));
        Matcher numbers = NUMBER.matcher(foldedPhrase);
        int at = 0;
        while (numbers.find()) {
            String between = foldedPhrase.substring(at, numbers.start());
            spellings.forEach(spelling -> spelling.append(between));
            spellings = multiply(spellings, spellings(numbers.toMatchResult(), foldedPhrase));
            at = numbers.end();
        }
        String tail = foldedPhrase.substring(at);
        SequencedSet<String> equivalents = new LinkedHashSet<>();
        spellings.forEach(spelling -> equivalents.add(spelling + tail));
        equivalents.remove(foldedPhrase);
        return List.copyOf(equivalents);
    }

    private static List<StringBuilder> multiply(List<StringBuilder> heads, List<String> tails) {
        List<StringBuilder> products = new ArrayList<>();
        for (StringBuilder head : heads) {
            for (String tail : tails) {
                if (products.size() < MOST_SPELLINGS) {
                    products.add(new StringBuilder(head).append(tail));
                }
            }
        }
        return products;
    }

    /// All spellings of one number, the given one first.
    private static List<String> spellings(MatchResult number, String phrase) {
        SequencedSet<String> spellings = new LinkedHashSet<>();
        spellings.add(number.group());
        if (number.group("plan") != null) {
            // At the phrase's end the short name is enough: 十四五 also stands in 十四五规划.
            String rest = number.end() == phrase.length() ? "五" : "五规划";
            spellings.add(number.group("plan") + rest);
        } else if (number.group("short") != null) {
            spellings.add("第" + number.group("short") + "个五年规划");
        } else if (number.group("bare") != null) {
            spellings.add("第" + number.group("bare") + "个五年规划");
        } else if (number.group("hanYear") != null) {
            String figures = figures(number.group("hanYear"));
            spellings.add(figures);
            addYears(figures, spellings);
        } else if (number.group("year") != null) {
            addYears(number.group("year"), spellings);
        } else if (number.group("hanPercent") != null) {
            percentFigures(number.group("hanPercent")).ifPresent(f -> spellings.add(f + "%"));
        } else if (number.group("percent") != null) {
            spellings.add("百分之" + percentNumeral(number.group("percent")));
        } else if (number.group("grouped") != null) {
            spellings.add(number.group("grouped").replace(",", ""));
        } else if (number.group("figure") != null) {
            addNumeral(number, phrase, spellings);
        } else {
            ChineseNumber.parse(number.group()).ifPresent(n -> spellings.add(Long.toString(n)));
        }
        return List.copyOf(spellings);
    }

    private static void addNumeral(
            MatchResult number, String phrase, SequencedSet<String> spellings) {
        String figure = number.group("figure");
        if (figure.startsWith("0")) {
            return;
        }
        boolean counts = UNIT.matcher(phrase).region(number.end(), phrase.length()).lookingAt();
        if (figure.length() > 3 && (counts || number.end() == phrase.length())) {
            spellings.add(figure.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ","));
        }
        boolean ordinal = number.start() > 0 && phrase.charAt(number.start() - 1) == '第';
        if (ordinal || counts) {
            spellings.add(ChineseNumber.write(Long.parseLong(figure)));
        }
    }

    private static void addYears(String figures, SequencedSet<String> spellings) {
        for (char zero : new char[] {'〇', '零'}) {
            spellings.add(ChineseNumber.writeDigits(figures, zero));
        }
    }

    private static String figures(String hanDigits) {
        StringBuilder figures = new StringBuilder();
        hanDigits.chars().forEach(c -> figures.append(ChineseNumber.digit((char) c)));
        return figures.toString();
    }

    private static Optional<String> percentFigures(String numeral) {
        int point = numeral.indexOf('点');
        String whole = point < 0 ? numeral : numeral.substring(0, point);
        OptionalLong value = whole.equals("百") ? OptionalLong.of(100) : ChineseNumber.parse(whole);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String fraction = point < 0 ? "" : "." + figures(numeral.substring(point + 1));
        return Optional.of(value.getAsLong() + fraction);
    }

    private static String percentNumeral(String figures) {
        int point = figures.indexOf('.');
        String whole = point < 0 ? figures : figures.substring(0, point);
        String numeral =
                whole.equals("100")
                        ? "百"
                        : whole.length() > 9 ? whole : ChineseNumber.write(Long.parseLong(whole));
        return point < 0
                ? numeral
                : numeral + "点" + ChineseNumber.writeDigits(figures.substring(point + 1), '零');
    }
}
