package jianyan.search.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.question.search.Suggestions;
import jianyan.search.suggest.SuggestedNames.Entry;
import jianyan.search.suggest.SuggestedNames.Found;

/// Completes what is being typed: lexicon terms, departments, sponsors, titles. Thread-safe.
///
/// One round: the first names of each shard. A name of one shard only that is not among these has
/// enough before it. Of names in several shards the documents have to be added up, which is done
/// once in the life of a generation, in two rounds.
public final class Suggester {
    private static final int LONGEST_INPUT = 40;

    private final SuggestedNames names;
    private final FirstNamesRound first;
    private final NameHashesRound hashes;
    private final SharedNamesRound sharing;

    public Suggester(TextAnalysis analysis) {
        this.names = new SuggestedNames(analysis);
        this.first = new FirstNamesRound(names);
        this.hashes = new NameHashesRound(names);
        this.sharing = new SharedNamesRound(names);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(first, hashes, sharing);
    }

    /// Up to `size` suggestions: what begins so before what holds it, then by source, then by how
    /// many documents have it, then by text.
    public Suggestions suggest(String typed, int size, Shards shards) {
        String folded = names.fold(typed.strip());
        if (folded.isEmpty() || folded.length() > LONGEST_INPUT) {
            return new Suggestions(List.of());
        }
        FirstNamesRound.First found =
                shards.gather(first, new FirstNamesRound.Request(folded, size));
        Stream<Found> all = found.found().stream();
        if (found.shards() > 1) {
            Shared shared = shards.deadline().beside(() -> shared(shards));
            all =
                    Stream.concat(
                            all.filter(one -> !shared.holds(names.entry(one.suggestion()))),
                            names.first(folded, size, shared.entries, shards.deadline()).stream());
        }
        return new Suggestions(all.sorted(Found.ORDER).limit(size).map(Found::suggestion).toList());
    }

    private record Key() {}

    /// @param hashes of the names that several shards hold, ascending
    /// @param entries these names, with all their documents
    private record Shared(long[] hashes, List<Entry> entries) {
        boolean holds(Entry entry) {
            return Arrays.binarySearch(hashes, NameHashesRound.hash(entry)) >= 0;
        }
    }

    private Shared shared(Shards shards) {
        return shards.memo(
                new Key(),
                key -> {
                    long[] shared = shards.gather(hashes, 0).shared();
                    return new Shared(
                            shared,
                            shards.gather(sharing, shared).stream().map(names::entry).toList());
                });
    }

    /// Reads the names of a shard, which is done once.
    public void prepare(Snapshot shard) {
        names.of(shard);
    }
}
