package jianyan.document;

import java.util.Locale;

/// Whether the characters of a document were in its file, or were recognised of pictures of them.
public enum TextOrigin implements Coded {
    WRITTEN,
    RECOGNISED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
