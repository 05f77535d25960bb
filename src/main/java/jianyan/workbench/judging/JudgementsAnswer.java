package jianyan.workbench.judging;

import java.util.List;

/// All judgements of a draw, as they were given.
public record JudgementsAnswer(long draw, String scope, List<Judgement> judgements) {
    public JudgementsAnswer {
        judgements = List.copyOf(judgements);
    }
}
