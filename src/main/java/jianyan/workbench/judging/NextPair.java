package jianyan.workbench.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The next pair to be judged, without anything that the program thinks of it.
///
/// @param pair its place in the draw, from 1; null when all are judged
/// @param judged how many this person has judged
/// @param of how many there are
public record NextPair(long draw, @Nullable Integer pair, int judged, int of, List<Side> sides) {
    public NextPair {
        sides = List.copyOf(sides);
    }

    /// @param asks what it asks for, word for word
    public record Side(String id, String title, @Nullable String number, List<String> asks) {
        public Side {
            asks = List.copyOf(asks);
        }
    }
}
