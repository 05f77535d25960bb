package jianyan.corpus.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;

/// What stands on every page of a paged file is the page's and not the text's: watermarks, stamps,
/// running feet. The head of the first page may be the title and stays.
final class PageMarks {
    private static final int LONGEST = 30;

    private PageMarks() {}

    /// The lines with such marks as furniture.
    ///
    /// @param pages the page of each line, from 1
    static List<Line> mark(List<Line> lines, List<Integer> pages) {
        int last = pages.isEmpty() ? 0 : pages.getLast();
        if (last < 2) {
            return lines;
        }
        Map<String, Set<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String key = key(lines.get(i));
            if (!key.isEmpty()) {
                places.computeIfAbsent(key, ignored -> new TreeSet<>()).add(pages.get(i));
            }
        }
        int all = (int) pages.stream().distinct().count();
        List<Line> marked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Set<Integer> on = places.getOrDefault(key(line), Set.of());
            boolean everywhere = on.size() >= 2 && on.size() == all;
            marked.add(everywhere && i > 0 ? line.as(LineShape.FURNITURE) : line);
        }
        return marked;
    }

    /// Numbers alone are none: the same one may well stand in a table of each page.
    private static String key(Line line) {
        String text = line.text().replaceAll("\\s", "");
        boolean words = text.chars().anyMatch(c -> c > 0x2000 || Character.isLetter(c));
        return words && text.length() <= LONGEST ? text : "";
    }
}
