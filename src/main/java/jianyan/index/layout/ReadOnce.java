package jianyan.index.layout;

import jianyan.document.Document;

/// What is read of each document once, when it is indexed, and kept beside it for questions that
/// would else have to read all documents. Thread-safe.
public interface ReadOnce {
    /// Reads nothing; whoever asks reads for himself.
    ReadOnce NOTHING =
            new ReadOnce() {
                @Override
                public String version() {
                    return "";
                }

                @Override
                public byte[] read(Document document) {
                    return new byte[0];
                }
            };

    /// Differs whenever the same document would be read differently.
    String version();

    /// Empty for a document in which there is nothing.
    byte[] read(Document document);
}
