package jianyan.aggregation.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jianyan.question.aggregation.Interval;

/// The percentile interval of a rate by drawing documents, not occurrences, with replacement.
///
/// A word that occurs in a document is likely to occur there again, so occurrences are not
/// independent and the Poisson interval is too narrow; documents are nearly so. Method: B. Efron,
/// “Bootstrap methods: another look at the jackknife”, Annals of Statistics 7 (1979) 1–26; for
/// corpora: J. Lijffijt et al., “Significance testing of word frequencies in corpora”, Digital
/// Scholarship in the Humanities 31 (2016) 374–397.
///
/// The same counts and seed give the same interval, in whatever order the documents come..
public final class DocumentBootstrap {
    /// Two thousand draws leave the bounds of a 95 % interval steady to about a twentieth of its
    /// width.
    public static final DocumentBootstrap USUAL = new DocumentBootstrap(20230103L, 2000);

    /// Draws among so many documents are remembered; of more they are drawn anew each time.
    private static final int MOST_REMEMBERED = 64;

    private final long seed;
    private final int replicates;

    /// By number of documents, which of them every draw takes. Cells with as many documents share
    /// them.
    private final AtomicReferenceArray<byte[]> draws =
            new AtomicReferenceArray<>(MOST_REMEMBERED + 1);

    /// @param seed where the random draws start
    /// @param replicates how many times the documents are drawn
    public DocumentBootstrap(long seed, int replicates) {
        if (replicates < 100) {
            throw new IllegalArgumentException(replicates + " replicates, at least 100 are needed");
        }
        this.seed = seed;
        this.replicates = replicates;
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
        double[] rates =
                drawn.size() <= MOST_REMEMBERED
                        ? remembered(occurrences, characters)
                        : anew(occurrences, characters);
        double low = quantile(rates, tail);
        return Optional.of(new Interval(low, quantile(rates, 1 - tail)));
    }

    private double[] remembered(long[] occurrences, long[] characters) {
        int documents = occurrences.length;
        byte[] picks = draws.get(documents);
        if (picks == null) {
            picks = new byte[replicates * documents];
            var random = new SplittableRandom(seed);
            for (int i = 0; i < picks.length; i++) {
                picks[i] = (byte) random.nextInt(documents);
            }
            draws.set(documents, picks);
        }
        double[] rates = new double[replicates];
        for (int replicate = 0, at = 0; replicate < replicates; replicate++) {
            long numerator = 0;
            long denominator = 0;
            for (int end = at + documents; at < end; at++) {
                numerator += occurrences[picks[at]];
                denominator += characters[picks[at]];
            }
            rates[replicate] = (double) numerator / denominator;
        }
        return rates;
    }

    private double[] anew(long[] occurrences, long[] characters) {
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
        return rates;
    }

    /// Between two order statistics in proportion (R's type 7). Puts the values in another order.
    private static double quantile(double[] values, double probability) {
        double position = probability * (values.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, values.length - 1);
        double low = select(values, below);
        return low + (position - below) * (select(values, above) - low);
    }

    /// The value that would stand at a place were all sorted: C. A. R. Hoare, “Algorithm 65: find”,
    /// Communications of the ACM 4 (1961) 321–322. Sorting them all would take longer than drawing.
    private static double select(double[] values, int place) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            double pivot = values[place];
            int left = from;
            int right = to;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (pivot < values[right]) {
                    right--;
                }
                if (left <= right) {
                    double moved = values[left];
                    values[left++] = values[right];
                    values[right--] = moved;
                }
            }
            if (right < place) {
                from = left;
            }
            if (place < left) {
                to = right;
            }
        }
        return values[place];
    }
}
