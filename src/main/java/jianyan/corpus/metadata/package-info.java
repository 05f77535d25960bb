/// What a document is: kind, body, place, session, dates, years, people, and what said so.
///
/// `MetadataReader` asks the rules in their order, each `…Rule` reads one thing, and
/// `MetadataDraft` keeps what was said first and by whom. Names of places are looked up in
/// `jianyan.corpus.place`.
@NullMarked
package jianyan.corpus.metadata;

import org.jspecify.annotations.NullMarked;
