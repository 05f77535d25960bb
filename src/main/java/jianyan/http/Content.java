package jianyan.http;

import java.nio.charset.StandardCharsets;

/// An answer that is no JSON.
record Content(String mediaType, byte[] bytes) {
    static Content text(String mediaType, String text) {
        return new Content(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
