package jianyan.question.aggregation.trends;

import java.util.List;

/// Items clustered, the nearest first.
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

    public Dendrogram {
        merges = List.copyOf(merges);
        order = List.copyOf(order);
    }
}
