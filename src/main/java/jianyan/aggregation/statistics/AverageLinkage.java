package jianyan.aggregation.statistics;

import java.util.ArrayList;
import java.util.List;
import jianyan.question.aggregation.trends.Dendrogram;
import jianyan.question.aggregation.trends.Dendrogram.Merge;

/// Clusters items by average linkage (UPGMA): R. R. Sokal and C. D. Michener, “A statistical method
/// for evaluating systematic relationships”, University of Kansas Science Bulletin 38 (1958)
/// 1409–1438.
public final class AverageLinkage {
    private record Cluster(int node, List<Integer> leaves) {}

    private AverageLinkage() {}

    /// Clusters items by a symmetric matrix of distances. Of equally near pairs the one with the
    /// lowest items is merged first, and the side with the lowest item stands left.
    ///
    /// @param now is run again and again meanwhile, and may end it by what it throws
    public static Dendrogram cluster(double[][] distances, Runnable now) {
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
                now.run();
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
