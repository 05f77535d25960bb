package jianyan.workbench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.GroupEvidence;
import jianyan.workbench.judging.Accuracy;
import jianyan.workbench.judging.Draw;
import jianyan.workbench.judging.DrawsAnswer;
import jianyan.workbench.judging.Judgement;
import jianyan.workbench.judging.JudgementsAnswer;
import jianyan.workbench.judging.NextPair;
import jianyan.workbench.judging.Verdict;
import org.jspecify.annotations.Nullable;

/// Lets people judge pairs blind, and tells what follows.
public final class JudgingDesk {
    private final Engine engine;
    private final Workbench workbench;

    public JudgingDesk(Engine engine, Workbench workbench) {
        this.engine = engine;
        this.workbench = workbench;
    }

    /// What was drawn so far.
    public DrawsAnswer draws() {
        return new DrawsAnswer(
                workbench.judgementLog().draws().stream()
                        .map(each ->
                                new DrawsAnswer.Drawn(
                                        each.id(),
                                        each.scope(),
                                        each.reviewer(),
                                        each.at(),
                                        each.pairs().size(),
                                        judged(each.id())))
                        .toList());
    }

    private int judged(long draw) {
        return (int)
                workbench.judgementLog().judgements(draw).stream()
                        .map(Judgement::pair)
                        .distinct()
                        .count();
    }

    /// Draws pairs of what some filters admit, and shows the first.
    ///
    /// @param scope the filters in words
    public NextPair draw(@Nullable String reviewer, Filters filters, String scope, int pairs) {
        Draw draw = workbench.judgementLog().draw(reviewer, filters, scope, pairs, engine);
        return next(draw.id(), draw.reviewer());
    }

    /// The next pair that a person has not judged.
    public NextPair next(long id, String reviewer) {
        Draw draw = seen(id);
        Set<Integer> done =
                workbench.judgementLog().judgements(id).stream()
                        .filter(each -> each.reviewer().equals(reviewer))
                        .map(Judgement::pair)
                        .collect(Collectors.toSet());
        for (int pair = 1; pair <= draw.pairs().size(); pair++) {
            if (!done.contains(pair)) {
                Draw.Pair next = draw.pairs().get(pair - 1);
                return new NextPair(
                        id, pair, done.size(), draw.pairs().size(), sides(next.a(), next.b()));
            }
        }
        return new NextPair(id, null, done.size(), draw.pairs().size(), List.of());
    }

    /// Keeps what a person says of a pair, and shows the next.
    public NextPair judge(@Nullable String reviewer, long id, int pair, Verdict verdict) {
        Draw unused = seen(id);
        Judgement kept = workbench.judgementLog().judge(reviewer, id, pair, verdict);
        return next(id, kept.reviewer());
    }

    public Accuracy accuracy(long id) {
        return Accuracy.of(seen(id), workbench.judgementLog().judgements(id));
    }

    public JudgementsAnswer judgements(long id) {
        return new JudgementsAnswer(id, seen(id).scope(), workbench.judgementLog().judgements(id));
    }

    /// A draw from documents that somebody may not see is none for them.
    private Draw seen(long id) {
        Draw draw = workbench.judgementLog().judging(id);
        List<String> ids =
                draw.pairs().stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList();
        if (!engine.withheld(ids).isEmpty()) {
            throw unknown(id);
        }
        return draw;
    }

    private List<NextPair.Side> sides(String a, String b) {
        GroupEvidence evidence = engine.evidence(List.of(a, b));
        return evidence.members().stream()
                .map(each ->
                        new NextPair.Side(
                                each.id(),
                                each.title(),
                                each.number(),
                                each.asks().stream().map(Ask::text).toList()))
                .toList();
    }

    static InvalidRequestException unknown(long id) {
        return new InvalidRequestException(
                "unknown-draw", "draw", "没有第 " + id + " 次抽取", "先抽取：groups judge --pairs 60");
    }
}
