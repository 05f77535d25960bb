package jianyan.embedding;

import java.util.List;

/// Turns texts into vectors of unit length. Thread-safe and deterministic: a text gives the same
/// vector alone and among others.
public interface Embedder {
    /// One vector for each text, all of the same dimension.
    List<float[]> embed(List<String> texts);

    /// Names the model; vectors of different models cannot be compared.
    String model();
}
