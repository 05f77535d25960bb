package jianyan.search.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.LexiconTerm;
import jianyan.index.Deadline;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import jianyan.query.FilterField;
import jianyan.question.search.Suggestions;
import jianyan.question.search.Suggestions.Source;
import jianyan.question.search.Suggestions.Suggestion;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// Completes what is being typed: lexicon terms, departments, sponsors, titles; by their characters
/// in either script, by pinyin initials, or by full pinyin. Thread-safe.
public final class Suggester {
    private static final int LONGEST_INPUT = 40;

    private static final Comparator<Found> ORDER =
            Comparator.comparingInt(Found::at)
                    .thenComparing(one -> one.suggestion.source())
                    .thenComparingLong(one -> -one.suggestion.documents())
                    .thenComparingInt(one -> one.suggestion.text().length())
                    .thenComparing(one -> one.suggestion.text());

    private final TextAnalysis analysis;
    private final Pinyin pinyin;

    public Suggester(TextAnalysis analysis) {
        this.analysis = analysis;
        this.pinyin = new Pinyin();
    }

    private record Entry(String folded, Suggestion suggestion) {}

    private record Entries(List<Entry> all) {}

    private record Key() {}

    /// @param at 0 when the text begins with what was typed, 1 when it holds it
    private record Found(int at, Suggestion suggestion) {}

    /// Up to `size` suggestions: what begins so before what holds it, then by source, then by how
    /// many documents have it, then by text.
    public Suggestions suggest(String typed, int size, Snapshot snapshot) {
        String folded = fold(typed.strip());
        if (folded.isEmpty() || folded.length() > LONGEST_INPUT) {
            return new Suggestions(List.of());
        }
        String letters = folded.replaceAll("[\\s']", "");
        boolean spelled = letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
        Deadline deadline = snapshot.deadline();
        List<Entry> entries = deadline.beside(() -> entries(snapshot)).all;
        // The least of those kept is at the head.
        PriorityQueue<Found> best = new PriorityQueue<>(ORDER.reversed());
        for (int i = 0; i < entries.size(); i++) {
            deadline.check(i);
            Entry entry = entries.get(i);
            int at = entry.folded.indexOf(folded);
            if (at < 0 && spelled) {
                at = spelledAt(letters, entry.folded);
            }
            if (at >= 0) {
                keep(new Found(Math.min(at, 1), entry.suggestion), best, size);
            }
        }
        return new Suggestions(best.stream().sorted(ORDER).map(Found::suggestion).toList());
    }

    /// Most that is found is no better than what is kept: one comparison tells.
    private static void keep(Found found, PriorityQueue<Found> best, int size) {
        if (best.size() < size) {
            best.add(found);
        } else if (ORDER.compare(found, best.element()) < 0) {
            best.remove();
            best.add(found);
        }
    }

    /// One letter would be the initial of a tenth of all characters: it has to begin the text.
    private int spelledAt(String letters, String text) {
        int last = letters.length() < 2 ? 1 : text.length();
        for (int at = 0; at < last && at < text.length(); at++) {
            if (pinyin.begins(letters, text, at)) {
                return at;
            }
        }
        return -1;
    }

    /// Reads the names of a generation, which is done once.
    public void prepare(Snapshot snapshot) {
        entries(snapshot);
    }

    private Entries entries(Snapshot snapshot) {
        return snapshot.memo(new Key(), key -> read(snapshot));
    }

    private Entries read(Snapshot snapshot) {
        List<Entry> entries = new ArrayList<>();
        for (LexiconTerm term : analysis.lexicon().terms()) {
            add(term.term(), Source.TERM, 0, entries);
        }
        counts(snapshot, Fields.filter(FilterField.DEPARTMENT))
                .forEach((text, documents) -> add(text, Source.DEPARTMENT, documents, entries));
        counts(snapshot, Fields.SPONSOR_SHOWN)
                .forEach((text, documents) -> add(text, Source.SPONSOR, documents, entries));
        counts(snapshot, Fields.TITLE_SHOWN)
                .forEach((text, documents) -> add(text, Source.TITLE, documents, entries));
        return new Entries(entries);
    }

    private void add(String text, Source source, long documents, List<Entry> into) {
        into.add(new Entry(fold(text), new Suggestion(text, source, documents)));
    }

    private static Map<String, Long> counts(Snapshot snapshot, String field) {
        try {
            Map<String, Long> counts = new HashMap<>();
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
                long[] byOrdinal = new long[(int) values.getValueCount()];
                while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        byOrdinal[(int) values.nextOrd()]++;
                    }
                }
                for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                    BytesRef value = values.lookupOrd(ordinal);
                    counts.merge(value.utf8ToString(), byOrdinal[ordinal], Long::sum);
                }
            }
            return counts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String fold(String text) {
        return analysis.folding().fold(text).text().toLowerCase(Locale.ROOT);
    }
}
