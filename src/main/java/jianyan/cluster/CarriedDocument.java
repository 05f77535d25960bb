package jianyan.cluster;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import jianyan.document.Document;
import jianyan.index.codec.Codec;
import jianyan.index.layout.DocumentCodec;

/// A document on its way into a cluster.
///
/// @param file the key of its file
/// @param row names the row of a table that it was made of; 0 for other documents
/// @param vectors as [jianyan.embedding.CarriedVectors] writes them; none when there are none
public record CarriedDocument(Document document, String file, long row, List<byte[]> vectors) {
    public static final Codec<CarriedDocument> CODEC =
            Codec.record(
                    DocumentCodec.TRAVELLING,
                    CarriedDocument::document,
                    Codec.TEXT,
                    CarriedDocument::file,
                    Codec.BITS,
                    CarriedDocument::row,
                    Codec.BYTES.many(),
                    CarriedDocument::vectors,
                    CarriedDocument::new);

    /// Tells what travelled from what would travel now; both ends work it out by themselves.
    ///
    /// @param encoded by the codec
    public static long digest(byte[] encoded) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(encoded)).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
