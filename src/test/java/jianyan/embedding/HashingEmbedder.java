package jianyan.embedding;

import java.util.List;
import java.util.SplittableRandom;

/// Embeds a text as the sum of random directions, one for each of its characters: texts with the
/// same characters mean the same.
public final class HashingEmbedder implements Embedder {
    private static final int DIMENSIONS = 32;

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(HashingEmbedder::embed).toList();
    }

    @Override
    public String model() {
        return "characters";
    }

    private static float[] embed(String text) {
        double[] sum = new double[DIMENSIONS];
        for (int i = 0; i < text.length(); i++) {
            SplittableRandom random = new SplittableRandom(text.charAt(i));
            for (int d = 0; d < DIMENSIONS; d++) {
                sum[d] += random.nextDouble() - 0.5;
            }
        }
        double squares = 1e-12;
        for (double value : sum) {
            squares += value * value;
        }
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) (sum[d] / Math.sqrt(squares));
        }
        return vector;
    }
}
