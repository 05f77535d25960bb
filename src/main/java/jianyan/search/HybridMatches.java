package jianyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jianyan.embedding.Vectors.Near;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.PartFilter;
import jianyan.index.Parts;
import jianyan.index.PartsReader;
import jianyan.index.Snapshot;
import org.apache.lucene.index.LeafReaderContext;

/// The documents that a query finds by its words, and then those near to it in meaning that it does
/// not find so; each once.
final class HybridMatches implements Found {
    private final Matches lexical;
    private final NearDocuments near;
    private final Snapshot snapshot;

    HybridMatches(Matches lexical, NearDocuments near, Snapshot snapshot) {
        this.lexical = lexical;
        this.near = near;
        this.snapshot = snapshot;
    }

    @Override
    public void visit(Admission admission, boolean scored, Matches.Visitor visitor) {
        Map<Integer, Near> unseen = new TreeMap<>();
        near.under(admission).forEach(found -> unseen.put(found.document(), found));
        Set<Integer> wanted = new HashSet<>(unseen.keySet());
        lexical.visit(
                admission,
                scored,
                new Matches.Visitor() {
                    private int base;

                    @Override
                    public void enter(LeafReaderContext leaf) throws IOException {
                        base = leaf.docBase;
                        visitor.enter(leaf);
                    }

                    @Override
                    public void visit(Matches.Match match) throws IOException {
                        if (wanted.contains(base + match.doc())) {
                            unseen.remove(base + match.doc());
                        }
                        visitor.visit(match);
                    }
                });
        try {
            visit(List.copyOf(unseen.values()), visitor);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param documents in ascending order
    private void visit(List<Near> documents, Matches.Visitor visitor) throws IOException {
        int next = 0;
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next < documents.size() && documents.get(next).document() < end) {
                visitor.enter(leaf);
                PartsReader parts = new PartsReader(leaf.reader());
                while (next < documents.size() && documents.get(next).document() < end) {
                    Near found = documents.get(next++);
                    int doc = found.document() - leaf.docBase;
                    visitor.visit(new NearMatch(doc, found.passage(), parts.of(doc)));
                }
            }
        }
    }

    /// A document found by its meaning: what is near is the part that its nearest passage stands
    /// in.
    private record NearMatch(int doc, int passage, Parts parts) implements Matches.Match {
        @Override
        public boolean isByWords() {
            return false;
        }

        @Override
        public float score() {
            return 0;
        }

        @Override
        public boolean holdsIn(PartFilter filter) {
            return filter.admits(parts.ofPassage(passage));
        }
    }
}
