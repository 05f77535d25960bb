package jianyan.engine;

import java.time.Instant;

/// What is being served.
///
/// @param version the program's version
/// @param analysis the version of folding, segmentation and lexicon that the index was built with
public record Status(
        String version,
        String analysis,
        long generation,
        Instant built,
        long documents,
        long passages,
        long characters,
        long indexBytes) {}
