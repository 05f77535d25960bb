package jianyan.similarity.candidates;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jianyan.index.codec.Codec;

/// The proposals that may be like one, each side's best first.
///
/// @param lexical those that hold most of the weight of its terms: the sum over the shared terms of
///   weight × a term frequency that saturates, as in BM25
/// @param copies those that hold most of its clauses word for word
/// @param meaning those nearest in meaning, by the cosine; none when no vectors are held
public record Guesses(List<Guess> lexical, List<Guess> copies, List<Guess> meaning) {
    static final Codec<Guesses> CODEC =
            Codec.record(
                    Guess.CODEC.many(),
                    Guesses::lexical,
                    Guess.CODEC.many(),
                    Guesses::copies,
                    Guess.CODEC.many(),
                    Guesses::meaning,
                    Guesses::new);

    public Guesses {
        lexical = List.copyOf(lexical);
        copies = List.copyOf(copies);
        meaning = List.copyOf(meaning);
    }

    /// @param score only to be compared with others of the same side
    public record Guess(String id, float score) {
        static final Codec<Guess> CODEC =
                Codec.record(Codec.TEXT, Guess::id, Codec.FLOAT, Guess::score, Guess::new);

        static final Comparator<Guess> ORDER =
                Comparator.comparingDouble((Guess guess) -> -guess.score).thenComparing(Guess::id);
    }

    /// So many of each side at most.
    public record Most(int lexical, int copies, int meaning) {
        static final Codec<Most> CODEC =
                Codec.record(
                        Codec.NUMBER,
                        Most::lexical,
                        Codec.NUMBER,
                        Most::copies,
                        Codec.NUMBER,
                        Most::meaning,
                        Most::new);
    }

    Guesses and(Guesses other, Most most) {
        return new Guesses(
                best(lexical, other.lexical, most.lexical),
                best(copies, other.copies, most.copies),
                best(meaning, other.meaning, most.meaning));
    }

    private static List<Guess> best(List<Guess> one, List<Guess> other, int most) {
        return Stream.concat(one.stream(), other.stream()).sorted(Guess.ORDER).limit(most).toList();
    }
}
