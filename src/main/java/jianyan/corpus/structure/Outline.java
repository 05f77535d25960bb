package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;

/// The lines of one document as a run of sections, each with its level.
public final class Outline {
    /// A heading and what stands below it.
    ///
    /// @param heading empty for what stands before the first heading
    /// @param level 0 for the title's section
    public record Part(String heading, int level, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// The rank of the line that is the document's title.
    public static final int TITLE = 0;

    private Outline() {}

    /// Cuts at headings. The ranks in use, from the highest down, become the levels 1, 2, 3 …
    public static List<Part> of(List<Line> lines) {
        SortedSet<Integer> ranks = new TreeSet<>();
        for (Line line : lines) {
            if (line.shape() == LineShape.HEADING && line.level() != TITLE) {
                ranks.add(line.level());
            }
        }
        List<Integer> order = List.copyOf(ranks);
        List<Part> parts = new ArrayList<>();
        String heading = "";
        int level = 0;
        List<Line> held = new ArrayList<>();
        for (Line line : lines) {
            if (line.shape() == LineShape.HEADING) {
                if (!held.isEmpty()) {
                    parts.add(new Part(heading, level, held));
                }
                level = line.level() == TITLE ? 0 : order.indexOf(line.level()) + 1;
                heading = line.text();
                held = new ArrayList<>();
            }
            held.add(line);
        }
        if (!held.isEmpty()) {
            parts.add(new Part(heading, level, held));
        }
        return parts;
    }
}
