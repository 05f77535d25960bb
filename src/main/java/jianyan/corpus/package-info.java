/// Files to documents: reader, repairs, splitter, metadata, in that order, each a class.
///
/// `walk` finds the files; `CorpusReader` is the door to reading them. Behind it `FileReading`
/// tells the kind of a file and says what went wrong, `FileText` and `TableFiles` read texts and
/// tables, `ForeignFiles` what other people's parsers read, in processes of their own (`helper`).
/// `making` puts documents together of what was read. `ReadingLimit` says how much work a file may
/// be.
@NullMarked
package jianyan.corpus;

import org.jspecify.annotations.NullMarked;
