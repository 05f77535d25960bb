package jianyan.corpus;

import jianyan.corpus.reading.EncodingEvidence;
import org.jspecify.annotations.Nullable;

/// What a file is as a file.
///
/// @param file its path within its corpus folder, with `/` between names
/// @param bytes its length
/// @param sha256 of its content, in lower-case hexadecimal
/// @param mediaType what it was read as
/// @param encoding the charset that its text was read in; null where the format needs none
/// @param encodingEvidence why that one; null where nobody asked, or the format needs none
public record SourceFile(
        String file,
        long bytes,
        String sha256,
        String mediaType,
        @Nullable String encoding,
        @Nullable EncodingEvidence encodingEvidence) {
    public SourceFile(
            String file, long bytes, String sha256, String mediaType, @Nullable String encoding) {
        this(file, bytes, sha256, mediaType, encoding, null);
    }

    SourceFile with(EncodingEvidence evidence) {
        return new SourceFile(file, bytes, sha256, mediaType, encoding, evidence);
    }
}
