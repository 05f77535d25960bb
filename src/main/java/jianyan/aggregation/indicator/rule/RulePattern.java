package jianyan.aggregation.indicator.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.figure.Quantity;
import jianyan.analysis.FoldedExpression;
import jianyan.document.SentenceEnd;

/// One way in which a text states an indicator, written as in `indicators.yaml`: a regular
/// expression over [FigureText] with these additions.
///
/// | written | means |
/// |---|---|
/// | `{件\|条}` | the figure, followed by one of these measure words; exactly one in a pattern |
/// | `{%}` `{pp}` `{x}` | the figure as a share, as percentage points, as a multiple |
/// | `#` | a figure that is not the one meant |
/// | `~` | up to 16 characters of the same clause, no figure among them but one after 由 or 从 |
/// | `…` | up to 40 characters of the same sentence, no figure among them |
/// | `《》` | a title |
/// | `$name` | the words listed under `words` as `name` |
///
/// A group `(?<qualifier>…)` takes its words into the reading.
///
/// @param literals one of these stands in every match, so that most patterns need not be tried; may
///   be the empty text alone
/// @param figures one of these stands in every match: the mark of its figure with what measures it
/// @param measures the measure words of its figure, as written: 件, %
public record RulePattern(
        String written,
        Pattern pattern,
        List<String> literals,
        List<String> figures,
        List<String> measures) {
    private static final Pattern FIGURE = Pattern.compile("\\{([^}\\d][^}]*)}");

    /// A bracket with nothing but words in it, which no match can do without.
    private static final Pattern CHOICES =
            Pattern.compile(
                    "\\((?:\\?:|\\?<[a-z]+>)(?<of>\\p{IsHan}+(?:\\|\\p{IsHan}+)*)\\)(?![?*{])");

    private static final Pattern WORDS = Pattern.compile("\\$([a-z][a-z-]*)");

    /// Measure words that a text may leave out: 38“协商于民”政协委员工作站.
    private static final Set<String> COUNTING = Set.copyOf(FigureWords.COUNTING.words());

    private static final String ROUNDING = "(?:以上|左右|以内|以下|上下)?";

    static RulePattern compile(String written, Map<String, String> words, String where) {
        Matcher figure = FIGURE.matcher(written);
        String unit = figure.find() ? figure.group(1) : null;
        if (unit == null || figure.find()) {
            throw new InvalidRulesException(where, "“" + written + "”要有且只有一个数，如 {件|条} 或 {%}");
        }
        List<String> measures = List.of(units(withWords(unit, words, where)));
        String regex =
                FIGURE.matcher(between(withWords(written, words, where)))
                        .replaceAll(match -> Matcher.quoteReplacement(figure(match.group(1))));
        try {
            return new RulePattern(
                    written,
                    Pattern.compile(regex),
                    literals(withWords(written, words, where)),
                    measures.stream().flatMap(RulePattern::marked).distinct().toList(),
                    measures);
        } catch (PatternSyntaxException wrong) {
            throw new InvalidRulesException(where, notAnExpression(written, wrong));
        }
    }

    /// The same additions in a pattern without a figure.
    static Pattern compileWords(String written, Map<String, String> words, String where) {
        try {
            return Pattern.compile(between(withWords(written, words, where)));
        } catch (PatternSyntaxException wrong) {
            throw new InvalidRulesException(where, notAnExpression(written, wrong));
        }
    }

    /// Where the expression breaks, in the pattern as the engine reads it.
    private static String notAnExpression(String written, PatternSyntaxException wrong) {
        String at = wrong.getIndex() < 0 ? "" : "，读到第 " + (wrong.getIndex() + 1) + " 个字符为止";
        return "“" + written + "”不是正则表达式" + at;
    }

    /// The pattern with its words in their places, as folded text has it.
    private static String withWords(String written, Map<String, String> words, String where) {
        String whole =
                WORDS.matcher(written)
                        .replaceAll(match -> {
                            String alternatives = words.get(match.group(1));
                            if (alternatives == null) {
                                throw new InvalidRulesException(
                                        where,
                                        "没有定义“$"
                                                + match.group(1)
                                                + "”，words 里已有："
                                                + words.keySet().stream().sorted().toList());
                            }
                            return Matcher.quoteReplacement("(?:" + alternatives + ")");
                        });
        return FoldedExpression.of(whole);
    }

    private static String between(String written) {
        String clause = "[^,:()|" + SentenceEnd.STATEMENT.marks() + FigureText.QUANTITIES + "]";
        String sentence = "[^" + SentenceEnd.SENTENCE.marks() + FigureText.QUANTITIES + "]";
        // 工作站由13个增至16个: what it was before is stepped over.
        String before = "(?:[由从][" + FigureText.QUANTITIES + "]" + clause + "{1,12}?)?";
        return written.replace("~", clause + "{0,16}?" + before)
                .replace("…", sentence + "{0,40}?")
                .replace("《》", String.valueOf(FigureText.TITLE))
                .replace("#", "[" + FigureText.QUANTITIES + "]");
    }

    /// The longest run outside all brackets; where that says little, the choices of a bracket that
    /// every match goes through.
    private static List<String> literals(String written) {
        String longest = literal(written);
        int depth = 0;
        List<String> choices = List.of();
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (depth == 0 && c == '|') {
                return List.of("");
            }
            if (depth == 0 && choices.isEmpty()) {
                Matcher choice = CHOICES.matcher(written).region(at, written.length());
                choices = choice.lookingAt() ? List.of(choice.group("of").split("\\|")) : choices;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return longest.length() > 1 || choices.isEmpty() ? List.of(longest) : choices;
    }

    /// The longest run of Han characters outside all brackets that no quantifier makes optional.
    private static String literal(String written) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        int depth = 0;
        for (int at = 0; at <= written.length(); at++) {
            char c = at < written.length() ? written.charAt(at) : ' ';
            if (depth == 0 && c == '|') {
                return "";
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 && Character.isIdeographic(c)) {
                run.append(c);
                continue;
            }
            if (!run.isEmpty() && "?*{".indexOf(c) >= 0) {
                run.setLength(run.length() - 1);
            }
            longest = run.length() > longest.length() ? run.toString() : longest;
            run.setLength(0);
        }
        return longest;
    }

    /// Words listed for several patterns come in their own brackets.
    private static String[] units(String written) {
        return written.replaceAll("^\\(\\?:|\\)$", "").split("\\|", -1);
    }

    /// How a figure with this measure begins in a [FigureText].
    private static String mark(String unit) {
        return switch (unit) {
            case "%" -> Quantity.Kind.PERCENT.mark + "";
            case "pp" -> Quantity.Kind.POINTS.mark + "";
            case "x" -> Quantity.Kind.TIMES.mark + "";
            default -> Quantity.Kind.COUNT.mark + unit;
        };
    }

    /// The same for looking it up, where the measure may be an expression or be left out.
    private static Stream<String> marked(String unit) {
        String mark = mark(unit);
        boolean literal = mark.substring(1).chars().allMatch(Character::isIdeographic);
        Stream<String> stated = Stream.of(literal ? mark : mark.substring(0, 1));
        return COUNTING.contains(unit)
                ? Stream.concat(stated, Stream.of(Quantity.Kind.BARE.mark + ""))
                : stated;
    }

    private static String figure(String written) {
        String[] units = units(written);
        String alternatives =
                Stream.of(units)
                        .map(unit -> {
                            String mark = mark(unit);
                            return mark.length() == 1 ? mark : mark + ROUNDING;
                        })
                        .collect(Collectors.joining("|"));
        boolean counts = Stream.of(units).anyMatch(COUNTING::contains);
        // In a table a cell's border may stand before it.
        return "\\|?(?<figure>"
                + alternatives
                + (counts ? "|" + Quantity.Kind.BARE.mark : "")
                + ")";
    }
}
