package jianyan.index.plan;

import java.util.List;
import java.util.Optional;
import jianyan.analysis.exact.ExactPattern;
import jianyan.query.Aliases;
import org.apache.lucene.search.Query;

/// What a query means to the index.
///
/// @param folded the query in simplified script
/// @param shown the same for a reader, with the characters that names keep
/// @param tokens the words that ranking looks for, in the order of the query
/// @param terms what the query was cut into, each with its aliases
/// @param matching finds whole documents
/// @param scoring what the score of a found document is the sum of
/// @param presence the same condition over `patterns` and `conditions`, for parts of a document
/// @param patterns what has to stand in the text, numbered as in `presence`
/// @param conditions what has to hold for a document as a whole, numbered as in `presence`
/// @param counted what one occurrence of the query is: its words, phrases and patterns that are not
///   excluded, each as a whole, in other spellings only where the query asks for it
/// @param marked what is highlighted: `counted`, its words one by one, and their aliases
/// @param countedIn the documents whose occurrences count; all, unless the query has conditions
/// @param conditional whether `countedIn` excludes anything
/// @param question whether its words were read as a question or a title, of which not all are
///   required
/// @param aliases whether they are found, and counted
/// @param notes what was mended, and what may surprise
public record Translation(
        String folded,
        String shown,
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
        Aliases aliases,
        List<String> notes) {
    /// As many other spellings as a note can name and still be read.
    private static final int NAMED = 8;

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

    /// A word of the query as a reader is shown it; an alias as it is.
    public String shown(String word) {
        int at = folded.length() == shown.length() ? folded.indexOf(word) : -1;
        return at < 0 ? word : shown.substring(at, at + word.length());
    }

    /// What a count of the query took in or left out, in Chinese; nothing when there is nothing
    /// that its words could also stand for.
    ///
    /// @param q as it was written
    public Optional<String> countedAs(String q) {
        List<String> others =
                terms.stream()
                        .flatMap(term -> term.aliases().stream())
                        .map(ExactPattern::text)
                        .distinct()
                        .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join("、", others.subList(0, Math.min(NAMED, others.size())));
        String all = named + (others.size() > NAMED ? " 等 " + others.size() + " 种" : "");
        return Optional.of(
                aliases.counted()
                        ? "“" + q + "”：计入了别称和数字的别种写法（aliases:on）：" + all
                        : "“" + q + "”：只数原样写出的，未计入 " + all + "；要计入，在查询里写 aliases:on");
    }
}
