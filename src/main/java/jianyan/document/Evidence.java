package jianyan.document;

import org.jspecify.annotations.Nullable;

/// Why a value of the metadata is what it is.
///
/// @param field the value's name as in the API: `district`, `meetingYear`
/// @param origin `text`, `path`, `table`, `mapping`, `sidecar`, or `default` when nothing said so
/// @param span the words of the decoded source that said so, when the origin is the text
/// @param confidence how sure the value is, 0 to 1: 1 where it is told or stands in a place meant
///   for it, less where it is gathered from running text or a file's name, 0 where nothing says so
public record Evidence(String field, String origin, @Nullable SourceSpan span, double confidence) {
    /// What a file's name says of its content.
    private static final double NAMED = 0.8;

    /// Below this a value is a guess.
    private static final double SURE = 0.95;

    public Evidence {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
    }

    /// As sure as its origin is where nothing more is known of it.
    public Evidence(String field, String origin, @Nullable SourceSpan span) {
        this(
                field,
                origin,
                span,
                switch (origin) {
                    case "default" -> 0;
                    case "path" -> NAMED;
                    default -> 1;
                });
    }

    /// Whether the value is gathered or guessed rather than told.
    public boolean isGuess() {
        return confidence < SURE;
    }
}
