package jianyan.question.aggregation.keyness;

import java.util.List;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Notes;
import org.jspecify.annotations.Nullable;

/// Words that stand around a query, by logDice.
///
/// @param occurrences of the query
/// @param documents with any
/// @param characters held, of the chosen documents
/// @param nearby characters within the width of an occurrence, each once
/// @param candidates how many words stand there, of which the most frequent were counted
public record CollocatesAnswer(
        String q,
        long occurrences,
        long documents,
        long characters,
        long nearby,
        int candidates,
        List<Collocate> collocates,
        List<String> notes)
        implements Tabular {
    public CollocatesAnswer {
        collocates = List.copyOf(collocates);
        notes = List.copyOf(notes);
    }

    /// The same with something to be said first.
    public CollocatesAnswer after(List<String> first) {
        return new CollocatesAnswer(
                q,
                occurrences,
                documents,
                characters,
                nearby,
                candidates,
                collocates,
                Notes.after(first, notes));
    }

    /// @param together occurrences of the word within the width of the query
    /// @param occurrences of the word anywhere in the chosen documents
    /// @param documents in which both stand together
    /// @param logDice `14 + log2(2 · together / (query + word))`, at most 14: how exclusively they
    ///   belong together, whatever the size of the corpus
    /// @param logLikelihood how sure it is that the word is more frequent there; below 0 when it is
    ///   rarer
    /// @param deviation Gries' DP over the documents with the query: near 0 when the company is the
    ///   same everywhere, near 1 when one document makes it; null with a single document
    public record Collocate(
            String word,
            long together,
            long occurrences,
            long documents,
            double logDice,
            double logLikelihood,
            @Nullable Double deviation) {}

    @Override
    public List<?> tableRows() {
        return collocates;
    }
}
