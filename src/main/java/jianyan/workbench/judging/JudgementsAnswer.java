package jianyan.workbench.judging;

import java.util.List;
import jianyan.question.Tabular;

/// All judgements of a draw, as they were given.
public record JudgementsAnswer(long draw, String scope, List<Judgement> judgements)
        implements Tabular {
    public JudgementsAnswer {
        judgements = List.copyOf(judgements);
    }

    @Override
    public List<?> tableRows() {
        return judgements;
    }

    /// An answer has no notes of its own, so these are of the table alone.
    @Override
    public List<String> notes() {
        return List.of("第 " + draw + " 次抽取" + (scope.isEmpty() ? "" : "：" + scope));
    }
}
