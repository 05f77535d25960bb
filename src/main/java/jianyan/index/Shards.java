package jianyan.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jianyan.document.Document;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.search.Query;

/// All of one generation of the index, in one shard or several: what questions are put to.
///
/// A question asks for one or more rounds and finishes what they gathered; only that finish
/// divides, rounds, ranks and cuts into pages. A [Snapshot] is the whole index in one shard.
/// Thread-safe; does not change.
public interface Shards {
    /// What all shards together find. Where there is one, its partial result itself.
    <Q, P> P gather(Round<Q, P> round, Q request);

    long generation();

    /// When the answer has to be there that is asked for.
    default Deadline deadline() {
        return Deadline.NONE;
    }

    /// Computes something once in the life of the generation.
    <K, V> V memo(K key, Function<K, V> compute);

    /// What every index is asked of shards, wherever these are.
    static List<Round<?, ?>> rounds() {
        return List.of(
                KnownValues.ROUND, DocumentsById.ROUND, StatisticsRound.ROUND, DigestsRound.ROUND);
    }

    /// The values that any document has for a filter, in the order of their characters.
    default List<String> known(FilterField field) {
        return known(field, Places.AS_THEN);
    }

    /// The same under the names that places have then or now.
    default List<String> known(FilterField field, Places places) {
        return gather(KnownValues.ROUND, new KnownValues.Request(field, places, false));
    }

    /// The same with districts of one name told apart: 鼓楼区（南京市）.
    default List<String> knownApart(FilterField field, Places places) {
        return gather(KnownValues.ROUND, new KnownValues.Request(field, places, true));
    }

    /// Those documents that there are, in the order of the ids.
    default List<Document> documents(List<String> ids) {
        return gather(DocumentsById.ROUND, ids);
    }

    /// What the scores of some queries depend on, over all shards.
    default RankStatistics statistics(Iterable<Query> scoring) {
        return gather(StatisticsRound.ROUND, RankStatistics.termsOf(scoring));
    }

    /// The document with an id; empty when there is none.
    default Optional<Document> document(String id) {
        return documents(List.of(id)).stream().findFirst();
    }
}
