/// Scans: pages as pictures, made readable by an installed tesseract and kept as text beside their
/// files.
///
/// `Recognition` does it for files, `RecognisedText` keeps and reads what came of it.
@NullMarked
package jianyan.corpus.recognition;

import org.jspecify.annotations.NullMarked;
