package jianyan.index.postings;

import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.exact.ExactTokenStream;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Exact phrases as Lucene queries on the `bigrams` field, single atoms on `atoms`;
/// [PhrasePostings] finds the same documents.
public final class PhraseQueries {
    private PhraseQueries() {}

    public static Query of(ExactPattern pattern) {
        if (!(pattern instanceof ExactPhrase phrase)) {
            return new PatternQuery(pattern);
        }
        // The pairs that begin with one atom fill thousands of lists.
        return phrase.length() == 1
                ? new ConstantScoreQuery(held(phrase))
                : of(Fields.BIGRAMS, phrase);
    }

    /// Finds the documents that hold one atom, and scores by how few do.
    public static Query held(ExactPhrase atom) {
        return new TermQuery(new Term(Fields.ATOMS, atom.atoms().getFirst()));
    }

    /// @param field one that holds pairs of atoms as `bigrams` does
    public static Query of(String field, ExactPhrase phrase) {
        if (phrase.length() == 1) {
            String prefix = phrase.atoms().getFirst() + ExactTokenStream.SEPARATOR;
            return new PrefixQuery(new Term(field, prefix));
        }
        int[] offsets = ExactPairs.offsets(phrase.length());
        if (offsets.length == 1) {
            return new TermQuery(new Term(field, ExactPairs.term(phrase, 0)));
        }
        PhraseQuery.Builder builder = new PhraseQuery.Builder();
        for (int offset : offsets) {
            builder.add(new Term(field, ExactPairs.term(phrase, offset)), offset);
        }
        return builder.build();
    }
}
