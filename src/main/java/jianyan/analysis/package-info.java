/// Text to tokens, and nothing else: script folding, segmentation, the lexicon, exact atoms.
///
/// `TextAnalysis` is the door: it holds one `Folding` and one `Segmenter` that all threads share.
@NullMarked
package jianyan.analysis;

import org.jspecify.annotations.NullMarked;
