package jianyan.index.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.index.folder.Manifest;
import org.jspecify.annotations.Nullable;

/// Which files of a corpus have to be read to bring an index up to date.
///
/// @param whole whether the index is made anew: there is none, its format or analysis differ, or
///   other things were read of its documents
/// @param toRead new and changed files with their fingerprints, in the order of their keys, and
///   those that a passing fault kept from being read whole
/// @param unchanged keys of the files whose documents stay
/// @param removed keys of the files that are gone
/// @param news whether the folders have other faults than before, which the report has to say
record BuildPlan(
        boolean whole,
        SortedMap<String, FileToRead> toRead,
        SortedSet<String> unchanged,
        List<String> removed,
        boolean news) {
    /// A file with what its content is now.
    record FileToRead(CorpusFile file, String fingerprint) {}

    /// Compares what the corpus holds with what an index was built from.
    ///
    /// @param present the files of the corpus with their fingerprints, by key
    /// @param listing what is wrong with its folders
    static BuildPlan of(
            @Nullable Manifest old,
            String analysis,
            String read,
            SortedMap<String, FileToRead> present,
            List<Fault> listing) {
        boolean whole = old == null || !old.analysis().equals(analysis) || !old.read().equals(read);
        Map<String, Manifest.FileEntry> known = whole || old == null ? Map.of() : old.files();
        SortedMap<String, FileToRead> toRead = new TreeMap<>();
        SortedSet<String> unchanged = new TreeSet<>();
        present.forEach((key, file) -> {
            Manifest.FileEntry entry = known.get(key);
            if (entry == null
                    || entry.isIncomplete()
                    || !entry.fingerprint().equals(file.fingerprint())) {
                toRead.put(key, file);
            } else {
                unchanged.add(key);
            }
        });
        List<String> removed = new ArrayList<>(known.keySet());
        removed.removeAll(present.keySet());
        if (!toRead.isEmpty() || !removed.isEmpty()) {
            known.entrySet().stream()
                    .filter(file -> file.getValue().borrowed() && unchanged.remove(file.getKey()))
                    .forEach(file -> toRead.put(file.getKey(), present.get(file.getKey())));
        }
        boolean news = old != null && !old.listing().equals(listing);
        return new BuildPlan(whole, toRead, unchanged, removed, news);
    }

    /// The same plan with nothing left unchanged.
    BuildPlan asWhole(SortedMap<String, FileToRead> present) {
        return new BuildPlan(true, present, new TreeSet<>(), removed, news);
    }

    boolean isEmpty() {
        return !whole && toRead.isEmpty() && removed.isEmpty() && !news;
    }
}
