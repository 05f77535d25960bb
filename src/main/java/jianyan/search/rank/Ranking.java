package jianyan.search.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.embedding.Vectors.Near;
import jianyan.index.Snapshot;
import jianyan.index.plan.Translation;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.search.find.Found;
import org.jspecify.annotations.Nullable;

/// Puts what a search found in the order that was asked for, and takes one page of it.
public final class Ranking {
    private final SearchRequest request;
    private final List<Near> near;
    private final Map<Integer, Near> nearByNumber = new HashMap<>();
    private final Snapshot snapshot;

    /// @param near the nearest by meaning, nearest first; none in the lexical mode
    public Ranking(SearchRequest request, List<Near> near, Snapshot snapshot) {
        this.request = request;
        this.near = near;
        this.snapshot = snapshot;
        near.forEach(found -> nearByNumber.put(found.document(), found));
    }

    /// How a document was found by its meaning; null when it was not.
    public @Nullable Near near(int number) {
        return nearByNumber.get(number);
    }

    /// One page.
    ///
    /// @param after the last hit of the page before; null for the first page
    public Top.Page page(Found found, Translation query, Top top, @Nullable Ranked after) {
        if (request.sort() != Sort.RELEVANCE) {
            return top.byDate(found, request.sort(), request.size(), after);
        }
        if (near.isEmpty()) {
            return top.byScore(found, query, request.size(), after);
        }
        Top.Page best = top.byScore(found, query, Fusion.DEPTH, null);
        return Fusion.of(best, near, snapshot).page(after, request.size());
    }

    public SearchAnswer.Fusion fusion(Found found) {
        long byWords = found.byWords();
        long byMeaning = found.total() - byWords;
        List<String> notes = new ArrayList<>();
        notes.add("含有所查的词的 " + byWords + " 份，另有意思最近的 " + byMeaning + " 份");
        if (!near.isEmpty() && request.sort() == Sort.RELEVANCE && byWords > Fusion.DEPTH) {
            notes.add("按词的名次只取前 " + Fusion.DEPTH + " 份与语义合并，其余不再列出");
        }
        return new SearchAnswer.Fusion(byWords, byMeaning, notes);
    }
}
