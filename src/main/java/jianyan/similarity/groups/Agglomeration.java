package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import jianyan.index.Deadline;

/// Joins what is alike, the closest first, by mean likeness (average linkage; Sokal and Michener
/// 1958).
///
/// Two groups are joined when all their cross pairs together are alike enough and no single cross
/// pair lacks a link, so nothing is chained (A~B~C with A and C apart). The order of joining is
/// fixed by likeness and then by number. Only links are ever looked at.
final class Agglomeration {
    private final Links links;
    private final double joined;
    private final Deadline deadline;

    /// The members of each group that still stands, by its number: first the single proposals, then
    /// each new group under the next number.
    private final Map<Integer, List<Integer>> groups = new HashMap<>();

    private final Map<Integer, List<Integer>> neighbours = new HashMap<>();
    private final PriorityQueue<Join> joins =
            new PriorityQueue<>(
                    Comparator.comparingDouble(Join::likeness)
                            .reversed()
                            .thenComparingInt(Join::left)
                            .thenComparingInt(Join::right));

    private record Join(double likeness, int left, int right) {}

    private Agglomeration(Links links, double joined, Deadline deadline) {
        this.deadline = deadline;
        this.links = links;
        this.joined = joined;
    }

    /// The groups of two and more, each ascending, in the order of their first members.
    ///
    /// @param joined the mean likeness of cross pairs that joins two groups
    static List<List<Integer>> of(Links links, double joined, Deadline deadline) {
        Agglomeration agglomeration = new Agglomeration(links, joined, deadline);
        agglomeration.start();
        agglomeration.join();
        return agglomeration.groups.values().stream()
                .filter(members -> members.size() > 1)
                .map(members -> members.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    private void start() {
        for (int number = 0; number < links.size(); number++) {
            groups.put(number, List.of(number));
            neighbours.put(number, new ArrayList<>());
            for (Links.Link link : links.of(number)) {
                neighboursOf(number).add(link.to());
                if (number < link.to() && link.likeness() >= joined) {
                    joins.add(new Join(link.likeness(), number, link.to()));
                }
            }
        }
    }

    private void join() {
        int next = links.size();
        while (!joins.isEmpty()) {
            deadline.check();
            Join join = joins.remove();
            List<Integer> left = groups.get(join.left());
            List<Integer> right = groups.get(join.right());
            if (left != null && right != null) {
                groups.remove(join.left());
                groups.remove(join.right());
                List<Integer> members = new ArrayList<>(left);
                members.addAll(right);
                groups.put(next, members);
                SortedSet<Integer> around = new TreeSet<>(neighboursOf(join.left()));
                around.addAll(neighboursOf(join.right()));
                around.removeIf(neighbour -> !groups.containsKey(neighbour));
                neighbours.put(next, new ArrayList<>(around));
                offer(next, around);
                next++;
            }
        }
    }

    private void offer(int number, SortedSet<Integer> around) {
        for (int neighbour : around) {
            neighboursOf(neighbour).add(number);
            double likeness = between(neighbour, number);
            if (likeness >= joined) {
                joins.add(new Join(likeness, neighbour, number));
            }
        }
    }

    private List<Integer> neighboursOf(int number) {
        return neighbours.getOrDefault(number, List.of());
    }

    /// The mean likeness of all cross pairs; 0 when one of them has no link.
    private double between(int left, int right) {
        List<Integer> ours = groups.getOrDefault(left, List.of());
        List<Integer> theirs = groups.getOrDefault(right, List.of());
        double sum = 0;
        for (int a : ours) {
            for (int b : theirs) {
                double likeness = links.between(a, b);
                if (likeness == 0) {
                    return 0;
                }
                sum += likeness;
            }
        }
        return sum / (ours.size() * theirs.size());
    }
}
