package jianyan.aggregation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The percentile interval of a rate by drawing documents, not occurrences, with replacement.
///
/// A word that occurs in a document is likely to occur there again, so occurrences are not
/// independent and the Poisson interval is too narrow; documents are nearly so. Method: B. Efron,
/// “Bootstrap methods: another look at the jackknife”, Annals of Statistics 7 (1979) 1–26; for
/// corpora: J. Lijffijt et al., “Significance testing of word frequencies in corpora”, Digital
/// Scholarship in the Humanities 31 (2016) 374–397.
///
/// The same counts and seed give the same interval, in whatever order the documents come.
///
/// @param seed where the random draws start
/// @param replicates how many times the documents are drawn
public record DocumentBootstrap(long seed, int replicates) {
    /// Two thousand draws leave the bounds of a 95 % interval steady to about a twentieth of its
    /// width.
    public static final DocumentBootstrap USUAL = new DocumentBootstrap(20230103L, 2000);

    public DocumentBootstrap {
        if (replicates < 100) {
            throw new IllegalArgumentException(replicates + " replicates, at least 100 are needed");
        }
    }

    /// What one document adds to a rate.
    public record Share(long occurrences, long characters) {
        public Share {
            if (occurrences < 0 || characters < 0) {
                throw new IllegalArgumentException(occurrences + " in " + characters);
            }
        }
    }

    /// The interval of the occurrences per character; empty with fewer than two documents that hold
    /// text, since one document says nothing of how documents differ.
    public Optional<Interval> rate(List<Share> documents, double confidence) {
        double tail = Interval.tail(confidence);
        List<Share> drawn =
                documents.stream()
                        .filter(share -> share.characters() > 0)
                        .sorted(
                                Comparator.comparingLong(Share::characters)
                                        .thenComparingLong(Share::occurrences))
                        .toList();
        if (drawn.size() < 2) {
            return Optional.empty();
        }
        long[] occurrences = drawn.stream().mapToLong(Share::occurrences).toArray();
        long[] characters = drawn.stream().mapToLong(Share::characters).toArray();
        double[] rates = new double[replicates];
        var random = new SplittableRandom(seed);
        for (int replicate = 0; replicate < replicates; replicate++) {
            long numerator = 0;
            long denominator = 0;
            for (int draw = 0; draw < occurrences.length; draw++) {
                int document = random.nextInt(occurrences.length);
                numerator += occurrences[document];
                denominator += characters[document];
            }
            rates[replicate] = (double) numerator / denominator;
        }
        Arrays.sort(rates);
        return Optional.of(new Interval(quantile(rates, tail), quantile(rates, 1 - tail)));
    }

    /// Between two order statistics in proportion (R's type 7).
    private static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
