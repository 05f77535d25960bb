/// What a person sees of a document: snippets, marks, sentences with an address of their own.
@NullMarked
package jianyan.search.shown;

import org.jspecify.annotations.NullMarked;
