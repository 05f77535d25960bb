package jianyan.index;

/// Hears how far a build has come. Called from several threads.
public interface BuildProgress {
    BuildProgress SILENT =
            new BuildProgress() {
                @Override
                public void started(int filesToRead) {}

                @Override
                public void fileDone(String name, int documents) {}
            };

    /// @param filesToRead files that are new or changed
    void started(int filesToRead);

    /// One of these files is read and its documents are in the index writer.
    void fileDone(String name, int documents);
}
