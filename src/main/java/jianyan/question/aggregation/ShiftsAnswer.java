package jianyan.question.aggregation;

import java.util.List;
import jianyan.question.aggregation.KeynessAnswer.Side;
import jianyan.question.aggregation.KeynessAnswer.Term;

/// Terms that differ between two periods, the surest first; in each `target` is the later period.
///
/// @param coming not in the earlier period at all
/// @param vanished not in the later period at all
public record ShiftsAnswer(
        List<Term> coming,
        List<Term> rising,
        List<Term> fading,
        List<Term> vanished,
        Side before,
        Side after,
        int tested,
        String correction,
        List<String> notes) {
    public ShiftsAnswer {
        coming = List.copyOf(coming);
        rising = List.copyOf(rising);
        fading = List.copyOf(fading);
        vanished = List.copyOf(vanished);
        notes = List.copyOf(notes);
    }
}
