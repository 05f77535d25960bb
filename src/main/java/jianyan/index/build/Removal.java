package jianyan.index.build;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import jianyan.index.build.BuildPlan.FileToRead;
import jianyan.index.folder.Manifest;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/// What a build would take out of an index because its files are no longer in the corpus.
///
/// A file that stands elsewhere in the corpus with the same content is moved, not gone.
///
/// @param files the keys of the files that are gone
/// @param documents how many documents they gave
/// @param held how many documents the index holds now
public record Removal(List<String> files, int documents, int held) {
    /// More than this share of all documents goes only when that was asked for: a folder that is
    /// not mounted and another corpus for the same index both look like a removal.
    public static final int MOST_PERCENT = 20;

    static final Removal NOTHING = new Removal(List.of(), 0, 0);

    public Removal {
        files = List.copyOf(files);
    }

    /// Compares the current generation with the files that a corpus holds now.
    ///
    /// @param present the files of the corpus with their fingerprints, by key
    static Removal of(Manifest old, SortedMap<String, FileToRead> present, Directory directory)
            throws IOException {
        Set<String> arrived = new HashSet<>();
        present.forEach((key, file) -> {
            if (!old.files().containsKey(key)) {
                arrived.add(file.fingerprint());
            }
        });
        List<String> gone =
                old.files().entrySet().stream()
                        .filter(file -> !present.containsKey(file.getKey()))
                        .filter(file -> !arrived.contains(file.getValue().fingerprint()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (gone.isEmpty()) {
            return NOTHING;
        }
        try (DirectoryReader current = DirectoryReader.open(directory)) {
            int documents = 0;
            for (String key : gone) {
                documents += current.docFreq(new Term(Fields.FILE, key));
            }
            return new Removal(gone, documents, current.numDocs());
        }
    }

    public boolean isNothing() {
        return documents == 0;
    }

    /// Whether so much goes that it may be a mistake. A single document may always go.
    boolean isLarge() {
        return isLarge(documents, held);
    }

    private static boolean isLarge(int documents, int held) {
        return documents > 1 && documents * 100L > (long) held * MOST_PERCENT;
    }

    /// Holds a generation that is about to be published against the one before, whose files may not
    /// be known: another version of the program wrote them down, or the same files hold less.
    ///
    /// @param before how many documents the last generation holds
    /// @throws LargeRemovalException when too many of them would be gone
    static void requireMost(int before, int now) {
        if (isLarge(before - now, before)) {
            throw new LargeRemovalException(before, now);
        }
    }

    /// How many documents the newest generation holds; none where it cannot be opened, and so
    /// answers nobody.
    static int held(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return 0;
        }
        try (DirectoryReader current = DirectoryReader.open(directory)) {
            return current.numDocs();
        } catch (IndexFormatTooOldException | IndexNotFoundException | CorruptIndexException gone) {
            return 0;
        }
    }
}
