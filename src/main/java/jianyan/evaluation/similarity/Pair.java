package jianyan.evaluation.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Two ids without an order; `a` is the lesser.
public record Pair(String a, String b) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::a).thenComparing(Pair::b);

    public static Pair of(String left, String right) {
        return left.compareTo(right) <= 0 ? new Pair(left, right) : new Pair(right, left);
    }

    /// Every two members of every group.
    public static Set<Pair> within(Collection<? extends Collection<String>> groups) {
        Set<Pair> pairs = new TreeSet<>();
        for (Collection<String> group : groups) {
            List<String> members = new ArrayList<>(new TreeSet<>(group));
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    pairs.add(new Pair(members.get(i), members.get(j)));
                }
            }
        }
        return pairs;
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
