package jianyan.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import jianyan.analysis.exact.Atoms;
import jianyan.analysis.segmentation.SegmentationModel;
import jianyan.analysis.segmentation.TextCutter;

/// Cuts folded text into terms. Thread-safe; one instance is shared.
///
/// The words are those of Lucene's smartcn, by the same model; a lexicon term is one term where the
/// context allows it, followed by its parts. Runs of letters and digits stay whole (`g60`, `5.2%`),
/// Latin is not stemmed, punctuation gives no term. Time is linear in the length of any input.
public final class Segmenter {
    /// A cutter that an unusual text has made larger than this many array elements is let go.
    private static final int LARGE_CUTTER = 1 << 18;

    private final SegmentationModel model;
    private final ConcurrentLinkedQueue<TextCutter> idle = new ConcurrentLinkedQueue<>();

    private Segmenter(SegmentationModel model) {
        this.model = model;
    }

    /// A segmenter with the lexicon off, which gives smartcn's own tokens but for runs and
    /// punctuation.
    public static Segmenter loadPlain() {
        return new Segmenter(SegmentationModel.loadPlain());
    }

    /// @param folding the folding that every text has gone through
    /// @param terms the lexicon's terms, in any spelling
    public static Segmenter load(Folding folding, Collection<String> terms) {
        UnaryOperator<String> fold = text -> folding.fold(text).text();
        return new Segmenter(SegmentationModel.load(fold, terms.stream().map(fold).toList()));
    }

    /// The terms of a folded text in order. A term's text leaves out white space inside it.
    public List<Token> segment(String foldedText) {
        List<Token> tokens = new ArrayList<>();
        segment(
                foldedText,
                (start, end, part) ->
                        tokens.add(
                                new Token(
                                        Atoms.withoutTransparent(foldedText.substring(start, end)),
                                        start,
                                        end,
                                        part)));
        return tokens;
    }

    /// The same without an object for each term.
    public void segment(CharSequence foldedText, TokenConsumer consumer) {
        TextCutter idling = idle.poll();
        TextCutter cutter = idling == null ? model.newCutter() : idling;
        cutter.cut(foldedText, consumer);
        if (cutter.capacity() < LARGE_CUTTER) {
            idle.offer(cutter);
        }
    }

    /// How the model spells a folded word, when otherwise than folding does: 著名 for 着名.
    Optional<String> spelling(String foldedWord) {
        return Optional.ofNullable(model.spelling(foldedWord));
    }
}
