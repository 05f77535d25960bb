package jianyan.query;

import java.util.List;

/// A query that was read.
///
/// @param notes what was mended on the way, for the person who typed it
public record ParsedQuery(QueryNode root, List<String> notes, Aliases aliases) {
    public ParsedQuery {
        notes = List.copyOf(notes);
    }

    public ParsedQuery(QueryNode root, List<String> notes) {
        this(root, notes, Aliases.USUAL);
    }
}
