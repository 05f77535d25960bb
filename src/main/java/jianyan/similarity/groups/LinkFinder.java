package jianyan.similarity.groups;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.query.Filters;
import jianyan.question.similarity.ScoreParts;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.candidates.Sketches;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.scoring.Comparand;

/// Finds the links among a selection of proposals: for each a bounded number of candidates from
/// sketches and from vectors, each pair compared once, on all processors.
final class LinkFinder {
    private static final int SKETCH_CANDIDATES = 40;
    private static final int MEANING_CANDIDATES = 20;

    /// Proposals whose candidates one processor looks for before it takes the next.
    private static final int AT_A_TIME = 500;

    /// Proposals less alike than this are never in one group.
    private static final double LEAST = 0.28;

    private final Proposals proposals;
    private final Filters filters;
    private final List<String> ids;

    /// @param ids what passes the filters, ascending
    LinkFinder(Proposals proposals, Filters filters, List<String> ids) {
        this.proposals = proposals;
        this.filters = filters;
        this.ids = ids;
    }

    /// What joins proposals: asks and matter count double, as they decide whether one reply will
    /// do.
    static double likeness(Proposals.Comparison comparison) {
        ScoreParts parts = comparison.parts();
        return (comparison.likeness() + (parts.asks() + parts.matter()) / 2) / 2;
    }

    Links find() {
        int[][] candidates = candidates();
        int[] order = order(candidates);
        List<List<Links.Link>> found =
                Arrays.stream(order).parallel().mapToObj(from -> links(from, candidates)).toList();
        List<List<Links.Link>> links = new ArrayList<>(found);
        for (int i = 0; i < order.length; i++) {
            links.set(order[i], found.get(i));
        }
        return Links.of(links);
    }

    private int[][] candidates() {
        List<BigramVector> vectors =
                Proposals.parts(ids, AT_A_TIME).parallelStream()
                        .flatMap(part -> proposals.comparands(part).stream())
                        .map(each -> each.features().whole().heaviest(Sketches.SIZE))
                        .toList();
        Sketches sketches = new Sketches(vectors);
        int[][] candidates = new int[ids.size()][];
        IntStream.range(0, Math.ceilDiv(ids.size(), AT_A_TIME))
                .parallel()
                .forEach(part -> {
                    Sketches.Search search = sketches.newSearch();
                    int first = part * AT_A_TIME;
                    int end = Math.min(ids.size(), first + AT_A_TIME);
                    List<List<String>> near =
                            proposals.nearestInMeaning(
                                    ids.subList(first, end), filters, MEANING_CANDIDATES);
                    for (int number = first; number < end; number++) {
                        proposals.deadline().check();
                        candidates[number] =
                                IntStream.concat(
                                                Arrays.stream(
                                                        search.nearest(number, SKETCH_CANDIDATES)),
                                                others(number, near.get(number - first)))
                                        .sorted()
                                        .distinct()
                                        .toArray();
                    }
                });
        return candidates;
    }

    private IntStream others(int number, List<String> near) {
        return near.stream()
                .filter(other -> !other.equals(ids.get(number)))
                .mapToInt(other -> Collections.binarySearch(ids, other))
                .filter(other -> other >= 0);
    }

    /// Candidates after each other, so that what is compared next was most likely compared just
    /// before and is still held in memory.
    private static int[] order(int[][] candidates) {
        boolean[] seen = new boolean[candidates.length];
        int[] order = new int[candidates.length];
        int count = 0;
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int start = 0; start < candidates.length; start++) {
            next.add(start);
            while (!next.isEmpty()) {
                int number = next.remove();
                if (!seen[number]) {
                    seen[number] = true;
                    order[count++] = number;
                    for (int other : candidates[number]) {
                        if (!seen[other]) {
                            next.add(other);
                        }
                    }
                }
            }
        }
        return order;
    }

    private List<Links.Link> links(int from, int[][] candidates) {
        Comparand subject = proposals.comparand(ids.get(from)).orElseThrow();
        List<Links.Link> links = new ArrayList<>();
        for (int to : candidates[from]) {
            // The pair that each proposes to the other is the lesser's to compare.
            if (from < to || Arrays.binarySearch(candidates[to], from) < 0) {
                Comparand other = proposals.comparand(ids.get(to)).orElseThrow();
                Proposals.Comparison comparison = proposals.compare(subject, other);
                double likeness = likeness(comparison);
                if (likeness >= LEAST && !subject.isElsewhereThan(other)) {
                    links.add(
                            new Links.Link(
                                    to,
                                    likeness,
                                    comparison.likeness(),
                                    subject.isOfOtherSessionThan(other)));
                }
            }
        }
        return links;
    }
}
