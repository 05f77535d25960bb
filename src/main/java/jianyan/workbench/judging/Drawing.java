package jianyan.workbench.judging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import jianyan.document.Kind;
import jianyan.engine.Engine;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.workbench.change.Signature;

/// Draws pairs over the range of scores, and pairs that no list holds: the same number from each
/// stratum, as far as there are so many.
public final class Drawing {
    public static final int LEAST = 10;
    public static final int MOST = 400;

    /// Where strata of scores begin.
    static final List<Double> EDGES = List.of(0.0, 0.2, 0.35, 0.5, 0.7);

    /// The lists of so many proposals are asked for; more takes long and tells no more.
    private static final int SEEDS = 300;

    private static final int LIST = 20;

    private record Listed(double score, boolean merging) {}

    private final Engine engine;

    public Drawing(Engine engine) {
        this.engine = engine;
    }

    /// @param id of the draw, which seeds the chance in it
    public Draw draw(long id, Filters filters, String scope, int pairs, Signature by) {
        if (pairs < LEAST || pairs > MOST) {
            throw new InvalidRequestException(
                    "pairs-out-of-range",
                    "pairs",
                    "要判断 " + pairs + " 对",
                    LEAST + " 到 " + MOST + " 对");
        }
        Filters proposals = filters.with(FilterField.KIND, List.of(Kind.PROPOSAL.code()));
        List<String> ids = new ArrayList<>(engine.documentSet(proposals).texts().keySet());
        if (ids.size() < 2) {
            throw new InvalidRequestException(
                    "too-few-proposals", "filters", "范围里只有 " + ids.size() + " 件提案", "至少两件");
        }
        Random random = new Random(id);
        List<String> seeds = new ArrayList<>(ids);
        Collections.shuffle(seeds, random);
        seeds = seeds.subList(0, Math.min(SEEDS, seeds.size()));
        SortedMap<List<String>, Listed> listed = listed(seeds, proposals);
        return drawn(id, scope, pairs, by, new Population(ids, seeds, listed), random);
    }

    private record Population(
            List<String> ids, List<String> seeds, SortedMap<List<String>, Listed> listed) {
        /// Pairs of a seed with any other that no list of a seed holds.
        long unlisted() {
            long all =
                    (long) seeds.size() * (ids.size() - 1)
                            - (long) seeds.size() * (seeds.size() - 1) / 2;
            return all - listed.size();
        }
    }

    private SortedMap<List<String>, Listed> listed(List<String> seeds, Filters proposals) {
        SortedMap<List<String>, Listed> listed =
                new TreeMap<>((one, other) -> {
                    int first = one.getFirst().compareTo(other.getFirst());
                    return first != 0 ? first : one.getLast().compareTo(other.getLast());
                });
        for (String seed : seeds) {
            for (SimilarCandidate each :
                    engine.similar(SimilarRequest.ofId(seed, proposals, LIST)).candidates()) {
                listed.put(
                        pair(seed, each.id()),
                        new Listed(each.score(), each.level().isMergeable()));
            }
        }
        return listed;
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private static Draw drawn(
            long id, String scope, int pairs, Signature by, Population all, Random random) {
        List<Draw.Stratum> strata = new ArrayList<>();
        List<List<Draw.Pair>> pools = new ArrayList<>();
        for (int edge = 0; edge < EDGES.size(); edge++) {
            double low = EDGES.get(edge);
            double high = edge + 1 < EDGES.size() ? EDGES.get(edge + 1) : 1.01;
            for (boolean merging : new boolean[] {false, true}) {
                List<Draw.Pair> pool = new ArrayList<>();
                int stratum = strata.size();
                all.listed.forEach((pair, of) -> {
                    if (of.score >= low && of.score < high && of.merging == merging) {
                        pool.add(new Draw.Pair(pair.getFirst(), pair.getLast(), stratum, of.score));
                    }
                });
                if (!pool.isEmpty()) {
                    strata.add(new Draw.Stratum(low, high, merging, pool.size()));
                    Collections.shuffle(pool, random);
                    pools.add(pool);
                }
            }
        }
        if (all.unlisted() > 0) {
            pools.add(unlisted(all, pairs, strata.size(), random));
            strata.add(new Draw.Stratum(null, 0, false, all.unlisted()));
        }
        List<Draw.Pair> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < pairs && round < pairs; round++) {
            for (List<Draw.Pair> pool : pools) {
                if (round < pool.size() && chosen.size() < pairs) {
                    chosen.add(pool.get(round));
                }
            }
        }
        Collections.shuffle(chosen, random);
        return new Draw(id, scope, by.reviewer(), by.at(), strata, chosen);
    }

    private static List<Draw.Pair> unlisted(Population all, int most, int stratum, Random random) {
        List<Draw.Pair> pool = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int tries = 0; tries < 50 * most && pool.size() < most; tries++) {
            String seed = all.seeds.get(random.nextInt(all.seeds.size()));
            String other = all.ids.get(random.nextInt(all.ids.size()));
            List<String> pair = pair(seed, other);
            if (!seed.equals(other)
                    && !all.listed.containsKey(pair)
                    && seen.add(String.join("\n", pair))) {
                pool.add(new Draw.Pair(pair.getFirst(), pair.getLast(), stratum, null));
            }
        }
        return pool;
    }
}
