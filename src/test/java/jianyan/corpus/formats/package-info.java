/// Writes the files of `corpus/formats/` that no editor of text can write.
@org.jspecify.annotations.NullMarked
package jianyan.corpus.formats;
