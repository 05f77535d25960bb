package jianyan.document;

/// Whether the characters of a document were in its file, or were recognised of pictures of them.
public enum TextOrigin implements Labelled {
    WRITTEN("原有文字"),
    RECOGNISED("识别文字");

    private final String label;

    TextOrigin(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
