package jianyan.corpus;

import java.util.ArrayList;
import java.util.List;
import jianyan.corpus.text.Characters;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Repair;
import jianyan.document.SourceSpan;

/// Counts, character by character, what documents say of their source.
final class Coverage {
    private Coverage() {}

    /// What is wrong with how documents cover their source; none if each visible character stands
    /// in exactly one passage or one repair, and spans lie in order within a passage.
    static List<String> problems(String source, List<Document> documents) {
        int[] times = new int[source.length()];
        List<String> problems = new ArrayList<>();
        for (Document document : documents) {
            for (Passage passage : document.passages().toList()) {
                int last = 0;
                for (SourceSpan span : passage.source()) {
                    if (span.start() < last) {
                        problems.add("spans out of order in " + passage.id());
                    }
                    last = span.end();
                    count(span, times);
                }
            }
            for (Repair repair : document.repairs()) {
                repair.spans().forEach(span -> count(span, times));
            }
        }
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 1 || times[i] == 0 && !Characters.isBlank(source.charAt(i))) {
                int end = Math.min(source.length(), i + 20);
                problems.add(times[i] + " times at " + i + ": " + source.substring(i, end));
                break;
            }
        }
        return problems;
    }

    private static void count(SourceSpan span, int[] times) {
        for (int i = span.start(); i < span.end(); i++) {
            times[i]++;
        }
    }
}
