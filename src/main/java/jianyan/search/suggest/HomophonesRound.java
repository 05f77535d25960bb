package jianyan.search.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.column.TermFrequencies;
import jianyan.index.layout.Fields;

/// Finds the terms of the index that sound like what is asked, in the order of their characters.
///
/// A term that is rare in every shard is rare in all of them together: each shard leaves out those
/// that are rare in it.
final class HomophonesRound implements Round<List<String>, List<String>> {
    private final Spelling spelling;
    private final Set<String> names;

    /// @param names that can be proposed whether or not a document holds them
    HomophonesRound(Spelling spelling, Set<String> names) {
        this.spelling = spelling;
        this.names = names;
    }

    private record Key() {}

    /// Terms of a shard by how they are spelled.
    record Homophones(Map<String, List<String>> bySpelling) {}

    /// @param spellings as [Pinyin#spelled] gives them
    @Override
    public List<String> visit(List<String> spellings, Snapshot shard) {
        Map<String, List<String>> known = prepare(shard).bySpelling;
        TreeSet<String> found = new TreeSet<>();
        for (String asked : spellings) {
            found.addAll(known.getOrDefault(asked, List.of()));
        }
        return List.copyOf(found);
    }

    /// Reads the spellings of a shard, which is done once.
    Homophones prepare(Snapshot shard) {
        return shard.memo(new Key(), key -> read(shard));
    }

    private Homophones read(Snapshot shard) {
        TreeSet<String> terms = new TreeSet<>();
        TermFrequencies.each(
                shard,
                Fields.TEXT,
                (term, documents) -> {
                    if (Spelling.fits(term) && !Spelling.isRare(documents, shard.documents())) {
                        terms.add(term);
                    }
                });
        TermFrequencies.each(
                shard,
                Fields.BIGRAMS,
                (term, documents) -> {
                    String pair = Spelling.ofPair(term);
                    if (Spelling.fits(pair)
                            && !Spelling.isRare(documents, shard.documents())
                            && !spelling.joins(pair)) {
                        terms.add(pair);
                    }
                });
        names.stream().filter(Spelling::fits).forEach(terms::add);
        Map<String, List<String>> bySpelling = new HashMap<>();
        for (String term : terms) {
            bySpelling.computeIfAbsent(spelling.of(term), first -> new ArrayList<>(1)).add(term);
        }
        return new Homophones(bySpelling);
    }

    @Override
    public List<String> merge(List<String> one, List<String> other) {
        TreeSet<String> both = new TreeSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    @Override
    public Codec<List<String>> requests() {
        return Codec.TEXT.many();
    }

    @Override
    public Codec<List<String>> partials() {
        return Codec.TEXT.many();
    }
}
