package jianyan.http;

import java.io.IOException;
import java.io.OutputStream;

/// An answer that is written as it is made, and saved as a file.
///
/// @param fileName of ASCII letters, digits and dots
record Streamed(String mediaType, String fileName, Writing writing) {
    /// Writes the answer. What is wrong with the request is thrown before the first byte.
    @FunctionalInterface
    interface Writing {
        void write(OutputStream to) throws IOException;
    }
}
