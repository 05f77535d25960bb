package jianyan.document;

/// What a passage is. Furniture (page numbers, 来源, 扫一扫) is kept but neither searched nor counted.
public enum PassageLabel implements Coded {
    HEADING,
    BODY,
    CAPTION,
    FURNITURE,
    TABLE;
}
