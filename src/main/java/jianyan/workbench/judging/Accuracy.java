package jianyan.workbench.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/// How often the program is right about pairs, by what people said of those that were drawn.
///
/// Each stratum counts with all its pairs, judged or not. Intervals are of 95 %: each stratum's
/// share is drawn from its Jeffreys posterior, Beta(k + ½, n − k + ½), 2,000 times (Brown, Cai and
/// DasGupta 2001, Interval Estimation for a Binomial Proportion).
///
/// @param judged pairs with a word that counts; where people disagree the pair counts in shares
/// @param disagreed pairs on which people said different things
/// @param rules what the program does now, and what other thresholds would do
public record Accuracy(
        long draw,
        String scope,
        int pairs,
        int judged,
        int disagreed,
        List<Rule> rules,
        Unlisted unlisted,
        List<String> notes) {
    private static final int DRAWS = 2_000;
    private static final long SEED = 18;

    public Accuracy {
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /// @param threshold the least score; null for what the program does now
    /// @param called how many pairs of the lists it calls mergeable
    /// @param recall of those among the lists that belong together
    public record Rule(
            @Nullable Double threshold, long called, Estimate precision, Estimate recall) {}

    /// @param value null where nothing was judged
    public record Estimate(@Nullable Double value, @Nullable Double low, @Nullable Double high) {}

    /// Pairs that no list holds.
    ///
    /// @param share of them that belong together
    public record Unlisted(long pairs, int judged, double same, Estimate share) {}

    /// What was said of the pairs of one stratum.
    private static final class Tally {
        int judged;
        double same;
    }

    /// @param judgements of this draw, one for each pair and person
    public static Accuracy of(Draw draw, List<Judgement> judgements) {
        Tally[] tallies = new Tally[draw.strata().size()];
        Arrays.setAll(tallies, stratum -> new Tally());
        int judged = 0;
        int disagreed = 0;
        for (int pair = 1; pair <= draw.pairs().size(); pair++) {
            int number = pair;
            List<Verdict> said =
                    judgements.stream()
                            .filter(each -> each.pair() == number)
                            .map(Judgement::verdict)
                            .filter(verdict -> verdict != Verdict.UNSURE)
                            .toList();
            if (said.isEmpty()) {
                continue;
            }
            long same = said.stream().filter(verdict -> verdict == Verdict.SAME).count();
            Tally tally = tallies[draw.pairs().get(pair - 1).stratum()];
            tally.judged++;
            tally.same += (double) same / said.size();
            judged++;
            disagreed += same > 0 && same < said.size() ? 1 : 0;
        }
        double[][] shares = shares(tallies);
        List<Rule> rules = new ArrayList<>();
        rules.add(rule(draw, tallies, shares, null, Draw.Stratum::merging));
        for (double edge : Drawing.EDGES.subList(1, Drawing.EDGES.size())) {
            rules.add(
                    rule(
                            draw,
                            tallies,
                            shares,
                            edge,
                            stratum -> stratum.low() != null && stratum.low() >= edge));
        }
        return new Accuracy(
                draw.id(),
                draw.scope(),
                draw.pairs().size(),
                judged,
                disagreed,
                rules,
                unlisted(draw, tallies, shares),
                notes(tallies));
    }

    private static double[][] shares(Tally[] tallies) {
        Random random = new Random(SEED);
        double[][] shares = new double[tallies.length][DRAWS];
        for (int stratum = 0; stratum < tallies.length; stratum++) {
            Tally tally = tallies[stratum];
            BetaDistribution posterior =
                    BetaDistribution.of(tally.same + 0.5, tally.judged - tally.same + 0.5);
            for (int i = 0; i < DRAWS; i++) {
                shares[stratum][i] = posterior.inverseCumulativeProbability(random.nextDouble());
            }
        }
        return shares;
    }

    private static Rule rule(
            Draw draw,
            Tally[] tallies,
            double[][] shares,
            @Nullable Double threshold,
            Predicate<Draw.Stratum> calls) {
        long called = draw.strata().stream().filter(calls).mapToLong(Draw.Stratum::size).sum();
        double[] precisions = new double[DRAWS];
        double[] recalls = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            int at = i;
            double right = weigh(draw, calls, stratum -> shares[stratum][at]);
            double all = weigh(draw, Draw.Stratum::isListed, stratum -> shares[stratum][at]);
            precisions[i] = called == 0 ? 0 : right / called;
            recalls[i] = right / all;
        }
        double right = weigh(draw, calls, stratum -> share(tallies[stratum]));
        double all = weigh(draw, Draw.Stratum::isListed, stratum -> share(tallies[stratum]));
        boolean known = judged(draw, tallies, calls);
        boolean allKnown = judged(draw, tallies, Draw.Stratum::isListed);
        return new Rule(
                threshold,
                called,
                known && called > 0
                        ? estimate(right / called, precisions)
                        : new Estimate(null, null, null),
                allKnown && all > 0
                        ? estimate(right / all, recalls)
                        : new Estimate(null, null, null));
    }

    private static double weigh(
            Draw draw,
            Predicate<Draw.Stratum> which,
            java.util.function.IntToDoubleFunction share) {
        double sum = 0;
        for (int stratum = 0; stratum < draw.strata().size(); stratum++) {
            if (which.test(draw.strata().get(stratum))) {
                sum += draw.strata().get(stratum).size() * share.applyAsDouble(stratum);
            }
        }
        return sum;
    }

    private static double share(Tally tally) {
        return tally.judged == 0 ? 0 : tally.same / tally.judged;
    }

    /// Whether every stratum of some kind has a judged pair.
    private static boolean judged(Draw draw, Tally[] tallies, Predicate<Draw.Stratum> which) {
        for (int stratum = 0; stratum < tallies.length; stratum++) {
            if (which.test(draw.strata().get(stratum)) && tallies[stratum].judged == 0) {
                return false;
            }
        }
        return true;
    }

    private static Estimate estimate(double value, double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Estimate(value, sorted[DRAWS / 40], sorted[DRAWS - 1 - DRAWS / 40]);
    }

    private static Unlisted unlisted(Draw draw, Tally[] tallies, double[][] shares) {
        int last = draw.strata().size() - 1;
        if (last < 0 || draw.strata().get(last).isListed()) {
            return new Unlisted(0, 0, 0, new Estimate(null, null, null));
        }
        Tally tally = tallies[last];
        return new Unlisted(
                draw.strata().get(last).size(),
                tally.judged,
                tally.same,
                tally.judged == 0
                        ? new Estimate(null, null, null)
                        : estimate(share(tally), shares[last]));
    }

    private static List<String> notes(Tally[] tallies) {
        List<String> notes = new ArrayList<>();
        long silent = Arrays.stream(tallies).filter(tally -> tally.judged == 0).count();
        if (silent > 0) {
            notes.add(silent + " 个分数段还没有一对有判断，相应的数值空着");
        }
        notes.add("查全率只算相似名单里的；名单之外的另列，见“名单外”");
        notes.add("判断只用来衡量，不改任何分数");
        return notes;
    }
}
