package jianyan.similarity.meaning;

import java.util.List;

/// How the vectors of a corpus are spread: where its middle lies, and along which directions its
/// proposals differ anyway.
///
/// Two proposals that differ from the middle in a direction in which many do (养老 in a session with
/// forty such proposals) have said little by it. The cosine is therefore taken after whitening by
/// the covariance, the vectors' equivalent of inverse document frequency (Mahalanobis 1936; for
/// sentence vectors Su et al. 2021, arXiv:2103.15316). The covariance is shrunk towards a sphere,
/// strongly, so that a small corpus is no worse off than without it. Immutable.
public final class MeaningSpace {
    /// How many times the mean variance is added to each direction.
    private static final double SHRINKAGE = 6;

    private final float[] middle;

    /// The rows of the lower triangle of Cholesky's factor of the shrunk covariance.
    private final float[][] factor;

    private MeaningSpace(float[] middle, float[][] factor) {
        this.middle = middle;
        this.factor = factor;
    }

    /// The space of some vectors, at least one; their order does not matter.
    public static MeaningSpace of(List<MeaningVectors> vectors) {
        return Spread.of(0, vectors).space().orElseThrow();
    }

    /// @param covariance the lower triangle; shrunk in place
    static MeaningSpace of(float[] middle, double[][] covariance) {
        return new MeaningSpace(middle, factorize(shrink(covariance)));
    }

    private static double[][] shrink(double[][] covariance) {
        double trace = 0;
        for (int i = 0; i < covariance.length; i++) {
            trace += covariance[i][i];
        }
        double mean = trace / covariance.length;
        // A corpus of one proposal, or of copies of one, has no spread at all.
        double added = mean > 1e-9 ? SHRINKAGE * mean : 1;
        for (int i = 0; i < covariance.length; i++) {
            covariance[i][i] += added;
        }
        return covariance;
    }

    private static float[][] factorize(double[][] matrix) {
        int n = matrix.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        float[][] factor = new float[n][];
        for (int i = 0; i < n; i++) {
            factor[i] = new float[i + 1];
            for (int j = 0; j <= i; j++) {
                factor[i][j] = (float) matrix[i][j];
            }
        }
        return factor;
    }

    /// The vectors as they are compared: seen from the middle, whitened, of unit length.
    public MeaningVectors whiten(MeaningVectors vectors) {
        return new MeaningVectors(whiten(vectors.whole()), whiten(vectors.asks()));
    }

    private float[] whiten(float[] vector) {
        int n = middle.length;
        double[] solved = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double sum = vector[i] - middle[i];
            float[] row = factor[i];
            for (int j = 0; j < i; j++) {
                sum -= row[j] * solved[j];
            }
            solved[i] = sum / row[i];
            squares += solved[i] * solved[i];
        }
        double norm = squares == 0 ? 1 : Math.sqrt(squares);
        float[] white = new float[n];
        for (int i = 0; i < n; i++) {
            white[i] = (float) (solved[i] / norm);
        }
        return white;
    }

    /// The inner product of two vectors of unit length: their cosine.
    public static double cosine(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
