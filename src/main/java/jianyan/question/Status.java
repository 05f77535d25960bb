package jianyan.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is being served.
///
/// @param version the program's version
/// @param analysis the version of folding, segmentation and lexicon that the index was built with
/// @param vectors what there is to search by meaning with
/// @param cluster the cluster that holds the index, as people name it; null when it lies on this
///   machine
/// @param bounded whether it is served to somebody who sees only what they were granted, so that
///   every number is of that
public record Status(
        String version,
        String analysis,
        long generation,
        Instant built,
        long documents,
        long passages,
        long characters,
        long indexBytes,
        Vectors vectors,
        @Nullable String cluster,
        boolean bounded) {
    /// Of every document.
    public Status(
            String version,
            String analysis,
            long generation,
            Instant built,
            long documents,
            long passages,
            long characters,
            long indexBytes,
            Vectors vectors,
            @Nullable String cluster) {
        this(
                version,
                analysis,
                generation,
                built,
                documents,
                passages,
                characters,
                indexBytes,
                vectors,
                cluster,
                false);
    }

    /// The same served to somebody who sees only what they were granted.
    public Status toBounded() {
        return new Status(
                version,
                analysis,
                generation,
                built,
                documents,
                passages,
                characters,
                indexBytes,
                vectors,
                cluster,
                true);
    }

    /// @param model the model that made them; null when there are none
    /// @param documents how many documents have vectors of the text that they have now
    /// @param complete whether that is all of them
    /// @param problem why there are none to use although some were built, in Chinese; null when
    ///   nothing is wrong
    /// @param building how far vectors are that are being made by the process that answers; null
    ///   when none are
    public record Vectors(
            @Nullable String model,
            long documents,
            boolean complete,
            @Nullable String problem,
            @Nullable Building building) {
        public static final Vectors NONE = new Vectors(null, 0, false, null, null);
    }

    /// Vectors that are being made.
    ///
    /// @param done documents whose vectors are made
    /// @param documents how many are to be made
    public record Building(int done, int documents) {}
}
