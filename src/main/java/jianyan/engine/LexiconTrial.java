package jianyan.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.Lexicon;
import jianyan.analysis.lexicon.LexiconCheck;
import jianyan.analysis.lexicon.LexiconProblem;
import jianyan.analysis.lexicon.LexiconReader;
import jianyan.analysis.lexicon.LexiconSyntaxException;
import jianyan.analysis.lexicon.LexiconTerm;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.lexicon.LexiconEntry;
import jianyan.question.lexicon.TermsTrial;
import jianyan.subcorpora.OwnTermsFile;

/// Tells what a change of the lexicon would do, counted on the index as it is: exact occurrences do
/// not depend on how a text was cut, so nothing has to be built for that.
final class LexiconTrial {
    private static final int MOST_LINES = 2_000;

    private final TextAnalysis analysis;
    private final Engine engine;
    private final UnaryOperator<String> key;

    LexiconTrial(TextAnalysis analysis, Engine engine) {
        this.analysis = analysis;
        this.engine = engine;
        this.key = TextAnalysis.key(analysis.folding());
    }

    /// @param lines as a lexicon file writes them
    /// @throws InvalidRequestException with line and column when one cannot be read
    TermsTrial trial(String lines) {
        List<LexiconTerm> written = read(lines);
        List<LexiconTerm> next = with(written);
        Lexicon then = Lexicon.of(next, key);
        List<LexiconProblem> problems = new LexiconCheck(key, unasked -> 1).check(next);
        return new TermsTrial(
                written.stream().map(LexiconTrial::entry).toList(),
                written.stream()
                        .limit(TermsTrial.MOST_COUNTED)
                        .map(term -> tried(term, then, problems))
                        .toList());
    }

    private static List<LexiconTerm> read(String lines) {
        try {
            List<LexiconTerm> terms = LexiconReader.read(new StringReader(lines), "你写的词");
            if (terms.isEmpty() || terms.size() > MOST_LINES) {
                throw new InvalidRequestException(
                        "terms-out-of-range",
                        "lines",
                        "写了 " + terms.size() + " 个词",
                        "一次 1 到 " + MOST_LINES + " 个，每行一个：词、类别、别名、附注，中间用制表符隔开");
            }
            return terms;
        } catch (LexiconSyntaxException wrong) {
            throw new InvalidRequestException(
                    "malformed-terms",
                    "第 " + wrong.line() + " 行第 " + wrong.column() + " 列",
                    String.valueOf(wrong.getMessage()),
                    "改正这一行；每行是“词、类别、别名、附注”，中间用制表符隔开，如 银发助餐<制表符>policy");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The lexicon as it would be: what the site itself wrote of a term before gives way.
    private List<LexiconTerm> with(List<LexiconTerm> written) {
        List<String> names = written.stream().map(term -> key.apply(term.term())).toList();
        Stream<LexiconTerm> kept =
                analysis.lexicon().terms().stream()
                        .filter(term -> !isOfSite(term) || !names.contains(key.apply(term.term())));
        return Stream.concat(kept, written.stream()).toList();
    }

    private TermsTrial.Term tried(LexiconTerm term, Lexicon then, List<LexiconProblem> problems) {
        String phrase = key.apply(term.term());
        SequencedSet<String> before = names(phrase, analysis.lexicon());
        SequencedSet<String> after = names(phrase, then);
        SequencedSet<String> each = new LinkedHashSet<>(after);
        term.shortForms().stream().map(key).forEach(each::add);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("原", List.copyOf(before));
        lists.put("新", List.copyOf(after));
        List<String> single = each.stream().limit(TrendsRequest.MAX_QUERIES - 2L).toList();
        for (int i = 0; i < single.size(); i++) {
            lists.put("名" + i, List.of(single.get(i)));
        }
        List<TermsTrial.Count> counts = counts(lists);
        List<TermsTrial.Name> counted = new ArrayList<>();
        for (int i = 0; i < single.size(); i++) {
            String name = single.get(i);
            counted.add(
                    new TermsTrial.Name(
                            then.spelling(name).orElse(name),
                            counts.get(i + 2),
                            !before.contains(name)
                                    && !analysis.lexicon().expansions(name).contains(phrase)));
        }
        boolean inForce =
                analysis.lexicon().terms().stream()
                        .anyMatch(
                                held -> LexiconEntries.of(held).line().equals(entry(term).line()));
        return new TermsTrial.Term(
                entry(term),
                inForce,
                counts.get(0),
                counts.get(1),
                counted,
                cut(phrase),
                inForce
                        ? List.of()
                        : problems.stream()
                                .filter(problem -> problem.place().equals(term.place()))
                                .map(LexiconProblem::message)
                                .toList());
    }

    /// The term and what a query for it finds besides.
    private static SequencedSet<String> names(String phrase, Lexicon lexicon) {
        SequencedSet<String> names = new LinkedHashSet<>();
        names.add(phrase);
        names.addAll(lexicon.expansions(phrase));
        return names;
    }

    private List<TermsTrial.Count> counts(Map<String, List<String>> lists) {
        TrendsAnswer answer =
                engine.trends(
                        new TrendsRequest(
                                lists.keySet().stream().map(name -> "theme:" + name).toList(),
                                List.of(),
                                Filters.NONE,
                                0,
                                new AdHocThemes(lists),
                                YearBins.NONE,
                                Nearby.ANY));
        return answer.totals().stream()
                .map(total ->
                        new TermsTrial.Count(
                                total.figures().occurrences(), total.figures().documents()))
                .toList();
    }

    private List<String> cut(String folded) {
        List<String> words = new ArrayList<>();
        int[] end = {0};
        analysis.segmenter()
                .segment(
                        folded,
                        (from, to, part) -> {
                            // A compound is followed by the words in it.
                            if (from >= end[0]) {
                                words.add(folded.substring(from, to));
                                end[0] = to;
                            }
                        });
        return words;
    }

    private static LexiconEntry entry(LexiconTerm written) {
        return LexiconEntries.of(written, OwnTermsFile.LEXICON_FILE);
    }

    private static boolean isOfSite(LexiconTerm term) {
        return LexiconEntries.of(term).file().equals(OwnTermsFile.LEXICON_FILE);
    }
}
