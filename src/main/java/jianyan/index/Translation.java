package jianyan.index;

import java.util.List;
import jianyan.analysis.ExactPhrase;
import org.apache.lucene.search.Query;

/// What a query means to the index.
///
/// @param folded the query in simplified script
/// @param tokens the words that ranking looks for, in the order of the query
/// @param ranking finds and ranks whole documents
/// @param presence the same condition over `phrases`, for parts of a document
/// @param phrases the words as exact phrases, numbered as in `presence`
/// @param counted what one occurrence of the query is: its words and phrases that are not excluded,
///   each as a whole
/// @param countedIn the documents whose occurrences count; all, unless the query has conditions
/// @param conditional whether `countedIn` excludes anything
/// @param notes what was mended, and what may surprise
public record Translation(
        String folded,
        List<String> tokens,
        Query ranking,
        PresenceTree presence,
        List<ExactPhrase> phrases,
        List<ExactPhrase> counted,
        Query countedIn,
        boolean conditional,
        List<String> notes) {
    public Translation {
        tokens = List.copyOf(tokens);
        phrases = List.copyOf(phrases);
        counted = List.copyOf(counted);
        notes = List.copyOf(notes);
    }
}
