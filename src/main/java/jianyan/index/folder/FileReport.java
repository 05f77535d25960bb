package jianyan.index.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.document.Document;
import jianyan.document.Evidence;
import jianyan.document.Repair;
import org.jspecify.annotations.Nullable;

/// What the reading of one file came to: kept with the generation, for the file is not read again.
///
/// @param name the file's path within its corpus folder
/// @param repairs how often each kind of repair acted
/// @param guessed in how many documents a value of metadata rests on no words of the document
/// @param access how many documents carry each label of restricted access
public record FileReport(
        String name,
        int documents,
        SortedMap<String, Integer> repairs,
        SortedMap<String, Integer> guessed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> access) {
    public FileReport {
        repairs = new TreeMap<>(repairs);
        guessed = new TreeMap<>(guessed);
        access = access == null ? new TreeMap<>() : new TreeMap<>(access);
    }

    /// Adds up what the reading of a file came to, document by document. Not thread-safe.
    public static final class Tally {
        private final SortedMap<String, Integer> repairs;
        private final SortedMap<String, Integer> guessed;
        private final SortedMap<String, Integer> access;
        private int documents;

        /// Of a file that nothing is known of.
        public Tally() {
            this(new FileReport("", 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
        }

        /// Of a file some of whose documents stay as they were.
        public Tally(FileReport before) {
            this.documents = before.documents();
            this.repairs = new TreeMap<>(before.repairs());
            this.guessed = new TreeMap<>(before.guessed());
            this.access = new TreeMap<>(before.access());
        }

        public void add(Document document) {
            count(document, 1);
        }

        /// Takes back what [#add] added for a document.
        public void remove(Document document) {
            count(document, -1);
        }

        private void count(Document document, int sign) {
            documents += sign;
            countLabel(document.metadata().access(), sign);
            for (Repair repair : document.repairs()) {
                put(repairs, repair.kind(), sign * repair.count());
            }
            for (Evidence evidence : document.metadata().evidence()) {
                if (evidence.isGuess()) {
                    put(guessed, evidence.field(), sign);
                }
            }
        }

        private void countLabel(@Nullable String label, int sign) {
            if (label != null) {
                put(access, label, sign);
            }
        }

        private static void put(SortedMap<String, Integer> counts, String name, int more) {
            if (counts.merge(name, more, Integer::sum) == 0) {
                counts.remove(name);
            }
        }

        /// @param name the file's path within its corpus folder
        public FileReport toReport(String name) {
            return new FileReport(name, documents, repairs, guessed, access);
        }
    }
}
