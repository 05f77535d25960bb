package jianyan.embedding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vectors of one document, of unit length. Nobody writes to the arrays.
///
/// @param id the document's id
/// @param fingerprint of the text in the main index that they were made from, as
///   [jianyan.index.column.TextFingerprints] gives it
/// @param pieces the vectors of its pieces in reading order
/// @param whole of a proposal: what all of it means; null for other documents
/// @param asks of a proposal: what it asks for; null for other documents
public record DocumentVectors(
        String id,
        long fingerprint,
        List<PieceVector> pieces,
        float @Nullable [] whole,
        float @Nullable [] asks) {
    /// A piece of text that was embedded at once.
    ///
    /// @param hash of the text as it was embedded
    /// @param passage where the piece begins: the number, from 0, among the counted passages of the
    ///   document
    /// @param start where it begins in that passage's text, in UTF-16 units
    public record PieceVector(long hash, int passage, int start, float[] vector) {}

    public DocumentVectors {
        pieces = List.copyOf(pieces);
        if ((whole == null) != (asks == null)) {
            throw new IllegalArgumentException("a proposal has both vectors, whole and asks");
        }
    }

    /// Of a document that is no proposal, or of one with nothing to compare.
    public static DocumentVectors ofPieces(String id, long fingerprint, List<PieceVector> pieces) {
        return new DocumentVectors(id, fingerprint, pieces, null, null);
    }
}
