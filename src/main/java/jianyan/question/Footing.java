package jianyan.question;

import java.util.List;

/// What an answer rests on: the documents that were asked, and how its queries were read.
///
/// @param generation of the index
/// @param entries each word of the queries with the aliases that the lexicon gives it: `加装电梯=电梯加装`
public record Footing(long generation, DocumentDigest documents, List<String> entries) {
    public Footing {
        entries = List.copyOf(entries);
    }
}
