package jianyan.index.build;

/// Hears how far a build has come. Called from several threads.
public interface BuildProgress {
    BuildProgress SILENT =
            new BuildProgress() {
                @Override
                public void removing(Removal removal) {}

                @Override
                public void started(int filesToRead) {}

                @Override
                public void fileDone(String name, int documents) {}
            };

    /// Documents are about to leave the index; called before anything else, and not when none is.
    void removing(Removal removal);

    /// @param filesToRead files that are new or changed
    void started(int filesToRead);

    /// One of these files is read and its documents are in the index writer.
    void fileDone(String name, int documents);
}
