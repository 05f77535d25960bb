package jianyan.aggregation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jianyan.aggregation.statistics.AverageLinkage;
import jianyan.aggregation.statistics.JensenShannon;
import jianyan.aggregation.statistics.MultipleComparison;
import jianyan.aggregation.statistics.RateRatio;
import jianyan.aggregation.trends.Trends;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.Themes;
import jianyan.index.Deadline;
import jianyan.index.Shards;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.DimensionLabels;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonAnswer.Distance;
import jianyan.question.aggregation.trends.ComparisonAnswer.Emphasis;
import jianyan.question.aggregation.trends.ComparisonAnswer.Pair;
import jianyan.question.aggregation.trends.ComparisonAnswer.Place;
import jianyan.question.aggregation.trends.ComparisonAnswer.Profile;
import jianyan.question.aggregation.trends.ComparisonAnswer.Ranking;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.Dendrogram;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsAnswer.Cell;
import jianyan.question.aggregation.trends.TrendsRequest;

/// Ranks places by how much they speak of something and measures how alike they are. Thread-safe.
public final class Comparison {
    private static final double SIGNIFICANCE = 0.05;

    /// With more places a page of pairs says nothing to anybody.
    private static final int MOST_PAIRED = 40;

    private final Themes themes;
    private final Trends trends;

    public Comparison(TextAnalysis analysis, Trends trends) {
        this.themes = analysis.themes();
        this.trends = trends;
    }

    /// @throws InvalidRequestException when a query or filter is not valid
    public ComparisonAnswer comparison(ComparisonRequest request, Shards shards) {
        List<String> queries =
                request.q().isEmpty()
                        ? themes.names().stream().map(name -> "theme:" + name).toList()
                        : request.q();
        TrendsAnswer counted =
                trends.trends(
                        new TrendsRequest(
                                queries,
                                List.of(request.by()),
                                request.filters(),
                                0,
                                request.themes(),
                                YearBins.NONE,
                                request.nearby()),
                        shards);
        List<Ranking> rankings = new ArrayList<>();
        for (String q : queries) {
            shards.deadline().check();
            rankings.add(ranking(q, places(counted, q, request.by())));
        }
        List<Profile> profiles = profiles(rankings, shards.deadline());
        double[][] distances = distances(profiles, shards.deadline());
        Dendrogram tree = AverageLinkage.cluster(distances, shards.deadline()::check);
        return new ComparisonAnswer(
                request.by().code(),
                ComparisonAnswer.CORRECTION,
                rankings,
                profiles,
                pairwise(profiles, distances),
                tree.order().stream().map(item -> profiles.get(item).value()).toList(),
                tree.merges(),
                counted.borders(),
                notes(
                        request,
                        trends.readings(queries, request.themes()),
                        counted,
                        rankings,
                        profiles));
    }

