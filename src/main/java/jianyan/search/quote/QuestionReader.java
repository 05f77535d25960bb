package jianyan.search.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.index.Shards;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.ChineseYears;
import jianyan.query.FilterField;
import jianyan.query.QueryParser;
import jianyan.question.search.Stand;
import jianyan.search.quote.PlainQuestion.Subject;
import jianyan.search.quote.QuestionForms.What;

/// Reads what a question asks. Thread-safe.
///
/// Places, years and the words that ask are taken out first; what is left is cut as every query is.
final class QuestionReader {
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?:年度?)?(?![0-9])"
                            + "|(?<han>[一二][〇零一二三四五六七八九]{3})年度?");
    private static final String FIGURES = "〇一二三四五六七八九";
    private static final Pattern LEVEL =
            Pattern.compile("(?<=..)(?:特别行政区|[^自]{1,3}族?自治[区州县旗]|自治[区州县旗]|新区|区|县|市|省)$");

    /// A figure, or a Chinese number with its unit.
    private static final String NUMERAL =
            "(?:[0-9][0-9,.]*|[零〇一二三四五六七八九十百千两半]+)(?:余|多|几)?[万亿]?(?:余|多)?";

    private static final Pattern TIME =
            Pattern.compile(
                    "(?:[0-9]{1,4}|[零〇一二三四五六七八九十]+)(?:年|月|日|号|时|点|周|天|个月|季度)|[0-9]+:[0-9]{2}");

    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final QuestionForms forms;

    QuestionReader(TextAnalysis analysis, QuestionForms forms) {
        this.analysis = analysis;
        this.queries = new QueryTranslator(analysis);
        this.forms = forms;
    }

    PlainQuestion read(String q, Shards shards) {
        String folded = fold(ChineseYears.mended(q));
        StringBuilder rest = new StringBuilder(folded);
        Set<String> places = places(folded, rest, shards);
        Set<Integer> years = new LinkedHashSet<>();
        for (MatchResult year : YEAR.matcher(folded).results().toList()) {
            years.add(year(year));
            blank(rest, year.start(), year.end());
        }
        Optional<Pattern> number = number(folded, rest);
        forms.fillers(folded).forEach(filler -> blank(rest, filler));
        Optional<Stand> stand = stand(folded, rest);
        List<Subject> subjects =
                subjects(rest.toString()).stream()
                        .map(subject -> shown(subject, folded, analysis.shown(q)))
                        .toList();
        return new PlainQuestion(subjects, places, years, number, stand);
    }

    /// With the characters that names keep: 王沈 is not shown as 王沉, which it is looked for as.
    private static Subject shown(Subject subject, String folded, String written) {
        int at = folded.length() == written.length() ? folded.indexOf(subject.word()) : -1;
        return at < 0
                ? subject
                : new Subject(
                        written.substring(at, at + subject.word().length()),
                        subject.spellings(),
                        subject.pair());
    }

    private static int year(MatchResult found) {
        String figures = found.group("year");
        if (figures != null) {
            return Integer.parseInt(figures);
        }
        return found.group("han")
                .replace('零', '〇')
                .chars()
                .map(FIGURES::indexOf)
                .reduce(0, (year, figure) -> 10 * year + figure);
    }

    /// The places that documents are of, by full or short name: 浦东新区 and 浦东.
    private Set<String> places(String folded, StringBuilder rest, Shards shards) {
        Set<String> places = new LinkedHashSet<>();
        Stream.of(FilterField.DISTRICT, FilterField.REGION)
                .flatMap(field -> shards.known(field).stream())
                .forEach(place -> {
                    String full = fold(place);
                    String named = folded.contains(full) ? full : withoutLevel(full);
                    int at = folded.indexOf(named);
                    if (at >= 0) {
                        places.add(full);
                        blank(rest, at, at + named.length());
                    }
                });
        return places;
    }

    private static String withoutLevel(String place) {
        return LEVEL.matcher(place).replaceFirst("");
    }

    private Optional<Pattern> number(String folded, StringBuilder rest) {
        Optional<String> time = forms.asking(What.TIME, folded);
        if (time.isPresent()) {
            blank(rest, time.get());
            return Optional.of(TIME);
        }
        return forms.asking(What.NUMBER, folded)
                .map(word -> {
                    blank(rest, word);
                    return Pattern.compile(NUMERAL + "(?<unit>" + unit(folded, word) + ")?");
                });
    }

    /// The unit that follows what is asked with; of a rate, per cent.
    private String unit(String folded, String asking) {
        int at = folded.indexOf(asking);
        if (forms.asking(What.RATE, folded.substring(0, at)).isPresent()) {
            return "%|成|‰";
        }
        int next = at + asking.length();
        String unit = next < folded.length() ? folded.substring(next, next + 1) : "";
        if (unit.isEmpty() || !Character.isIdeographic(unit.codePointAt(0))) {
            return "";
        }
        return unit.equals("钱") ? "元" : Pattern.quote(unit);
    }

    private Optional<Stand> stand(String folded, StringBuilder rest) {
        Map<What, Stand> stands = new LinkedHashMap<>();
        stands.put(What.PLANNED, Stand.PLANNED);
        stands.put(What.NOT_DONE, Stand.NOT_DONE);
        stands.put(What.DONE, Stand.DONE);
        for (Map.Entry<What, Stand> each : stands.entrySet()) {
            Optional<String> asking = forms.asking(each.getKey(), folded);
            if (asking.isPresent()) {
                blank(rest, asking.get());
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    private List<Subject> subjects(String rest) {
        Translation query = queries.translate(QueryParser.parse(rest));
        Map<String, List<ExactPhrase>> aliases = new LinkedHashMap<>();
        query.terms()
                .forEach(term ->
                        aliases.put(
                                term.term().text(),
                                term.aliases().stream().flatMap(QuestionReader::phrase).toList()));
        Map<String, Subject> subjects = new LinkedHashMap<>();
        for (String token : query.tokens()) {
            List<ExactPhrase> spellings = new ArrayList<>(ExactPhrase.parse(token));
            if (spellings.size() == 1
                    && token.codePointCount(0, token.length()) > 1
                    && !analysis.questionWords().contains(token)) {
                spellings.addAll(aliases.getOrDefault(token, List.of()));
                subjects.put(token, new Subject(token, spellings, false));
            }
        }
        pairs(rest)
                .forEach(pair ->
                        subjects.putIfAbsent(
                                pair.text(), new Subject(pair.text(), List.of(pair), true)));
        return List.copyOf(subjects.values());
    }

    /// Each two characters side by side of which neither asks nor joins.
    private List<ExactPhrase> pairs(String rest) {
        StringBuilder without = new StringBuilder(rest);
        for (Token token : analysis.segmenter().segment(rest)) {
            if (analysis.questionWords().contains(token.text())) {
                blank(without, token.start(), token.end());
            }
        }
        List<ExactPhrase> pairs = new ArrayList<>();
        for (String stretch : without.toString().split("[^\\p{IsHan}\\p{Alnum}]+")) {
            for (ExactPhrase phrase : ExactPhrase.parse(stretch)) {
                for (int i = 0; i + 2 <= phrase.length(); i++) {
                    pairs.add(new ExactPhrase(phrase.atoms().subList(i, i + 2)));
                }
            }
        }
        return pairs;
    }

    private static Stream<ExactPhrase> phrase(ExactPattern pattern) {
        return pattern instanceof ExactPhrase phrase ? Stream.of(phrase) : Stream.empty();
    }

    private String fold(String text) {
        return analysis.folding().fold(text).text();
    }

    private static void blank(StringBuilder rest, String word) {
        int at = rest.indexOf(word);
        if (at >= 0) {
            blank(rest, at, at + word.length());
        }
    }

    private static void blank(StringBuilder rest, int start, int end) {
        rest.replace(start, end, " ".repeat(end - start));
    }
}
