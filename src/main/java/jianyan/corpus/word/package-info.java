/// Word files in each of their containers: .docx, .doc, the XML of Word 2003.
///
/// Each reader (`DocxReader`, `DocReader`, `WordXmlReader`) gives the same paragraphs and tables
/// (`Block`); `WordLines` writes these as lines: with their numbers, notes behind the paragraph
/// that they belong to, and forms as fields.
@NullMarked
package jianyan.corpus.word;

import org.jspecify.annotations.NullMarked;
