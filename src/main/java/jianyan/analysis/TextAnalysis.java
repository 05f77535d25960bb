package jianyan.analysis;

import java.util.List;

/// The door to this floor: one folding and one segmenter, loaded once and shared by all threads.
public final class TextAnalysis {
    private final Folding folding;
    private final Segmenter segmenter;

    private TextAnalysis(Folding folding, Segmenter segmenter) {
        this.folding = folding;
        this.segmenter = segmenter;
    }

    public static TextAnalysis load() {
        Folding folding = Folding.load();
        return new TextAnalysis(folding, Segmenter.load(folding, List.of()));
    }

    public Folding folding() {
        return folding;
    }

    public Segmenter segmenter() {
        return segmenter;
    }

    /// Names everything that decides how a text becomes terms. An index built under another version
    /// is stale as a whole.
    public String version() {
        return "1";
    }
}
