package jianyan.corpus.recognition;

import java.util.List;

/// What was read on one page of a scan.
///
/// @param page from 1
/// @param lines in reading order
public record RecognisedPage(int page, List<RecognisedLine> lines) {
    public RecognisedPage {
        lines = List.copyOf(lines);
    }

    /// A line of text on a page.
    ///
    /// @param confidence from 0 to 1, the recogniser's own, by characters
    /// @param paragraph whether a paragraph begins with it
    /// @param box left, top, right and bottom in pixels of the page at 300 dots an inch
    public record RecognisedLine(
            String text, double confidence, boolean paragraph, List<Integer> box) {
        public RecognisedLine {
            box = List.copyOf(box);
        }
    }

    /// The mean confidence of its characters; 0 for an empty page.
    public double confidence() {
        double sum = 0;
        int length = 0;
        for (RecognisedLine line : lines) {
            sum += line.confidence * line.text.length();
            length += line.text.length();
        }
        return length == 0 ? 0 : sum / length;
    }
}
