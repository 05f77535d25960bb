package jianyan.index;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.document.Document;
import jianyan.document.Evidence;
import jianyan.document.Repair;

/// What the reading of one file came to: kept with the generation, for the file is not read again.
///
/// @param name the file's path within its corpus folder
/// @param repairs how often each kind of repair acted
/// @param guessed in how many documents a value of metadata rests on no words of the document
public record FileReport(
        String name,
        int documents,
        SortedMap<String, Integer> repairs,
        SortedMap<String, Integer> guessed) {
    public FileReport {
        repairs = new TreeMap<>(repairs);
        guessed = new TreeMap<>(guessed);
    }

    public static FileReport of(String name, List<Document> documents) {
        SortedMap<String, Integer> repairs = new TreeMap<>();
        SortedMap<String, Integer> guessed = new TreeMap<>();
        for (Document document : documents) {
            for (Repair repair : document.repairs()) {
                repairs.merge(repair.kind(), repair.count(), Integer::sum);
            }
            for (Evidence evidence : document.metadata().evidence()) {
                if (evidence.isGuess()) {
                    guessed.merge(evidence.field(), 1, Integer::sum);
                }
            }
        }
        return new FileReport(name, documents.size(), repairs, guessed);
    }
}
