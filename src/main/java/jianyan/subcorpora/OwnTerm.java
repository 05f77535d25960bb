package jianyan.subcorpora;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A term of the lexicon that the people of a site wrote: its versions, the newest first.
public record OwnTerm(String term, List<Version> versions) {
    /// @param at when it was saved, as ISO 8601
    /// @param by who saved it; null where nobody signs in
    /// @param line as a lexicon file writes it
    public record Version(String at, @Nullable String by, String line) {}

    public OwnTerm {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("词“" + term + "”没有内容");
        }
    }

    /// The line of the newest version.
    public String line() {
        return versions.getFirst().line();
    }

    /// With one more; the same when nothing differs.
    OwnTerm then(Version version, int most) {
        return version.line().equals(line())
                ? this
                : new OwnTerm(
                        term,
                        Stream.concat(Stream.of(version), versions.stream()).limit(most).toList());
    }
}
