package jianyan.index.postings;

import java.io.IOException;
import jianyan.analysis.exact.ExactPattern;
import jianyan.index.Deadline;
import jianyan.index.ReadsPositions;
import jianyan.index.Snapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The documents that hold a pattern of several phrases, all with the same score.
public final class PatternQuery extends Query implements ReadsPositions {
    private final ExactPattern pattern;

    PatternQuery(ExactPattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        Deadline deadline =
                searcher instanceof Snapshot snapshot ? snapshot.deadline() : Deadline.NONE;
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf)
                    throws IOException {
                PatternPostings postings = PatternPostings.of(leaf.reader(), pattern, deadline);
                return postings == null
                        ? null
                        : new DefaultScorerSupplier(
                                new ConstantScoreScorer(score(), mode, new Documents(postings)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private static final class Documents extends DocIdSetIterator {
        private final PatternPostings postings;

        Documents(PatternPostings postings) {
            this.postings = postings;
        }

        @Override
        public int docID() {
            return postings.doc();
        }

        @Override
        public int nextDoc() throws IOException {
            return postings.advance(postings.doc() + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            return postings.advance(target);
        }

        @Override
        public long cost() {
            return postings.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return pattern.text();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatternQuery query && pattern.equals(query.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
