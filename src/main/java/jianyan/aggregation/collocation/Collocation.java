package jianyan.aggregation.collocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jianyan.aggregation.statistics.LogLikelihood;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryParser;
import jianyan.question.aggregation.keyness.CollocatesAnswer;
import jianyan.question.aggregation.keyness.CollocatesAnswer.Collocate;
import jianyan.question.aggregation.keyness.CollocatesRequest;

/// Which words stand around a query more often than elsewhere. Two rounds. Thread-safe.
///
/// logDice: P. Rychlý, “A lexicographer-friendly association score”, RASLAN (2008) 6–9.
public final class Collocation {
    /// The most frequent words of these are counted.
    private static final int MOST_COUNTED = 400;

    private final QueryTranslator queries;
    private final FilterTranslator filters;
    private final NeighboursRound neighbours;
    private final CompanyRound company;

    public Collocation(TextAnalysis analysis) {
        this.queries = new QueryTranslator(analysis);
        this.filters = new FilterTranslator(analysis.folding());
        this.neighbours = new NeighboursRound(analysis, Around.codec(queries));
        this.company = new CompanyRound(queries, Around.codec(queries));
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(neighbours, company);
    }

    /// @throws InvalidRequestException when query or filters are not valid, or the query says
    ///   nothing that could occur
    public CollocatesAnswer collocates(CollocatesRequest request, Shards shards) {
        Translation query = queries.translate(QueryParser.parse(request.q()));
        if (query.counted().isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-count", "q", "查询里没有可以出现的词", "至少写一个不带减号的词");
        }
        Around around =
                new Around(
                        request.q(),
                        query,
                        filters.resolve(request.filters(), shards),
                        request.width(),
                        List.of());
        Map<String, Long> beside = shards.gather(neighbours, around);
        List<String> words =
                beside.entrySet().stream()
                        .filter(word -> word.getValue() >= request.least())
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_COUNTED)
                        .map(Map.Entry::getKey)
                        .toList();
        Company found = shards.gather(company, around.with(words));
        List<Collocate> collocates =
                IntStream.range(0, words.size())
                        .mapToObj(i -> collocate(words.get(i), found.words().get(i), found))
                        .filter(each -> each.together() >= request.least())
                        .sorted(
                                Comparator.comparingDouble(Collocate::logDice)
                                        .reversed()
                                        .thenComparing(Collocate::word))
                        .limit(request.size())
                        .toList();
        return new CollocatesAnswer(
                request.q(),
                found.occurrences(),
                found.documents(),
                found.held(),
                found.nearby(),
                beside.size(),
                collocates,
                notes(request, query, beside, found));
    }

    private static Collocate collocate(String word, Company.Word of, Company found) {
        long together = of.together();
        double dice = 2.0 * together / (found.occurrences() + of.occurrences());
        long elsewhere = of.occurrences() - together;
        long outside = Math.max(elsewhere, found.held() - found.nearby());
        return new Collocate(
                word,
                together,
                of.occurrences(),
                of.documents(),
                together == 0 ? 0 : 14 + Math.log(dice) / Math.log(2),
                LogLikelihood.signed(
                        together, Math.max(together, found.nearby()), elsewhere, outside),
                found.deviation(of).orElse(null));
    }

    private static List<String> notes(
            CollocatesRequest request, Translation query, Map<String, Long> beside, Company found) {
        List<String> notes = new ArrayList<>(query.notes());
        query.countedAs(request.q()).ifPresent(notes::add);
        if (found.occurrences() == 0) {
            notes.add("“" + request.q() + "”在所选范围内没有出现");
            return notes;
        }
        long frequent = beside.values().stream().filter(n -> n >= request.least()).count();
        if (frequent > MOST_COUNTED) {
            notes.add("附近有 " + frequent + " 个词达到次数，只数了其中最常见的 " + MOST_COUNTED + " 个");
        }
        notes.add(
                "只看同一句里前后 "
                        + request.width()
                        + " 字之内的两字以上的词，少于 "
                        + request.least()
                        + " 次的不列，只在栏目名（类别：）和题目的套语（关于…的建议）里的也不列；logDice 一般不高于 14、不随语料大小变，G² 说有多可靠，DP 接近 1 表示只在个别文件里如此");
        return notes;
    }
}
