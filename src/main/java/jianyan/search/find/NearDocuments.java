package jianyan.search.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jianyan.analysis.Folding;
import jianyan.embedding.Embedder;
import jianyan.embedding.ModelText;
import jianyan.embedding.VectorState;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.QueryTranslator;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryParser;

/// The documents of one search that come nearest to what its query means. One round for each set of
/// filters.
public final class NearDocuments {
    private final String q;
    private final NearRound round;
    private final float[] meaning;
    private final Shards shards;
    private final Map<Chosen, List<NearPassage>> known = new HashMap<>();

    /// What this asks of shards, wherever these are.
    ///
    /// @param vectors those that a shard holds
    public static List<Round<?, ?>> rounds(
            QueryTranslator queries, Function<Snapshot, VectorState> vectors) {
        return List.of(new NearRound(queries, vectors));
    }

    private NearDocuments(String q, NearRound round, float[] meaning, Shards shards) {
        this.q = q;
        this.round = round;
        this.meaning = meaning;
        this.shards = shards;
    }

    /// Makes the vector of a query.
    ///
    /// @param vectors those held for a shard
    public static NearDocuments of(
            String q,
            QueryTranslator queries,
            Folding folding,
            Embedder embedder,
            Function<Snapshot, VectorState> vectors,
            Shards shards) {
        QueryMeaning meaning = QueryMeaning.of(QueryParser.parse(q).root());
        String text = ModelText.of(meaning.text(), folding).text();
        float[] vector = {};
        if (!text.isBlank()) {
            // The first of them loads the model.
            vector = shards.deadline().beside(() -> embedder.embed(List.of(text)).getFirst());
        }
        return new NearDocuments(q, new NearRound(queries, vectors), vector, shards);
    }

    /// Whether anything in the query has a meaning to look for.
    public boolean sought() {
        return meaning.length > 0;
    }

    /// The nearest under some filters, nearest first.
    ///
    /// @throws InvalidRequestException when there are no vectors to look with
    public List<NearPassage> under(Chosen chosen) {
        return known.computeIfAbsent(
                chosen,
                missing -> {
                    NearRound.Nearest found =
                            shards.gather(round, new NearRound.Request(q, chosen, meaning));
                    found.missing().stream()
                            .findFirst()
                            .ifPresent(why -> {
                                throw noVectors(why);
                            });
                    return found.near();
                });
    }

    /// @param why there are none, in Chinese
    public static InvalidRequestException noVectors(String why) {
        return new InvalidRequestException(
                "no-vectors", "mode", why, "运行 jianyan index --vectors 建立，或用 mode=lexical 按词查");
    }
}
