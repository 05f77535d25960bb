package jianyan.similarity.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MeaningSpaceTest {
    private static List<MeaningVectors> vectors(int count, int dimensions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MeaningVectors> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] whole = new float[dimensions];
            float[] asks = new float[dimensions];
            for (int d = 0; d < dimensions; d++) {
                // The first direction is the one in which all of them differ.
                double spread = d == 0 ? 10 : 1;
                whole[d] = (float) (spread * random.nextDouble(-1, 1));
                asks[d] = (float) (spread * random.nextDouble(-1, 1));
            }
            vectors.add(new MeaningVectors(whole, asks));
        }
        return vectors;
    }

    /// x' (C + 6 m I)^-1 y by solving the plain linear equations, without any factor.
    private static double oracle(List<MeaningVectors> vectors, float[] left, float[] right) {
        int n = left.length;
        double[] middle = new double[n];
        double[][] covariance = new double[n][n];
        for (MeaningVectors pair : vectors) {
            for (float[] vector : List.of(pair.whole(), pair.asks())) {
                for (int i = 0; i < n; i++) {
                    middle[i] += vector[i] / (2.0 * vectors.size());
                }
            }
        }
        double trace = 0;
        for (MeaningVectors pair : vectors) {
            for (float[] vector : List.of(pair.whole(), pair.asks())) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        covariance[i][j] +=
                                (vector[i] - middle[i])
                                        * (vector[j] - middle[j])
                                        / (2.0 * vectors.size());
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            trace += covariance[i][i];
        }
        for (int i = 0; i < n; i++) {
            covariance[i][i] += 6 * trace / n;
        }
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = left[i] - middle[i];
            y[i] = right[i] - middle[i];
        }
        return product(x, solve(covariance, y))
                / Math.sqrt(product(x, solve(covariance, x)) * product(y, solve(covariance, y)));
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /// Gauss and Jordan.
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, a[i], 0, n);
            a[i][n] = right[i];
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                if (k != i) {
                    double factor = a[k][i] / a[i][i];
                    for (int j = i; j <= n; j++) {
                        a[k][j] -= factor * a[i][j];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return solution;
    }

    @Test
    void givesTheCosineUnderTheInverseOfTheShrunkCovariance() {
        List<MeaningVectors> vectors = vectors(40, 6, 5);
        MeaningSpace space = MeaningSpace.of(vectors);
        for (int i = 0; i + 1 < 10; i++) {
            MeaningVectors a = vectors.get(i);
            MeaningVectors b = vectors.get(i + 1);
            double cosine = MeaningSpace.cosine(space.whiten(a).whole(), space.whiten(b).whole());
            assertThat(cosine).isEqualTo(oracle(vectors, a.whole(), b.whole()), within(1e-4));
        }
    }

    @Test
    void worksWithOneProposalAndWithCopies() {
        MeaningVectors one = vectors(1, 6, 5).getFirst();
        MeaningSpace space = MeaningSpace.of(List.of(one, one, one));
        float[] white = space.whiten(one).whole();
        assertThat(MeaningSpace.cosine(white, white)).isBetween(0.0, 1.0 + 1e-6);
    }
}
