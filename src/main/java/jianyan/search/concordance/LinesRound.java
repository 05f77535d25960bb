package jianyan.search.concordance;

import jianyan.analysis.Folding;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.JsonCodec;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.search.find.Sought;

import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts chosen lines out of documents.
final class LinesRound implements Round<LinesRound.Request, LinesRound.Cut> {
    private final Folding folding;
    private final Codec<Sought> sought;

    LinesRound(QueryTranslator queries, Folding folding) {
        this.folding = folding;
        this.sought = Sought.codec(queries);
    }

    /// Some occurrences in one document.
    ///
    /// @param places among those of the document, from 0, ascending
    record Chosen(String id, List<Integer> places) {
        Chosen {
            places = List.copyOf(places);
        }
    }

    /// @param width characters of context on each side
    record Request(Sought sought, int width, List<Chosen> chosen) {}

    /// Lines by document.
    record Cut(Map<String, List<Line>> lines) {}

    @Override
    public Cut visit(Request request, Snapshot shard) {
        LineMaker maker = LineMaker.of(request.sought, request.width, folding, shard);
        Map<String, List<Line>> cut = new HashMap<>();
        for (Chosen chosen : request.chosen) {
            int number = shard.number(chosen.id);
            if (number >= 0) {
                List<Line> all = maker.lines(number);
                cut.put(chosen.id, chosen.places.stream().map(all::get).toList());
            }
        }
        return new Cut(cut);
    }

    @Override
    public Cut merge(Cut one, Cut other) {
        Map<String, List<Line>> both = new HashMap<>(one.lines);
        both.putAll(other.lines);
        return new Cut(both);
    }

    @Override
    public Codec<Request> requests() {
        return new Codec<>() {
            @Override
            public void write(Request request, DataOutput out) throws IOException {
                sought.write(request.sought, out);
                out.writeVInt(request.width);
                out.writeVInt(request.chosen.size());
                for (Chosen chosen : request.chosen) {
                    out.writeString(chosen.id);
                    out.writeVInt(chosen.places.size());
                    for (int place : chosen.places) {
                        out.writeVInt(place);
                    }
                }
            }

            @Override
            public Request read(DataInput in) throws IOException {
                Sought read = sought.read(in);
                int width = in.readVInt();
                List<Chosen> chosen = new ArrayList<>();
                for (int documents = in.readVInt(); documents > 0; documents--) {
                    String id = in.readString();
                    List<Integer> places = new ArrayList<>();
                    for (int more = in.readVInt(); more > 0; more--) {
                        places.add(in.readVInt());
                    }
                    chosen.add(new Chosen(id, places));
                }
                return new Request(read, width, chosen);
            }
        };
    }

    @Override
    public Codec<Cut> partials() {
        return new JsonCodec<>(Cut.class);
    }
}
