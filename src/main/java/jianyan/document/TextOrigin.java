package jianyan.document;

/// Whether the characters of a document were in its file, or were recognised of pictures of them.
public enum TextOrigin implements Coded {
    WRITTEN,
    RECOGNISED;
}
