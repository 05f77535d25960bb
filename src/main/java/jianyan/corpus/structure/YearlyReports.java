package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.structure.DocumentSplitter.Piece;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;

/// Cuts a file that holds the reports of many years one after another: each below a title with its
/// year, below a heading that is a year, or each in one line that begins with it.
///
/// Titles that differ in nothing but the year are titles, in whatever order they stand, and other
/// lines with a year do not disturb them. Titles of several shapes must only rise or only fall, or
/// they are years that one report speaks of.
public final class YearlyReports {
    /// So many characters may stand before a title's year.
    private static final int BEFORE_YEAR = 6;

    private static final Pattern TITLE =
            Pattern.compile(
                    "^[^0-9。]{0,"
                            + BEFORE_YEAR
                            + "}((?:19|20)[0-9]{2})年?[^。,;]{0,30}?(?:报告|報告|总结|總結|公报|公報)(?:[(（][^)）]{0,12}[)）])?");

    private static final Pattern BRACKETED = Pattern.compile("[(（][^)）]*[)）]|年| ");
    private static final Pattern BARE_YEAR = Pattern.compile("((?:19|20)[0-9]{2})年?");

    private static final int FEWEST = 3;

    /// A report may name the reports of a few years, in any order.
    private static final int FEWEST_IN_DISORDER = 5;

    /// No term of office has so many years.
    private static final int MANY = 8;

    private static final int LONGEST_TITLE = 60;

    /// A line that holds a whole report is no shorter.
    private static final int SHORTEST_REPORT = 100;

    private final Folding folding;

    YearlyReports(Folding folding) {
        this.folding = folding;
    }

    /// Whether a line is a title with a year as a whole, in either script.
    public static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE && mayBegin(line) && TITLE.matcher(line).matches();
    }

    /// Asked before the pattern: hardly any line has a year at its head.
    private static boolean mayBegin(String line) {
        for (int i = 0; i <= BEFORE_YEAR && i < line.length(); i++) {
            if (line.charAt(i) == '1' || line.charAt(i) == '2') {
                return true;
            }
        }
        return false;
    }

    /// @param shape the title without its year and without what stands in brackets
    private record Start(int at, int year, int titleEnd, String shape) {}

    List<Piece> split(List<Line> lines) {
        List<Start> titles = starts(lines, false);
        List<Start> alike = alike(titles);
        if (alike.size() >= FEWEST) {
            titles = alike;
        } else if (!areYears(titles)) {
            titles = bareYears(lines);
        }
        if (titles.size() >= FEWEST) {
            return ReportPages.cut(lines, titles.stream().map(Start::at).toList());
        }
        List<Start> reports = starts(lines, true);
        return areYears(reports) && reports.size() * 2 > lines.size()
                ? cutTitles(lines, reports)
                : List.of(new Piece(lines, null));
    }

    private List<Start> starts(List<Line> lines, boolean whole) {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int length = line.text().length();
            boolean fits = whole ? length >= SHORTEST_REPORT : length <= LONGEST_TITLE;
            if (!fits || !line.shape().isProse() && line.shape() != LineShape.HEADING) {
                continue;
            }
            String folded = folding.fold(head(line.text())).text();
            if (!mayBegin(folded)) {
                continue;
            }
            Matcher title = TITLE.matcher(folded);
            if (title.lookingAt()
                    && (whole || title.end() == folded.length())
                    && (whole || isFollowed(lines, i))) {
                starts.add(
                        new Start(
                                i,
                                Integer.parseInt(title.group(1)),
                                title.end(),
                                shape(folded.substring(0, title.end()), title.group(1))));
            }
        }
        return starts;
    }

    private static String shape(String title, String year) {
        return BRACKETED.matcher(title).replaceAll("").replace(year, "");
    }

    /// Those whose titles say the same of three years or more, each year once; a running head that
    /// says the same again is the same report.
    private static List<Start> alike(List<Start> titles) {
        Map<String, List<Start>> byShape = new LinkedHashMap<>();
        for (Start title : titles) {
            List<Start> same = byShape.computeIfAbsent(title.shape, ignored -> new ArrayList<>());
            if (same.isEmpty() || same.getLast().year != title.year) {
                same.add(title);
            }
        }
        return byShape.values().stream()
                .filter(same ->
                        same.size() >= FEWEST_IN_DISORDER
                                || same.size() >= FEWEST && areYears(same))
                .filter(same -> same.stream().map(Start::year).distinct().count() == same.size())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Start::at))
                .toList();
    }

    /// Headings that are a year and nothing else. A report may have one for each year of a term; so
    /// many it does not have.
    private List<Start> bareYears(List<Line> lines) {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher year = BARE_YEAR.matcher(line.text().strip());
            if (line.shape() == LineShape.HEADING && year.matches()) {
                starts.add(new Start(i, Integer.parseInt(year.group(1)), 0, ""));
            }
        }
        return starts.size() >= MANY ? alike(starts) : List.of();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TITLE));
    }

    /// An entry of a table of contents has no text below it.
    private static boolean isFollowed(List<Line> lines, int i) {
        return i + 1 < lines.size() && !TITLE.matcher(head(lines.get(i + 1).text())).lookingAt();
    }

    private static boolean areYears(List<Start> starts) {
        if (starts.size() < FEWEST) {
            return false;
        }
        int direction = Integer.signum(starts.get(1).year - starts.getFirst().year);
        for (int i = 1; i < starts.size(); i++) {
            if (direction == 0
                    || Integer.signum(starts.get(i).year - starts.get(i - 1).year) != direction) {
                return false;
            }
        }
        return true;
    }

    private static List<Piece> cutTitles(List<Line> lines, List<Start> starts) {
        List<Line> cut = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (next < starts.size() && starts.get(next).at == i) {
                at.add(cut.size());
                MappedText text = line.mapped();
                int end = starts.get(next++).titleEnd;
                cut.add(
                        new Line(
                                text.piece(0, end),
                                LineShape.HEADING,
                                Outline.TITLE,
                                line.blankBefore()));
                cut.add(line.with(text.piece(end, text.length()).strip()));
            } else {
                cut.add(line);
            }
        }
        return ReportPages.cut(cut, at);
    }
}
