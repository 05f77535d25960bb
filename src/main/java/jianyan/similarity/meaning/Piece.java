package jianyan.similarity.meaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A piece of a document that is embedded at once.
///
/// @param text as the model reads it, the title before it
/// @param passage the id of the passage in which the piece begins
/// @param start where it begins in that passage's text, in UTF-16 units
record Piece(String text, String passage, int start) {
    /// Tells by a number whether two pieces read the same to the model.
    long hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
