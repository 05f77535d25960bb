package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jianyan.aggregation.keyness.ClausesRound.Clausal;
import jianyan.aggregation.keyness.DrawRound.Drawn;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// Fetches the clauses of documents that were drawn.
final class ClausesRound implements Round<ClausesRound.Request, List<Clausal>> {

    private final Folding folding;

    ClausesRound(Folding folding) {
        this.folding = folding;
    }

    record Request(ChosenSides chosen, List<Drawn> drawn) {}

    /// @param clauses of a document's passages on its side, folded
    record Clausal(Drawn drawn, List<String> clauses) {}

    @Override
    public List<Clausal> visit(Request request, Snapshot shard) {
        Sides sides = Sides.of(request.chosen, shard);
        return request.drawn.parallelStream().flatMap(drawn -> read(drawn, sides, shard)).toList();
    }

    private Stream<Clausal> read(Drawn drawn, Sides sides, Snapshot shard) {
        shard.deadline().check();
        int number = shard.number(drawn.id());
        if (number < 0) {
            return Stream.empty();
        }
        List<LeafReaderContext> leaves = shard.getIndexReader().leaves();
        Sides.Leaf leaf = sides.leaves().get(ReaderUtil.subIndex(number, leaves));
        int doc = number - leaf.context().docBase;
        Document document = shard.document(number);
        List<String> clauses = new ArrayList<>();
        for (Section section : document.sections()) {
            if (leaf.side(doc, section.year(), section.orientation()) == drawn.side()) {
                for (Passage passage : section.passages()) {
                    if (passage.isCounted()) {
                        clauses.addAll(Clauses.of(folding.fold(passage.text()).text()));
                    }
                }
            }
        }
        return Stream.of(new Clausal(drawn, clauses));
    }

    @Override
    public List<Clausal> merge(List<Clausal> one, List<Clausal> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                ChosenSides.CODEC,
                Request::chosen,
                Drawn.CODEC.many(),
                Request::drawn,
                Request::new);
    }

    @Override
    public Codec<List<Clausal>> partials() {
        return Codec.record(
                        Drawn.CODEC,
                        Clausal::drawn,
                        Codec.TEXT.many(),
                        Clausal::clauses,
                        Clausal::new)
                .many()
                .packed();
    }
}
