package jianyan.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One report, proposal, reply or feature, read and repaired. A file may hold several.
///
/// @param id stable: the same file at the same place in the corpus gives the same id in every build
/// @param file the file's path within its corpus folder, with `/` between names
/// @param proposal what only proposals have; null for other kinds
/// @param sections in reading order; their passages together are the whole text
/// @param repairs what was done to make the reading text
public record Document(
        String id,
        String file,
        Metadata metadata,
        @Nullable Proposal proposal,
        List<Section> sections,
        List<Repair> repairs) {
    public Document {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a document without an id, in " + file);
        }
        sections = List.copyOf(sections);
        repairs = List.copyOf(repairs);
    }

    public String title() {
        return metadata.title();
    }

    /// Recognised as soon as one passage is: a scan has few others.
    public TextOrigin textOrigin() {
        return passages().anyMatch(passage -> passage.recognised() != null)
                ? TextOrigin.RECOGNISED
                : TextOrigin.WRITTEN;
    }

    /// All passages in reading order.
    public Stream<Passage> passages() {
        return sections.stream().flatMap(section -> section.passages().stream());
    }
}