    /// The places that hold anything, the highest rate first, last what has no value.
    private static List<Place> places(TrendsAnswer counted, String q, Dimension by) {
        List<Cell> held =
                counted.cells().stream()
                        .filter(cell -> cell.q().equals(q) && cell.figures().characters() > 0)
                        .filter(cell -> !cell.at().isAnyUnknown())
                        .sorted(
                                Comparator.comparingDouble((Cell cell) -> -rate(cell.figures()))
                                        .thenComparing(cell -> value(cell, by)))
                        .toList();
        List<Place> places = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < held.size(); i++) {
            boolean same = i > 0 && rate(held.get(i).figures()) == rate(held.get(i - 1).figures());
            rank = same ? rank : i + 1;
            places.add(new Place(value(held.get(i), by), rank, held.get(i).figures()));
        }
        counted.cells().stream()
                .filter(cell -> cell.q().equals(q) && cell.figures().characters() > 0)
                .filter(cell -> cell.at().isAnyUnknown())
                .forEach(cell -> places.add(new Place(null, null, cell.figures())));
        return places;
    }

    private static Ranking ranking(String q, List<Place> places) {
        List<Place> paired = known(places).limit(MOST_PAIRED).toList();
        List<RateRatio> ratios = new ArrayList<>();
        for (int a = 0; a < paired.size(); a++) {
            for (int b = a + 1; b < paired.size(); b++) {
                ratios.add(ratio(paired.get(a).figures(), paired.get(b).figures()));
            }
        }
        double[] adjusted =
                MultipleComparison.holm(ratios.stream().mapToDouble(RateRatio::p).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < paired.size(); a++) {
            for (int b = a + 1; b < paired.size(); b++) {
                RateRatio ratio = ratios.get(pairs.size());
                double sure = adjusted[pairs.size()];
                pairs.add(
                        new Pair(
                                name(paired.get(a)),
                                name(paired.get(b)),
                                Double.isFinite(ratio.ratio()) ? ratio.ratio() : null,
                                ratio.interval(),
                                ratio.p(),
                                sure,
                                sure <= SIGNIFICANCE
                                        && apart(
                                                paired.get(a).figures(), paired.get(b).figures())));
            }
        }
        return new Ranking(q, places, pairs);
    }

    private static RateRatio ratio(Figures a, Figures b) {
        return RateRatio.of(
                a.occurrences(),
                a.characters(),
                b.occurrences(),
                b.characters(),
                Interval.USUAL_CONFIDENCE);
    }

    /// Whether the higher rate lies above the other's interval over documents and the other below
    /// its own; without such an interval only the exact one can speak.
    private static boolean apart(Figures higher, Figures lower) {
        Interval above = bounds(higher);
        Interval below = bounds(lower);
        return above.low() > below.high();
    }

    private static Interval bounds(Figures figures) {
        Interval documents = figures.documentInterval();
        return documents == null ? Objects.requireNonNull(figures.interval()) : documents;
    }

    /// In the order of the places' names; a place that speaks of nothing asked has no profile.
    private static List<Profile> profiles(List<Ranking> rankings, Deadline deadline) {
        List<String> values =
                rankings.stream()
                        .flatMap(ranking -> known(ranking.places()))
                        .map(Comparison::name)
                        .distinct()
                        .sorted()
                        .toList();
        List<Profile> profiles = new ArrayList<>();
        for (String value : values) {
            deadline.check();
            double[] occurrences =
                    rankings.stream().mapToDouble(ranking -> occurrences(ranking, value)).toArray();
            double sum = 0;
            for (double one : occurrences) {
                sum += one;
            }
            if (sum > 0) {
                List<Emphasis> emphasis = new ArrayList<>();
                for (int i = 0; i < occurrences.length; i++) {
                    emphasis.add(new Emphasis(rankings.get(i).q(), occurrences[i] / sum));
                }
                profiles.add(new Profile(value, emphasis));
            }
        }
        return profiles;
    }

    private static long occurrences(Ranking ranking, String value) {
        return ranking.places().stream()
                .filter(place -> value.equals(place.value()))
                .mapToLong(place -> place.figures().occurrences())
                .sum();
    }

    private static double[][] distances(List<Profile> profiles, Deadline deadline) {
        double[][] shares =
                profiles.stream()
                        .map(profile ->
                                profile.emphasis().stream().mapToDouble(Emphasis::share).toArray())
                        .toArray(double[][]::new);
        double[][] distances = new double[shares.length][shares.length];
        for (int a = 0; a < shares.length; a++) {
            deadline.check();
            for (int b = a + 1; b < shares.length; b++) {
                distances[a][b] = JensenShannon.distance(shares[a], shares[b]);
                distances[b][a] = distances[a][b];
            }
        }
        return distances;
    }

    private static List<Distance> pairwise(List<Profile> profiles, double[][] distances) {
        List<Distance> pairs = new ArrayList<>();
        for (int a = 0; a < distances.length; a++) {
            for (int b = a + 1; b < distances.length; b++) {
                pairs.add(
                        new Distance(
                                profiles.get(a).value(), profiles.get(b).value(), distances[a][b]));
            }
        }
        return pairs;
    }

    private static List<String> notes(
            ComparisonRequest request,
            List<String> readings,
            TrendsAnswer counted,
            List<Ranking> rankings,
            List<Profile> profiles) {
        List<String> notes = new ArrayList<>(readings);
        Dimension by = request.by();
        if (!request.nearby().isAny()) {
            notes.add(request.nearby().inWords());
        }
        if (by.isYears()) {
            notes.add("年份有先后：这里只比高低，走势要看逐年的趋势");
        }
        if (rankings.stream()
                .anyMatch(ranking ->
                        ranking.places().stream().anyMatch(place -> place.value() == null))) {
            notes.add(
                    "没有写明" + by.label() + "的文件列在最后（" + DimensionLabels.UNKNOWN + "），不排名，也不参与两两比较");
        }
        notes.add("各对的 p 在每个排名之内作 Holm 校正；断定有差别，还要求以文件为单位的区间彼此分开");
        notes.add("侧重是各主题次数占所问主题总次数的份额，与篇幅无关；距离是 Jensen-Shannon 距离，次序由平均连接聚类得出");
        if (rankings.stream().anyMatch(ranking -> known(ranking.places()).count() > MOST_PAIRED)) {
            notes.add("两两比较只列频率最高的 " + MOST_PAIRED + " 个");
        }
        counted.notes().stream()
                .filter(note -> note.contains("区划") && !readings.contains(note))
                .forEach(notes::add);
        if (profiles.isEmpty()) {
            notes.add("所选范围内没有可比的内容");
        }
        return notes;
    }

    private static Stream<Place> known(List<Place> places) {
        return places.stream().filter(place -> place.value() != null);
    }

    private static String name(Place place) {
        return Objects.requireNonNull(place.value());
    }

    private static double rate(Figures figures) {
        return Objects.requireNonNullElse(figures.rate(), 0.0);
    }

    private static String value(Cell cell, Dimension by) {
        return cell.at().on(by).written();
    }
}
