package jianyan.embedding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jianyan.embedding.DocumentVectors.PieceVector;
import org.apache.lucene.util.FixedBitSet;

/// The vectors held for the documents of a shard, which are named by their numbers there.
/// Thread-safe.
public interface Vectors {
    /// A document near to what was asked, by its nearest piece.
    ///
    /// @param document its number in the shard
    /// @param passage the number, from 0, of the counted passage in which the piece begins
    /// @param start where it begins there, in UTF-16 units
    /// @param cosine -1 to 1
    record Near(int document, int passage, int start, float cosine) {}

    /// A proposal near to what was asked, by all that it means.
    ///
    /// @param cosine -1 to 1
    record NearWhole(String id, float cosine) {}

    /// Which pieces of documents count.
    @FunctionalInterface
    interface Pieces {
        Pieces ANY = (document, passage) -> true;

        boolean admits(int document, int passage) throws IOException;
    }

    /// The documents whose pieces come nearest to a vector, nearest first, equal ones by id; each
    /// once.
    ///
    /// @param admitted which documents may be found
    /// @param pieces which of their pieces count
    List<Near> nearest(float[] vector, FixedBitSet admitted, Pieces pieces, int n);

    /// For each of some vectors the proposals whose `whole` comes nearest, nearest first, equal
    /// ones by id; none for a vector without components. What is admitted is looked through once
    /// for all.
    List<List<NearWhole>> nearestWholes(List<float[]> vectors, FixedBitSet admitted, int n);

    /// The proposals that have vectors, by their numbers.
    int[] proposals();

    /// The pieces of a document in reading order; none when it has no vectors.
    List<PieceVector> pieces(int document);

    /// What all of a proposal means; empty when it has no vectors.
    Optional<float[]> whole(int document);

    /// What a proposal asks for; empty when it has no vectors.
    Optional<float[]> asks(int document);

    /// What was computed over the vectors of all proposals and kept; empty when nothing was.
    Optional<byte[]> space();

    /// Keeps it as long as the shard is open, where vectors are written without it.
    default void keepSpace(byte[] space) {}
}
