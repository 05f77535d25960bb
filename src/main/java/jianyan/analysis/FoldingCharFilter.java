package jianyan.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/// Folds a whole text before a Lucene tokenizer sees it; offsets lead back to the original.
public final class FoldingCharFilter extends CharFilter {
    private final Folding folding;
    private @Nullable Folded folded;
    private int position;

    public FoldingCharFilter(Folding folding, Reader original) {
        super(original);
        this.folding = folding;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        String text = folded().text();
        int count = Math.min(length, text.length() - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    /// Lucene does not say whether it asks for a start or an end; both are the same but inside the
    /// characters of an expanded one, where this is the start.
    @Override
    protected int correct(int offset) {
        if (folded == null) {
            return offset;
        }
        int length = folded.text().length();
        return offset < length ? folded.originalStart(offset) : folded.originalEnd(length);
    }

    private Folded folded() throws IOException {
        if (folded == null) {
            StringBuilder original = new StringBuilder();
            char[] chunk = new char[8192];
            for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
                original.append(chunk, 0, read);
            }
            folded = folding.fold(original.toString());
        }
        return folded;
    }
}
