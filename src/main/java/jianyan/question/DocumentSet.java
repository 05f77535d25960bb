package jianyan.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// The documents that an answer rests on, by what they say.
///
/// @param texts by id, a number that changes with title or text
public record DocumentSet(SortedMap<String, String> texts) {
    public DocumentSet {
        texts = new TreeMap<>(texts);
    }

    /// The same for the same documents with the same texts.
    public DocumentDigest digest() {
        return texts.entrySet().stream()
                .map(one -> DocumentDigest.of(one.getKey(), one.getValue()))
                .reduce(DocumentDigest.NONE, DocumentDigest::plus);
    }

    /// The first 64 bits of SHA-256, in hexadecimal digits.
    public static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, Long.BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
