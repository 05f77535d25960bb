package jianyan.http.exchange;

import java.io.IOException;
import java.io.OutputStream;

/// An answer that is written as it is made, and saved as a file.
///
/// @param fileName of ASCII letters, digits and dots
public record Streamed(String mediaType, String fileName, Writing writing) {
    /// Writes the answer. What is wrong with the request is thrown before the first byte.
    @FunctionalInterface
    public interface Writing {
        public void write(OutputStream to) throws IOException;
    }
}
