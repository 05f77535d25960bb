package jianyan.aggregation.collocation;

import java.util.List;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.QueryParser;

/// A query and the words that are counted around it.
///
/// @param q as it was written
/// @param words exact; none while they are still looked for
record Around(String q, Translation query, Chosen chosen, int width, List<String> words) {
    Around {
        words = List.copyOf(words);
    }

    Around with(List<String> wanted) {
        return new Around(q, query, chosen, width, wanted);
    }

    /// @param queries how the query is read where the request arrives
    static Codec<Around> codec(QueryTranslator queries) {
        return Codec.record(
                Codec.TEXT,
                Around::q,
                Chosen.CODEC,
                Around::chosen,
                Codec.NUMBER,
                Around::width,
                Codec.TEXT.many(),
                Around::words,
                (q, chosen, width, words) ->
                        new Around(
                                q, queries.translate(QueryParser.parse(q)), chosen, width, words));
    }
}
