package jianyan.http.exchange;

import java.nio.charset.StandardCharsets;

/// An answer that is no JSON.
public record Content(String mediaType, byte[] bytes) {
    public static Content text(String mediaType, String text) {
        return new Content(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
