package jianyan.corpus.ofd;

/// A piece of text on a page, in millimetres from the upper left corner.
///
/// @param size the height of its type
/// @param turned whether it stands aslant, as watermarks and stamps do
/// @param furniture whether it belongs to the page and not to the text: of a template, a watermark
record Glyphs(
        String text,
        double left,
        double top,
        double right,
        double bottom,
        double size,
        boolean turned,
        boolean furniture) {
    double middle() {
        return (top + bottom) / 2;
    }
}
