package jianyan.question;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Tells one set of documents, with what they say, from another by one number.
///
/// The sum of a number for each document, so that sets can be joined in any order and nothing needs
/// to be sorted. It guards against change, not against somebody who wants to deceive.
///
/// @param documents how many they are
public record DocumentDigest(long documents, long sum) {
    public static final DocumentDigest NONE = new DocumentDigest(0, 0);

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// Of one document.
    ///
    /// @param text changes with title or text, see [DocumentSet]
    public static DocumentDigest of(String id, String text) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return new DocumentDigest(1, number(bytes, 0, bytes.length, text));
    }

    /// The number that a document brings to the sum.
    ///
    /// @param id in UTF-8, from `offset` on
    public static long number(byte[] id, int offset, int length, String text) {
        long hash = OFFSET;
        for (int i = offset; i < offset + length; i++) {
            hash = (hash ^ id[i]) * PRIME;
        }
        hash = (hash ^ '\n') * PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        // The finish of MurmurHash3 (Austin Appleby): a sum of plain FNV-1a would keep its
        // patterns.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    public DocumentDigest plus(DocumentDigest other) {
        return new DocumentDigest(documents + other.documents, sum + other.sum);
    }

    /// Sixteen hexadecimal digits.
    public String hexadecimal() {
        return HexFormat.of().toHexDigits(sum);
    }
}
