package jianyan.cluster;

import jianyan.analysis.TextAnalysis;
import jianyan.index.codec.Codec;
import jianyan.index.folder.Manifest;

/// What two programs have to have in common before one may count for the other: the layout of the
/// index, the language of partial results, and folding, segmentation and lexicon.
public final class Rules {
    private Rules() {}

    /// Equal where all three are.
    public static String fingerprint(TextAnalysis analysis) {
        return Manifest.FORMAT + "." + Codec.VERSION + "." + analysis.version();
    }
}
