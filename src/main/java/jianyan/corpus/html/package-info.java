/// Pages of the web: `PageWalk` makes blocks of a page's elements, `MainText` tells by the density
/// of text and links which of them are the text, `HtmlReader` writes them as lines.
@NullMarked
package jianyan.corpus.html;

import org.jspecify.annotations.NullMarked;
