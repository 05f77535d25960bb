/// Text to tokens, and nothing else: script folding, segmentation, the lexicon, exact atoms.
///
/// `TextAnalysis` is the door: it holds one `Folding` and one `Segmenter` that all threads share.
/// `exact` has the other way to read a text, character by character, for phrases and counts.
@NullMarked
package jianyan.analysis;

import org.jspecify.annotations.NullMarked;
