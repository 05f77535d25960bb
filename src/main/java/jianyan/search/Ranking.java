package jianyan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.embedding.Vectors.Near;
import jianyan.index.Snapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Puts what a search found in the order that was asked for, and takes one page of it.
final class Ranking {
    private final SearchRequest request;
    private final List<Near> near;
    private final Map<Integer, Near> nearByNumber = new HashMap<>();
    private final Snapshot snapshot;

    /// @param near the nearest by meaning, nearest first; none in the lexical mode
    Ranking(SearchRequest request, List<Near> near, Snapshot snapshot) {
        this.request = request;
        this.near = near;
        this.snapshot = snapshot;
        near.forEach(found -> nearByNumber.put(found.document(), found));
    }

    /// How a document was found by its meaning; null when it was not.
    @Nullable Near near(int number) {
        return nearByNumber.get(number);
    }

    /// Visits all that is found.
    ///
    /// @param after the last hit of the page before; null for the first page
    Visit visit(@Nullable Ranked after) {
        return new Visit(after);
    }

    /// Two rankings are fused by their first hits; dates are one order, whoever found a document.
    private boolean isFused() {
        return !near.isEmpty() && request.sort() == Sort.RELEVANCE;
    }

    /// One visit of everything.
    final class Visit implements Matches.Visitor {
        private final @Nullable Ranked after;
        private final Top top;
        private long byWords;
        private long byMeaning;

        private Visit(@Nullable Ranked after) {
            this.after = after;
            this.top =
                    isFused()
                            ? new Top(Fusion.DEPTH, Sort.RELEVANCE, null, Twins.of(snapshot))
                            : new Top(request.size(), request.sort(), after, Twins.of(snapshot));
        }

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            top.enter(leaf);
        }

        @Override
        public void visit(Matches.Match match) throws IOException {
            if (match.isByWords()) {
                byWords++;
            } else {
                byMeaning++;
            }
            if (match.isByWords() || !isFused()) {
                top.visit(match);
            }
        }

        Top.Page page() {
            Top.Page best = top.page();
            return isFused() ? Fusion.of(best, near, snapshot).page(after, request.size()) : best;
        }

        long byWords() {
            return byWords;
        }

        long total() {
            return byWords + byMeaning;
        }

        SearchAnswer.Fusion fusion() {
            List<String> notes = new ArrayList<>();
            notes.add("含有所查的词的 " + byWords + " 份，另有意思最近的 " + byMeaning + " 份");
            if (isFused() && byWords > Fusion.DEPTH) {
                notes.add("按词的名次只取前 " + Fusion.DEPTH + " 份与语义合并，其余不再列出");
            }
            return new SearchAnswer.Fusion(byWords, byMeaning, notes);
        }
    }
}
