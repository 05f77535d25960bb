package jianyan.search.find;

/// How many documents a search finds.
///
/// @param total by words or by meaning
/// @param byWords those that the words of the query find
public record FoundCount(long total, long byWords) {}
