package jianyan.corpus.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jianyan.corpus.structure.Numbering;
import jianyan.corpus.structure.YearlyReports;
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
    private static final int NONE = -1;

    /// An unfinished line of at least this length is a sentence cut in two.
    private static final int SENTENCE = 20;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-—－–─~·\\s]*(?:[0-9０-９]{1,4}|[ivxIVX]{1,5})[-—－–─~·\\s]*|[-—\\s]*第\\s*[0-9０-９一二三四五六七八九十百]{1,5}\\s*[页頁版](?:\\s*[,，/]?\\s*[共总總]\\s*[0-9０-９]{1,5}\\s*[页頁])?[-—\\s]*|[0-9]{1,4}\\s*/\\s*[0-9]{1,4}");

    private static final int LONGEST_ENTRY = 80;
    private static final Pattern CONTENTS =
            Pattern.compile(".*[\\p{IsHan}\\w)）”》].*?(?:\\t|[.·…．]{4,})\\s*[0-9]{1,4}");
    private static final Pattern NUMBERED_PAGE = Pattern.compile("\\p{IsHan}{1,2}\\s*[0-9]{1,4}");

    @Override
    public List<Line> repair(List<Line> lines, Context context) {
        Map<String, Integer> heads = runningHeads(lines);
        List<Line> repaired = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.shape().isProse() && (isPage(lines, i, heads) || isReturn(line, i, heads))) {
                context.log().note(KIND, line.mapped().sourceStart());
                repaired.add(line.as(LineShape.FURNITURE));
            } else {
                repaired.add(line);
            }
        }
        return repaired;
    }

    private static boolean isReturn(Line line, int at, Map<String, Integer> heads) {
        Integer first = heads.get(key(line));
        return first != null && first != at;
    }

    /// A page number by itself, an entry of a table of contents, or a number with a word (委 133)
    /// beside a running head.
    private static boolean isPage(List<Line> lines, int i, Map<String, Integer> heads) {
        String text = lines.get(i).text();
        if (text.isEmpty()
                || text.length() > LONGEST_ENTRY
                || !endsPage(text.charAt(text.length() - 1))) {
            return false;
        }
        if (isPageNumber(text) || CONTENTS.matcher(text).matches()) {
            return true;
        }
        return NUMBERED_PAGE.matcher(text).matches()
                && (i > 0 && heads.containsKey(key(lines.get(i - 1)))
                        || i + 1 < lines.size() && heads.containsKey(key(lines.get(i + 1))));
    }

    /// Asked before any pattern is tried: hardly any line ends so.
    private static boolean endsPage(char last) {
        return last <= '~' && last != '.' && last != ',' && last != ')'
                || last >= '０' && last <= '９'
                || "页頁版—－–─~·".indexOf(last) >= 0;
    }

    static boolean isPageNumber(String text) {
        return text.length() <= 20 && PAGE_NUMBER.matcher(text).matches();
    }

    /// The line without its page number; the titles of two years' reports are two.
    private static String key(Line line) {
        if (line.shape().isProse() && YearlyReports.isTitle(line.text())) {
            return line.text();
        }
        return line.shape().isProse() && line.text().length() <= LONGEST_HEAD
                ? withoutNumbers(line.text())
                : "";
    }

    /// Without digits and gaps; most lines have neither and stay as they are.
    private static String withoutNumbers(String text) {
        int i = 0;
        while (i < text.length() && !isNumberOrGap(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (!isNumberOrGap(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static boolean isNumberOrGap(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９' || c == ' ' || c >= '\t' && c <= '\r';
    }

    /// The running heads, each with the index of its first line where that may be a title.
    private static Map<String, Integer> runningHeads(List<Line> lines) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String key = key(lines.get(i));
            if (key.length() >= 4 && isHeadLike(lines.get(i).text())) {
                places.computeIfAbsent(key, ignored -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Integer> heads = new HashMap<>();
        places.forEach((key, at) -> {
            if (at.size() >= RETURNS && at.stream().anyMatch(i -> interrupts(lines, i))) {
                heads.put(key, isBesideNumber(lines, at.getFirst()) ? NONE : at.getFirst());
            }
        });
        return heads;
    }

    /// A title stands above its text; what stands above a page number is no title even at first.
    private static boolean isBesideNumber(List<Line> lines, int i) {
        return i + 1 < lines.size() && isPageNumber(lines.get(i + 1).text().strip());
    }

    private static boolean isHeadLike(String text) {
        return !Characters.isWhole(text) && Numbering.of(text) == null;
    }

    private static boolean interrupts(List<Line> lines, int i) {
        Line before = i == 0 ? null : lines.get(i - 1);
        Line after = i + 1 == lines.size() ? null : lines.get(i + 1);
        return before != null
                        && (isPageNumber(before.text())
                                || before.text().length() > SENTENCE
                                        && !Characters.isWhole(before.text()))
                || after != null
                        && (isPageNumber(after.text())
                                || NUMBERED_PAGE.matcher(after.text()).matches());
    }
}
