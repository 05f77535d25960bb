package jianyan.corpus.html;

import java.util.List;
import jianyan.corpus.text.LineShape;
import org.jsoup.nodes.Element;

/// A block of text on a page.
///
/// @param shape what its elements say it is
/// @param level a heading's, from 1; 0 for none
/// @param gap whether white space stands above it
/// @param linked how many of its characters lead elsewhere
/// @param within the element that it stands in
/// @param titled whether a class or id of its elements calls it a title
/// @param cells of a table's row; empty for any other block
record PageBlock(
        String text,
        LineShape shape,
        int level,
        boolean gap,
        int linked,
        Element within,
        boolean titled,
        List<String> cells) {
    private static final int SHORT = 60;

    /// Whether the block is mainly links: a menu, a list of other articles.
    boolean isLinks() {
        int length = (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
        return linked * 10 >= length * 6 && (text.length() <= SHORT || linked * 10 >= length * 9);
    }

    /// How many of its characters are running text.
    int prose() {
        boolean sentence = text.chars().anyMatch(c -> "。，；！？,;".indexOf(c) >= 0);
        int plain = text.length() - linked;
        return shape != LineShape.FURNITURE && !isLinks() && (sentence || plain >= 40) ? plain : 0;
    }
}
