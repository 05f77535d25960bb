package jianyan.document;

import org.jspecify.annotations.Nullable;

/// Why a value of the metadata is what it is.
///
/// @param field the value's name as in the API: `district`, `meetingYear`
/// @param origin `text`, `path`, `table`, `mapping`, `sidecar`, or `default` when nothing said so
/// @param span the words of the decoded source that said so, when the origin is the text
public record Evidence(String field, String origin, @Nullable SourceSpan span) {
    /// Whether nothing in the document or beside it says so: the file's name, or nothing at all.
    public boolean isGuess() {
        return origin.equals("path") || origin.equals("default");
    }
}
