package jianyan.index.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Bytes deflated into ASCII, for what takes only text.
final class DeflatedText {
    private static final int BUFFER = 1 << 16;

    private DeflatedText() {}

    /// What writes the bytes.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static String of(Content content) throws IOException {
        // The better levels take three times as long for a tenth less.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            try (OutputStream out = new DeflaterOutputStream(deflated, deflater, BUFFER)) {
                content.writeTo(out);
            }
            return Base64.getEncoder().encodeToString(deflated.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /// The bytes again; reading them fails where they are not whole.
    ///
    /// @throws IllegalArgumentException when the text is not of this form
    static InputStream open(String text) {
        byte[] deflated = Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
        return new InflaterInputStream(new ByteArrayInputStream(deflated)) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }
}
