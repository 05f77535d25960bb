package jianyan.embedding;

import java.util.List;

/// Sums over vectors, the same to the last bit on every machine.
public final class VectorMath {
    private VectorMath() {}

    /// What [#cosine] and a sum in another order may be apart, generously.
    static final float ROUGHNESS = 1e-4f;

    /// The cosine of two vectors of unit length.
    ///
    /// What a library sums in the order that suits the processor, and the way it happened to be
    /// compiled, differs in the last bits from one machine to the next, and shards of one index may
    /// lie on several. So a rough cosine finds those that may be among the nearest, and this one
    /// decides among them.
    static float cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return (float) sum;
    }

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
