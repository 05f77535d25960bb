package jianyan.corpus.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jianyan.corpus.structure.Numbering;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;

/// Page numbers and running heads that a page break left in mid-text.
///
/// A running head is a short line that comes back at least three times, once of them in the middle
/// of a sentence or beside a page number. The first of its kind stays: it may be the title.
final class PageFurnitureRepair implements RepairStep {
    private static final String KIND = "furniture";
    private static final int LONGEST_HEAD = 40;
    private static final int RETURNS = 3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-—－–─~·\\s]*(?:[0-9０-９]{1,4}|[ivxIVX]{1,5})[-—－–─~·\\s]*|[-—\\s]*第\\s*[0-9０-９一二三四五六七八九十百]{1,5}\\s*[页頁版](?:\\s*[,，/]?\\s*[共总總]\\s*[0-9０-９]{1,5}\\s*[页頁])?[-—\\s]*|[0-9]{1,4}\\s*/\\s*[0-9]{1,4}");

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        List<Line> repaired = new ArrayList<>(lines.size());
        Map<String, Integer> heads = runningHeads(lines);
        for (Line line : lines) {
            boolean page = line.shape().isProse() && isPageNumber(line.text());
            Integer first = heads.get(key(line));
            if (page || first != null && first != repaired.size()) {
                context.log().note(KIND, line.mapped().sourceStart());
                repaired.add(line.as(LineShape.FURNITURE));
            } else {
                repaired.add(line);
            }
        }
        return repaired;
    }

    static boolean isPageNumber(String text) {
        return text.length() <= 20 && PAGE_NUMBER.matcher(text).matches();
    }

    private static String key(Line line) {
        return line.shape().isProse() && line.text().length() <= LONGEST_HEAD
                ? line.text().replaceAll("[0-9０-９\\s]", "")
                : "";
    }

    /// The running heads, each with the index of its first line.
    private static Map<String, Integer> runningHeads(List<Line> lines) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String key = key(lines.get(i));
            if (key.length() >= 4 && isHeadLike(lines.get(i).text())) {
                places.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Integer> heads = new HashMap<>();
        places.forEach((key, at) -> {
            if (at.size() >= RETURNS && at.stream().anyMatch(i -> interrupts(lines, i))) {
                heads.put(key, at.getFirst());
            }
        });
        return heads;
    }

    private static boolean isHeadLike(String text) {
        return !Characters.isWhole(text) && Numbering.of(text) == null;
    }

    private static boolean interrupts(List<Line> lines, int i) {
        Line before = i == 0 ? null : lines.get(i - 1);
        Line after = i + 1 == lines.size() ? null : lines.get(i + 1);
        return before != null
                        && (isPageNumber(before.text())
                                || before.text().length() > LONGEST_HEAD
                                        && !Characters.isWhole(before.text()))
                || after != null && isPageNumber(after.text());
    }
}
