package jianyan.question.aggregation.keyness;

import java.util.List;
import java.util.stream.Stream;
import jianyan.question.TableRow;
import jianyan.question.Tabular;
import jianyan.question.aggregation.keyness.KeynessAnswer.Side;
import jianyan.question.aggregation.keyness.KeynessAnswer.Term;

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
        List<String> notes)
        implements Tabular {
    public ShiftsAnswer {
        coming = List.copyOf(coming);
        rising = List.copyOf(rising);
        fading = List.copyOf(fading);
        vanished = List.copyOf(vanished);
        notes = List.copyOf(notes);
    }

    @Override
    public List<?> tableRows() {
        return Stream.of(
                        rows("coming", coming),
                        rows("rising", rising),
                        rows("fading", fading),
                        rows("vanished", vanished))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<TableRow> rows(String shift, List<Term> terms) {
        return terms.stream().map(term -> TableRow.of("shift", shift, term));
    }
}
