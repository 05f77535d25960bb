package jianyan.search.suggest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.JsonCodec;
import jianyan.question.search.Suggestions.Source;
import jianyan.question.search.Suggestions.Suggestion;

/// Adds up in how many documents names stand that several shards hold.
final class SharedNamesRound implements Round<long[], List<Suggestion>> {
    private final SuggestedNames names;

    SharedNamesRound(SuggestedNames names) {
        this.names = names;
    }

    /// @param hashes of the names, ascending
    @Override
    public List<Suggestion> visit(long[] hashes, Snapshot shard) {
        return names.of(shard).stream()
                .filter(entry -> Arrays.binarySearch(hashes, NameHashesRound.hash(entry)) >= 0)
                .map(SuggestedNames.Entry::suggestion)
                .toList();
    }

    private record Name(Source source, String text) {}

    @Override
    public List<Suggestion> merge(List<Suggestion> one, List<Suggestion> other) {
        Map<Name, Long> documents = new HashMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(name ->
                        documents.merge(
                                new Name(name.source(), name.text()), name.documents(), Long::sum));
        return documents.entrySet().stream()
                .map(name ->
                        new Suggestion(name.getKey().text, name.getKey().source, name.getValue()))
                .toList();
    }

    @Override
    public Codec<long[]> requests() {
        return Codec.LONGS;
    }

    @Override
    public Codec<List<Suggestion>> partials() {
        return new JsonCodec<>(Suggestion.class).many();
    }
}
