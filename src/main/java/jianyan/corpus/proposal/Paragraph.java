package jianyan.corpus.proposal;

/// A paragraph of a proposal, or the piece of one that has a single role.
///
/// @param passage the id of the passage that it stands in
/// @param start where it begins in the passage's text, in UTF-16 units
/// @param heading whether it stands over others
public record Paragraph(
        StatementRole role, String passage, int start, String text, boolean heading) {}
