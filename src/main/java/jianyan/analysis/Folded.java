package jianyan.analysis;

import org.jspecify.annotations.Nullable;

/// A folded text with the way back to the original.
///
/// Folding mostly keeps lengths; then no map is held and offsets are the same on both sides.
public final class Folded {
    private final String text;

    /// For each folded UTF-16 unit the original unit it came from, and the original length at the
    /// end; null when nothing changed its length.
    private final int @Nullable [] origins;

    Folded(String text, int @Nullable [] origins) {
        if (origins != null && origins.length != text.length() + 1) {
            throw new IllegalArgumentException(
                    origins.length + " origins for " + text.length() + " units");
        }
        this.text = text;
        this.origins = origins;
    }

    /// Simplified, half-width, lower-case; what tokens are made of.
    public String text() {
        return text;
    }

    /// The original offset where the folded unit at `offset` begins.
    public int originalStart(int offset) {
        return origins == null ? offset : origins[offset];
    }

    /// The original offset where the folded stretch that ends before `offset` ends.
    public int originalEnd(int offset) {
        if (origins == null || offset == 0) {
            return offset == 0 ? 0 : offset;
        }
        int last = origins[offset - 1];
        int next = offset;
        while (next < text.length() && origins[next] == last) {
            next++;
        }
        return origins[next];
    }
}
