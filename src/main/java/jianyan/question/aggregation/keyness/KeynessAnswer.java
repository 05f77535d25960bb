package jianyan.question.aggregation.keyness;

import java.util.List;
import jianyan.document.Coded;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Interval;
import org.jspecify.annotations.Nullable;

/// The terms that set a target apart, the surest first.
///
/// @param target what the target holds
/// @param reference what it is compared with
/// @param tested terms that were looked at; probabilities are adjusted for so many
/// @param correction how: `benjamini-hochberg`
/// @param setAside terms that mostly stand in formulae common to both sides, most frequent first
/// @param formulae the clauses themselves, most common first
public record KeynessAnswer(
        List<Term> terms,
        Side target,
        Side reference,
        int tested,
        String correction,
        List<SetAside> setAside,
        List<String> formulae,
        List<String> notes)
        implements Tabular {
    public static final String CORRECTION = "benjamini-hochberg";

    public KeynessAnswer {
        terms = List.copyOf(terms);
        setAside = List.copyOf(setAside);
        formulae = List.copyOf(formulae);
        notes = List.copyOf(notes);
    }

    /// What a term is.
    public enum Origin implements Coded {
        /// A term of the lexicon.
        LEXICON,
        /// A word of two or more characters.
        WORD,
        /// Two words that often stand together.
        PHRASE;
    }

    /// What one side holds.
    public record Side(long documents, long characters) {}

    /// How often a term occurs on one side.
    ///
    /// @param characters held on that side
    /// @param rate per 10,000 characters
    /// @param documents with an occurrence
    public record Count(long occurrences, long characters, double rate, long documents) {}

    /// @param term folded, as it is counted
    /// @param logLikelihood G², below 0 when the target has it less often
    /// @param logRatio the binary logarithm of the rates' ratio: 1 is twice as often
    /// @param interval of `logRatio`
    /// @param p of G², as if occurrences fell independently
    /// @param adjusted by Benjamini and Hochberg over all terms tested
    /// @param documents with an occurrence, on both sides
    /// @param dispersion deviation of proportions over the documents of the side that has it more
    ///   often: 0 even, near 1 all in one document
    /// @param words said of a ratio that rests on no occurrence, which is then only a bound; else
    ///   null
    public record Term(
            String term,
            Origin origin,
            Count target,
            Count reference,
            double logLikelihood,
            double logRatio,
            Interval interval,
            double p,
            double adjusted,
            long documents,
            double dispersion,
            @Nullable String words) {}

    /// @param occurrences in the documents that were cut into words
    public record SetAside(String term, long occurrences) {}

    @Override
    public List<?> tableRows() {
        return terms;
    }
}
