package jianyan.analysis;

import java.util.HashMap;
import java.util.Map;

/// The texts of one document as terms, each cut once however many fields hold it: what a proposal
/// asks for stands in its text, and its title among its headings. Not thread-safe.
public final class CutTexts {
    private final Segmenter segmenter;
    private final Map<String, TokenBuffer> byText = new HashMap<>();

    public CutTexts(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    TokenBuffer of(String foldedText) {
        return byText.computeIfAbsent(
                foldedText,
                text -> {
                    TokenBuffer tokens = new TokenBuffer();
                    tokens.fill(segmenter, text);
                    return tokens;
                });
    }
}
