package jianyan.corpus.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.document.SourceSpan;

/// A text whose every UTF-16 unit knows which unit of the decoded source it stands for.
///
/// Immutable. Units may be left out, replaced one for one, or laid end to end; none is ever
/// invented.
public final class MappedText {
    private static final MappedText EMPTY = new MappedText("", new int[0]);

    private final String text;

    /// Start and end of each stretch of source, in reading order; neighbours are merged.
    private final int[] stretches;

    private MappedText(String text, int[] stretches) {
        this.text = text;
        this.stretches = stretches;
    }

    /// The units `start` to `end` of the source, as they stand there.
    public static MappedText of(String source, int start, int end) {
        return start == end
                ? EMPTY
                : new MappedText(source.substring(start, end), new int[] {start, end});
    }

    public static MappedText of(String source) {
        return of(source, 0, source.length());
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /// Where in the source the first unit stands.
    public int sourceStart() {
        return stretches.length == 0 ? 0 : stretches[0];
    }

    /// Where in the source the last unit ends.
    public int sourceEnd() {
        return stretches.length == 0 ? 0 : stretches[stretches.length - 1];
    }

    /// Where in the source the unit at `offset` stands.
    public int sourceOffset(int offset) {
        int at = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            int length = stretches[i + 1] - stretches[i];
            if (offset < at + length) {
                return stretches[i] + offset - at;
            }
            at += length;
        }
        throw new IndexOutOfBoundsException(offset);
    }

    /// The stretches of source that the whole text stands for.
    public List<SourceSpan> spans() {
        return spans(0, text.length());
    }

    /// The stretches of source that a piece of the text stands for.
    public List<SourceSpan> spans(int start, int end) {
        List<SourceSpan> spans = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            int length = stretches[i + 1] - stretches[i];
            int from = Math.max(start, at);
            int to = Math.min(end, at + length);
            if (from < to) {
                spans.add(new SourceSpan(stretches[i] + from - at, stretches[i] + to - at));
            }
            at += length;
        }
        return spans;
    }

    public MappedText piece(int start, int end) {
        if (start == 0 && end == text.length()) {
            return this;
        }
        Builder piece = new Builder();
        piece.add(this, start, end);
        return piece.build();
    }

    public MappedText strip() {
        int start = 0;
        int end = text.length();
        while (start < end && Characters.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return piece(start, end);
    }

    /// This text and then another.
    public MappedText then(MappedText other) {
        Builder both = new Builder();
        both.add(this, 0, length());
        both.add(other, 0, other.length());
        return both.build();
    }

    /// The same places with other characters.
    public MappedText withText(String replacement) {
        if (replacement.length() != text.length()) {
            throw new IllegalArgumentException("a replacement of another length");
        }
        return new MappedText(replacement, stretches);
    }

    /// Where in the source it stands: start and end of each stretch, in reading order.
    int[] stretches() {
        return stretches.clone();
    }

    /// What [#stretches] was told of.
    ///
    /// @throws IllegalArgumentException when the stretches are not as long as the text
    static MappedText of(String text, int[] stretches) {
        int length = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            length += stretches[i + 1] - stretches[i];
        }
        if (length != text.length()) {
            throw new IllegalArgumentException("stretches of another length");
        }
        return new MappedText(text, stretches);
    }

    @Override
    public String toString() {
        return text;
    }

    /// Lays pieces end to end.
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] stretches = new int[8];
        private int size;

        /// Adds the units `start` to `end` of a text.
        public void add(MappedText from, int start, int end) {
            if (start >= end) {
                return;
            }
            text.append(from.text, start, end);
            int at = 0;
            for (int i = 0; i < from.stretches.length && at < end; i += 2) {
                int first = from.stretches[i];
                int length = from.stretches[i + 1] - first;
                int cutStart = Math.max(start, at);
                int cutEnd = Math.min(end, at + length);
                if (cutStart < cutEnd) {
                    addStretch(first + cutStart - at, first + cutEnd - at);
                }
                at += length;
            }
        }

        private void addStretch(int start, int end) {
            if (size > 0 && stretches[size - 1] == start) {
                stretches[size - 1] = end;
                return;
            }
            if (size + 2 > stretches.length) {
                stretches = Arrays.copyOf(stretches, stretches.length * 2);
            }
            stretches[size++] = start;
            stretches[size++] = end;
        }

        public MappedText build() {
            return size == 0
                    ? EMPTY
                    : new MappedText(text.toString(), Arrays.copyOf(stretches, size));
        }
    }
}
