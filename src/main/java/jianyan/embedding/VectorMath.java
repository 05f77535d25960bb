package jianyan.embedding;

import java.util.List;

/// Sums over vectors, in double precision.
public final class VectorMath {
    private VectorMath() {}

    /// The direction of a vector; of the zero vector, itself.
    static float[] normalize(float[] vector) {
        double[] exact = new double[vector.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = vector[i];
        }
        return normalize(exact);
    }

    /// The direction of the sum of some vectors, at least one.
    public static float[] mean(List<float[]> vectors) {
        double[] sum = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return normalize(sum);
    }

    private static float[] normalize(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double norm = squares == 0 ? 1 : Math.sqrt(squares);
        float[] direction = new float[vector.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (vector[i] / norm);
        }
        return direction;
    }
}
