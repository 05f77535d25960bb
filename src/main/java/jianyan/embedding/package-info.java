/// Vectors: how texts become vectors, and where the vectors of an index are kept.
///
/// `Embedder` turns a text into a vector; `VectorWriter` writes those of the documents into a
/// Lucene index of its own beside the main one, `VectorStore` opens that, and `Vectors` is what it
/// holds for one generation of the main index. Which pieces of a document are embedded is decided
/// above, in `similarity.meaning`. Everything in the project answers without vectors, too.
@NullMarked
package jianyan.embedding;

import org.jspecify.annotations.NullMarked;
