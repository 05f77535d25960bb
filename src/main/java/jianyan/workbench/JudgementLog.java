package jianyan.workbench;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Action;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.Noted;
import jianyan.workbench.change.Signature;
import jianyan.workbench.judging.Draw;
import jianyan.workbench.judging.Drawing;
import jianyan.workbench.judging.Judgement;
import jianyan.workbench.judging.Verdict;
import jianyan.workbench.store.Ledger;
import org.jspecify.annotations.Nullable;

/// The pairs that were drawn to be judged blind, and what people said of them, as entries of the
/// history like any other.
final class JudgementLog {
    private final Ledger ledger;
    private final Clock clock;

    JudgementLog(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Draws pairs to be judged blind, and keeps the draw.
    Draw draw(@Nullable String reviewer, Filters filters, String scope, int pairs, Engine engine) {
        Signature by = Signature.of(reviewer, clock);
        long id = ledger.read(store -> store.draws(store.last()).size() + 1L, 1L);
        // This may take a while, so it comes before the writer's place is taken.
        Draw draw = new Drawing(engine).draw(id, filters, scope, pairs, by);
        return ledger.write(store -> {
            long last = store.last();
            if (store.draws(last).containsKey(Long.toString(id))) {
                throw ConflictException.of(
                        "already-drawn", "draw", "同时有人抽取了第 " + id + " 次", "再抽一次");
            }
            Noted noted = new Noted(Noted.Kind.DRAW, Long.toString(id), draw);
            store.append(
                    last + 1,
                    by,
                    Action.DRAW,
                    Edit.of(
                            List.of(noted),
                            "抽取 "
                                    + draw.pairs().size()
                                    + " 对待判断"
                                    + (scope.isEmpty() ? "" : "：" + scope)));
            return draw;
        });
    }

    /// All draws, the latest first.
    List<Draw> draws() {
        return ledger.read(
                store ->
                        store.draws(store.last()).values().stream()
                                .sorted(Comparator.comparingLong(Draw::id).reversed())
                                .toList(),
                List.of());
    }

    /// @throws InvalidRequestException when there was no such draw
    Draw judging(long id) {
        Draw draw =
                ledger.read(
                                store ->
                                        Optional.ofNullable(
                                                store.draws(store.last()).get(Long.toString(id))),
                                Optional.<Draw>empty())
                        .orElse(null);
        if (draw == null) {
            throw JudgingDesk.unknown(id);
        }
        return draw;
    }

    /// What people said of the pairs of a draw.
    List<Judgement> judgements(long id) {
        return ledger.read(
                store ->
                        store.judgements(store.last()).values().stream()
                                .filter(each -> each.draw() == id)
                                .toList(),
                List.of());
    }

    Judgement judge(@Nullable String reviewer, long id, int pair, Verdict verdict) {
        Signature by = Signature.of(reviewer, clock);
        Draw draw = judging(id);
        if (pair < 1 || pair > draw.pairs().size()) {
            throw new InvalidRequestException(
                    "no-such-pair", "pair", "没有第 " + pair + " 对", "1 到 " + draw.pairs().size());
        }
        Draw.Pair of = draw.pairs().get(pair - 1);
        Judgement judgement =
                new Judgement(id, pair, of.a(), of.b(), verdict, by.reviewer(), by.at());
        return ledger.write(store -> {
            Noted noted = new Noted(Noted.Kind.JUDGEMENT, judgement.key(), judgement);
            store.append(
                    store.last() + 1,
                    by,
                    Action.JUDGE,
                    Edit.of(List.of(noted), "判断第 " + id + " 次抽取的第 " + pair + " 对"));
            return judgement;
        });
    }
}
