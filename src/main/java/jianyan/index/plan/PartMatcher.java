package jianyan.index.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import jianyan.analysis.exact.ExactPattern;
import jianyan.index.Snapshot;
import jianyan.index.layout.Parts;
import jianyan.index.postings.PatternPostings;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/// Decides whether a query holds within chosen parts of a document. Documents are asked in
/// ascending order. Not thread-safe.
public final class PartMatcher {
    private final PresenceTree presence;
    private final List<@Nullable PatternPostings> phrases = new ArrayList<>();
    private final List<@Nullable DocIdSetIterator> conditions = new ArrayList<>();
    private final BitSet holding = new BitSet();
    private Parts parts;
    private BitSet[] presentByPart;

    public PartMatcher(Snapshot snapshot, LeafReaderContext leaf, Translation query)
            throws IOException {
        this.presence = query.presence();
        for (ExactPattern pattern : query.patterns()) {
            phrases.add(PatternPostings.of(leaf.reader(), pattern, snapshot.deadline()));
        }
        for (Query condition : query.conditions()) {
            Scorer scorer = OccurrenceVisit.weight(snapshot, condition).scorer(leaf);
            conditions.add(scorer == null ? null : scorer.iterator());
        }
        this.parts = Parts.NONE;
        this.presentByPart = new BitSet[0];
    }

    /// Turns to a document.
    public void moveTo(int doc, Parts partsOfDocument) throws IOException {
        parts = partsOfDocument;
        presentByPart = new BitSet[parts.size()];
        for (int part = 0; part < presentByPart.length; part++) {
            presentByPart[part] = new BitSet(phrases.size());
        }
        for (int number = 0; number < phrases.size(); number++) {
            PatternPostings phrase = phrases.get(number);
            if (phrase != null
                    && (phrase.doc() == doc || phrase.doc() < doc && phrase.advance(doc) == doc)) {
                for (int i = 0; i < phrase.count(); i++) {
                    presentByPart[parts.at(phrase.start(i))].set(number);
                }
            }
        }
        for (int number = 0; number < conditions.size(); number++) {
            DocIdSetIterator condition = conditions.get(number);
            holding.set(
                    number,
                    condition != null
                            && (condition.docID() == doc
                                    || condition.docID() < doc && condition.advance(doc) == doc));
        }
    }

    /// Whether the query holds in the chosen parts of the current document taken together.
    public boolean holdsIn(Predicate<Parts.Part> chosen) {
        BitSet present = new BitSet();
        boolean any = false;
        for (int part = 0; part < presentByPart.length; part++) {
            if (chosen.test(parts.get(part))) {
                any = true;
                present.or(presentByPart[part]);
            }
        }
        return any && presence.holds(present, holding);
    }
}
