package jianyan.index;

/// A query that compares the positions of terms, which costs many times what comparing documents
/// does: what it finds is worth keeping once it is asked again.
public interface ReadsPositions {}
