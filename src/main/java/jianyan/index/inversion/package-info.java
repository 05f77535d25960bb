/// Tokens into postings, in bulk.
///
/// Lucene's own inversion looks up each token by itself in tables that no processor cache holds.
/// Here a document's tokens travel through the index writer as a few packed terms (`PackedTokens`),
/// which it buffers, counts and drops like any others; when a segment is written, `Inversion` sorts
/// all tokens of a field at once, and Lucene writes the postings that come of it in its own format
/// (`InvertingCodec`). What is read knows nothing of this.
@NullMarked
package jianyan.index.inversion;

import org.jspecify.annotations.NullMarked;
