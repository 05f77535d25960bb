package jianyan.corpus.text;

/// What a format says of a line, or what a repair found it to be.
public enum LineShape {
    TEXT,
    HEADING,
    BOLD,
    LIST_ITEM,
    TABLE_ROW,
    NOTE,
    CAPTION,
    FURNITURE;

    /// Whether the line may be a paragraph, whole or in part.
    public boolean isProse() {
        return this == TEXT || this == BOLD || this == LIST_ITEM;
    }
}
