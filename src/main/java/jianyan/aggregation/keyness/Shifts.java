package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jianyan.index.Shards;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessAnswer.Term;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.ShiftsAnswer;
import jianyan.question.aggregation.keyness.ShiftsRequest;

/// Sorts the terms that differ between two periods by how they differ. Thread-safe.
public final class Shifts {
    private static final double SIGNIFICANCE = 0.05;

    private final Keyness keyness;

    public Shifts(Keyness keyness) {
        this.keyness = keyness;
    }

    public ShiftsAnswer shifts(ShiftsRequest request, Shards shards) {
        KeynessAnswer all =
                keyness.whole(request.selections(), KeynessRequest.DEFAULT_LEAST, shards);
        List<String> notes = new ArrayList<>();
        notes.add("只列校正后 p ≤ 0.05、并且至少在两件文件里出现的词；没有出现指收录的文件里没有，不等于没有人说过");
        notes.addAll(all.notes());
        int limit = request.limit();
        return new ShiftsAnswer(
                some(all, limit, term -> term.reference().occurrences() == 0),
                some(
                        all,
                        limit,
                        term -> term.reference().occurrences() > 0 && term.logLikelihood() > 0),
                some(
                        all,
                        limit,
                        term -> term.target().occurrences() > 0 && term.logLikelihood() < 0),
                some(all, limit, term -> term.target().occurrences() == 0),
                all.reference(),
                all.target(),
                all.tested(),
                all.correction(),
                notes);
    }

    private static List<Term> some(KeynessAnswer all, int limit, Predicate<Term> kind) {
        return all.terms().stream()
                .filter(term -> term.adjusted() <= SIGNIFICANCE && term.documents() >= 2)
                .filter(kind)
                .limit(limit)
                .toList();
    }
}
