package jianyan.embedding;

import java.util.Map;
import java.util.Optional;

/// How the vectors of a store were made. It travels in the commit itself.
///
/// @param format the version of [VectorFields]
/// @param model the model that made them
/// @param cutting the version of the rules by which texts are cut into pieces
/// @param isComplete whether the build that wrote it came to its end; until then the space of the
///   proposals may be that of an earlier build
public record VectorManifest(int format, String model, int cutting, boolean isComplete) {
    /// Raised with every change of [VectorFields] that an older store does not fit.
    public static final int FORMAT = 1;

    private static final String PREFIX = "jianyan.vectors.";

    Map<String, String> toCommitData() {
        return Map.of(
                PREFIX + "format", Integer.toString(format),
                PREFIX + "model", model,
                PREFIX + "cutting", Integer.toString(cutting),
                PREFIX + "complete", Boolean.toString(isComplete));
    }

    /// The manifest of a commit; empty when it has none.
    static Optional<VectorManifest> of(Map<String, String> commitData) {
        try {
            return commitData.containsKey(PREFIX + "model")
                    ? Optional.of(
                            new VectorManifest(
                                    Integer.parseInt(value(commitData, "format")),
                                    value(commitData, "model"),
                                    Integer.parseInt(value(commitData, "cutting")),
                                    Boolean.parseBoolean(value(commitData, "complete"))))
                    : Optional.empty();
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    private static String value(Map<String, String> commitData, String name) {
        return commitData.getOrDefault(PREFIX + name, "");
    }
}
