package jianyan.workbench.change;

import jianyan.document.Coded;
import org.jspecify.annotations.Nullable;

/// One thing beside the groups as a change leaves it.
///
/// @param key names it among those of its kind
/// @param content null when it is no more
public record Noted(Kind kind, String key, @Nullable Object content) {
    public enum Kind implements Coded {
        /// Where a proposal stands, by its id.
        HANDLING,
        /// A closed session, by its name.
        SESSION,
        /// Pairs that were drawn to be judged, by the number of the draw.
        DRAW,
        /// What somebody said of such a pair.
        JUDGEMENT;
    }
}
