package jianyan.similarity.meaning;

/// Hears how far the making of vectors has come.
public interface VectorProgress {
    VectorProgress SILENT =
            new VectorProgress() {
                @Override
                public void started(int documents, long characters) {}

                @Override
                public void documentDone(long characters) {}
            };

    /// @param documents those whose vectors have to be made
    /// @param characters how long they are together
    void started(int documents, long characters);

    /// The vectors of one of them are made, though not yet safe from a kill.
    void documentDone(long characters);
}
