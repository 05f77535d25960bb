package jianyan.index.plan;

import java.util.List;
import jianyan.analysis.ExactPattern;
import org.apache.lucene.search.Query;

/// What a query means to the index.
///
/// @param folded the query in simplified script
/// @param tokens the words that ranking looks for, in the order of the query
/// @param terms what the query was cut into, each with its aliases
/// @param matching finds whole documents
/// @param scoring what the score of a found document is the sum of
/// @param presence the same condition over `patterns` and `conditions`, for parts of a document
/// @param patterns what has to stand in the text, numbered as in `presence`
/// @param conditions what has to hold for a document as a whole, numbered as in `presence`
/// @param counted what one occurrence of the query is: its words, phrases and patterns that are not
///   excluded, each as a whole, without aliases
/// @param marked what is highlighted: `counted`, its words one by one, and their aliases
/// @param countedIn the documents whose occurrences count; all, unless the query has conditions
/// @param conditional whether `countedIn` excludes anything
/// @param question whether its words were read as a question or a title, of which not all are
///   required
/// @param notes what was mended, and what may surprise
public record Translation(
        String folded,
        List<String> tokens,
        List<ExpandedTerm> terms,
        Query matching,
        List<Query> scoring,
        PresenceTree presence,
        List<ExactPattern> patterns,
        List<Query> conditions,
        List<ExactPattern> counted,
        List<ExactPattern> marked,
        Query countedIn,
        boolean conditional,
        boolean question,
        List<String> notes) {
    /// A term of the query with other words that count as it.
    public record ExpandedTerm(ExactPattern term, List<ExactPattern> aliases) {
        public ExpandedTerm {
            aliases = List.copyOf(aliases);
        }
    }

    public Translation {
        tokens = List.copyOf(tokens);
        terms = List.copyOf(terms);
        scoring = List.copyOf(scoring);
        patterns = List.copyOf(patterns);
        conditions = List.copyOf(conditions);
        counted = List.copyOf(counted);
        marked = List.copyOf(marked);
        notes = List.copyOf(notes);
    }
}
