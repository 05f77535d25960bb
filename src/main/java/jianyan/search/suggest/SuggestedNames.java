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
import jianyan.question.search.Suggestions.Source;
import jianyan.question.search.Suggestions.Suggestion;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// What can be suggested, and how what was typed finds it: by characters in either script, by
/// pinyin initials, or by full pinyin. Thread-safe.
final class SuggestedNames {
    private final TextAnalysis analysis;
    private final Pinyin pinyin = new Pinyin();

    SuggestedNames(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /// @param folded as it is compared
    record Entry(String folded, Suggestion suggestion) {}

    private record Entries(List<Entry> all) {}

    private record Key() {}

    /// @param at 0 when the text begins with what was typed, 1 when it holds it
    record Found(int at, Suggestion suggestion) {
        static final Comparator<Found> ORDER =
                Comparator.comparingInt(Found::at)
                        .thenComparing(one -> one.suggestion.source())
                        .thenComparingLong(one -> -one.suggestion.documents())
                        .thenComparingInt(one -> one.suggestion.text().length())
                        .thenComparing(one -> one.suggestion.text());
    }

    /// The first of some names that what was typed finds.
    ///
    /// @param folded what was typed
    List<Found> first(String folded, int size, List<Entry> entries, Deadline deadline) {
        String letters = folded.replaceAll("[\\s']", "");
        boolean spelled = letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
        // The least of those kept is at the head.
        PriorityQueue<Found> best = new PriorityQueue<>(Found.ORDER.reversed());
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
        return best.stream().sorted(Found.ORDER).toList();
    }

    /// Most that is found is no better than what is kept: one comparison tells.
    private static void keep(Found found, PriorityQueue<Found> best, int size) {
        if (best.size() < size) {
            best.add(found);
        } else if (Found.ORDER.compare(found, best.element()) < 0) {
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

    /// The names that a shard holds, and those of the lexicon; read once in the life of a
    /// generation.
    List<Entry> of(Snapshot shard) {
        return shard.memo(new Key(), key -> new Entries(read(shard))).all;
    }

    private List<Entry> read(Snapshot shard) {
        List<Entry> entries = new ArrayList<>();
        for (LexiconTerm term : analysis.lexicon().terms()) {
            entries.add(entry(new Suggestion(term.term(), Source.TERM, 0)));
        }
        add(Source.DEPARTMENT, Fields.filter(FilterField.DEPARTMENT), shard, entries);
        add(Source.SPONSOR, Fields.SPONSOR_SHOWN, shard, entries);
        add(Source.TITLE, Fields.TITLE_SHOWN, shard, entries);
        return entries;
    }

    private void add(Source source, String field, Snapshot shard, List<Entry> into) {
        counts(shard, field)
                .forEach((text, documents) ->
                        into.add(entry(new Suggestion(text, source, documents))));
    }

    Entry entry(Suggestion suggestion) {
        return new Entry(fold(suggestion.text()), suggestion);
    }

    String fold(String text) {
        return analysis.folding().fold(text).text().toLowerCase(Locale.ROOT);
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
}
