package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jianyan.aggregation.cells.Shares;
import jianyan.aggregation.cells.Tally;
import jianyan.aggregation.statistics.DocumentBootstrap;
import jianyan.aggregation.statistics.PoissonInterval;
import jianyan.aggregation.statistics.RatioInterval;
import jianyan.aggregation.statistics.WilsonInterval;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import org.jspecify.annotations.Nullable;

/// Makes figures of what was found and what is held: the finishing step of a count.
public final class FigureMaker {
    private FigureMaker() {}

    static Figures cell(Tally found, Tally held, int cell) {
        return figures(
                found.occurrences(cell),
                found.documents(cell),
                found.passages(cell),
                held.characters(cell),
                held.documents(cell),
                held.passages(cell),
                documentInterval(found, held, cell).orElse(null));
    }

    /// @param documentInterval of the occurrences per single character
    public static Figures figures(
            long occurrences,
            long documents,
            long passages,
            long characters,
            long documentsHeld,
            long passagesHeld,
            @Nullable Interval documentInterval) {
        double scale = characters == 0 ? 0 : Figures.PER_CHARACTERS / characters;
        return new Figures(
                occurrences,
                documents,
                passages,
                characters,
                documentsHeld,
                passagesHeld,
                characters == 0 ? null : occurrences * scale,
                characters == 0 ? null : PoissonInterval.of(occurrences).scaledBy(scale),
                documentInterval == null ? null : documentInterval.scaledBy(Figures.PER_CHARACTERS),
                share(documents, documentsHeld),
                share(passages, passagesHeld));
    }

    private static Figures.@Nullable Share share(long some, long all) {
        return all == 0
                ? null
                : new Figures.Share((double) some / all, WilsonInterval.of(some, all));
    }

    private static Optional<Interval> documentInterval(Tally found, Tally held, int cell) {
        if (found.occurrences(cell) == 0) {
            return Optional.empty();
        }
        return held.documents(cell) <= Tally.MOST_DRAWN
                ? DocumentBootstrap.USUAL.rate(
                        shares(found.shares(cell), held.shares(cell)), Interval.USUAL_CONFIDENCE)
                : new RatioInterval(
                                held.documents(cell),
                                found.occurrences(cell),
                                held.characters(cell),
                                found.occurrenceSquares(cell),
                                found.products(cell),
                                held.characterSquares(cell))
                        .rate(Interval.USUAL_CONFIDENCE);
    }

    /// Every document held: those found, and the others, which are known by their sizes alone.
    private static List<DocumentBootstrap.Share> shares(Shares found, Shares held) {
        List<DocumentBootstrap.Share> shares = new ArrayList<>();
        for (int i = 0; i < found.documents(); i++) {
            shares.add(new DocumentBootstrap.Share(found.occurrences(i), found.characters(i)));
        }
        int[] foundSizes = found.characters();
        Arrays.sort(foundSizes);
        int[] sizes = held.characters();
        Arrays.sort(sizes);
        int taken = 0;
        for (int size : sizes) {
            if (taken < foundSizes.length && foundSizes[taken] == size) {
                taken++;
            } else {
                shares.add(new DocumentBootstrap.Share(0, size));
            }
        }
        return shares;
    }
}
