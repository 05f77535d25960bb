package jianyan.export.paper;

/// How many lines a text takes in a cell: Excel fits no row to what stands in merged cells.
final class TextLines {
    private TextLines() {}

    /// @param width in Han characters; letters and digits take half of one
    static int of(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            double taken = line.codePoints().mapToDouble(each -> each < 0x2E80 ? 0.55 : 1).sum();
            lines += Math.max(1, (int) Math.ceil(taken / Math.max(1, width)));
        }
        return lines;
    }
}
