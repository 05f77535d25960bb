/// How a document, or one sentence of it, is cited.
///
/// [CitedWork] says what a citation can state, taken from a document: who, what title, said by
/// which body at which session, found where. It states nothing that the document does not: a place
/// or a publisher is named only where it is known, and a newspaper's feature on a committee is the
/// newspaper's. [Citation] writes it down in a [CitationStyle]; each style is one class beside it:
/// [Gbt7714] in both editions, [Bibtex], [Ris], [CslItem].
///
/// The doors (`cite`, `/api/v1/citations`, the page) use [Citation] alone.
@NullMarked
package jianyan.export.citation;

import org.jspecify.annotations.NullMarked;
