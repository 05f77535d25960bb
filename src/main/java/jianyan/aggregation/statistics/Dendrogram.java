package jianyan.aggregation.statistics;

import java.util.ArrayList;
import java.util.List;

/// Items clustered by average linkage (UPGMA): R. R. Sokal and C. D. Michener, “A statistical
/// method for evaluating systematic relationships”, University of Kansas Science Bulletin 38 (1958)
/// 1409–1438.
///
/// @param merges from the nearest pair to the whole; items are nodes 0 to n−1, and the k-th merge
///   makes node n+k
/// @param order the items as the leaves of the tree from left to right, so that what is alike
///   stands together
public record Dendrogram(List<Merge> merges, List<Integer> order) {
    /// Two nodes that become one.
    ///
    /// @param distance the mean distance of the items on the one side from those on the other
    public record Merge(int left, int right, double distance) {}

    private record Cluster(int node, List<Integer> leaves) {}

    public Dendrogram {
        merges = List.copyOf(merges);
        order = List.copyOf(order);
    }

    /// Clusters items by a symmetric matrix of distances. Of equally near pairs the one with the
    /// lowest items is merged first, and the side with the lowest item stands left.
    public static Dendrogram of(double[][] distances) {
        int items = distances.length;
        for (double[] row : distances) {
            if (row.length != items) {
                throw new IllegalArgumentException("a row of " + row.length + " for " + items);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            clusters.add(new Cluster(item, List.of(item)));
        }
        List<Merge> merges = new ArrayList<>();
        while (clusters.size() > 1) {
            int left = 0;
            int right = 1;
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = i + 1; j < clusters.size(); j++) {
                    double mean = mean(clusters.get(i), clusters.get(j), distances);
                    if (mean < nearest) {
                        nearest = mean;
                        left = i;
                        right = j;
                    }
                }
            }
            Cluster second = clusters.remove(right);
            Cluster first = clusters.get(left);
            merges.add(new Merge(first.node(), second.node(), nearest));
            List<Integer> leaves = new ArrayList<>(first.leaves());
            leaves.addAll(second.leaves());
            // The merged cluster takes the place of its left half, which holds its lowest item, so
            // clusters stay in the order of their lowest items.
            clusters.set(left, new Cluster(items + merges.size() - 1, leaves));
        }
        return new Dendrogram(
                merges, clusters.isEmpty() ? List.of() : clusters.getFirst().leaves());
    }

    private static double mean(Cluster first, Cluster second, double[][] distances) {
        double sum = 0;
        for (int one : first.leaves()) {
            for (int other : second.leaves()) {
                sum += distances[one][other];
            }
        }
        return sum / first.leaves().size() / second.leaves().size();
    }
}
