package jianyan.corpus.text;

import jianyan.document.SourceSpan;

/// What a file's format itself says of a document, apart from its text: `date: 2023-03-05` above a
/// Markdown text.
///
/// @param value a day, or the words as they stand there
/// @param span where it stands in the source
public record Stated(MetadataField field, Object value, SourceSpan span) {}
