package jianyan.index.folder;

import java.io.IOException;
import java.nio.file.Path;
import jianyan.files.PrivateFiles;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/// A folder of Lucene's whose files only their owner may read: they hold every document.
public final class PrivateDirectory extends FilterDirectory {
    private final Path folder;

    private PrivateDirectory(FSDirectory directory) {
        super(directory);
        this.folder = directory.getDirectory();
    }

    /// Opens a folder for writing; makes it when it is missing.
    public static PrivateDirectory create(Path folder) throws IOException {
        PrivateFiles.createFolders(folder);
        return new PrivateDirectory(FSDirectory.open(folder));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return restricted(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        return restricted(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        // Made here, it is not made by whoever locks it and open to all.
        PrivateFiles.createFile(folder.resolve(name));
        return super.obtainLock(name);
    }

    private IndexOutput restricted(IndexOutput output) throws IOException {
        try {
            PrivateFiles.restrict(folder.resolve(output.getName()));
            return output;
        } catch (IOException | RuntimeException failed) {
            output.close();
            throw failed;
        }
    }
}
