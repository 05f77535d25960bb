package jianyan.cluster;

import jianyan.document.Document;
import jianyan.index.codec.Codec;
import jianyan.index.layout.DocumentCodec;

/// A document on its way into a cluster.
///
/// @param file the key of its file
/// @param row names the row of a table that it was made of; 0 for other documents
public record CarriedDocument(Document document, String file, long row) {
    public static final Codec<CarriedDocument> CODEC =
            Codec.record(
                    DocumentCodec.TRAVELLING,
                    CarriedDocument::document,
                    Codec.TEXT,
                    CarriedDocument::file,
                    Codec.BITS,
                    CarriedDocument::row,
                    CarriedDocument::new);
}
