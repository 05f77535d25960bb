package jianyan.index.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/// Opens a folder for writing.
@FunctionalInterface
public interface DirectoryOpener {
    Directory open(Path folder) throws IOException;
}
