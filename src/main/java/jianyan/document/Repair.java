package jianyan.document;

import java.util.List;

/// What one kind of repair did to a document.
///
/// @param kind the name of the step: `pinyin`, `column`, `caption`, `furniture`, `encoding` …
/// @param count how often it acted
/// @param spans what it took out of the reading text, in the decoded source
public record Repair(String kind, int count, List<SourceSpan> spans) {
    public Repair {
        spans = List.copyOf(spans);
    }
}
