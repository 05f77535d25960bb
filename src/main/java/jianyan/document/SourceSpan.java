package jianyan.document;

/// A stretch of decoded source text, or of a passage's text: UTF-16 offsets, end exclusive.
public record SourceSpan(int start, int end) implements Comparable<SourceSpan> {
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    @Override
    public int compareTo(SourceSpan other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
