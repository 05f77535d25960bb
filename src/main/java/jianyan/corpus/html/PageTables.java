package jianyan.corpus.html;

import java.util.List;
import org.jsoup.nodes.Element;

/// Tells tables that hold data from those that only lay a page out.
final class PageTables {
    /// Cells of data are shorter on average.
    private static final int LONGEST_AVERAGE = 60;

    private PageTables() {}

    /// Whether the cells of a table are data: two rows and two columns or more, none with a table
    /// or several paragraphs in it, short ones on average.
    static boolean isData(Element table) {
        if (!table.select("table table, td form, td iframe").isEmpty()
                || table.attr("role").equals("presentation")) {
            return false;
        }
        List<Element> rows = rows(table);
        int cells = 0;
        int characters = 0;
        int wide = 0;
        for (Element row : rows) {
            wide += row.childrenSize() > 1 ? 1 : 0;
            for (Element cell : row.children()) {
                if (cell.select("p, div, br").size() > 3
                        && cell.text().length() > LONGEST_AVERAGE * 2) {
                    return false;
                }
                cells++;
                characters += cell.text().length();
            }
        }
        boolean headed = !table.select("th").isEmpty();
        return rows.size() > 1
                && wide * 2 >= rows.size()
                && (headed || characters <= LONGEST_AVERAGE * cells);
    }

    static List<Element> rows(Element table) {
        return table.select("tr").stream().filter(row -> row.childrenSize() > 0).toList();
    }

    static int span(Element cell) {
        try {
            return Integer.parseInt(cell.attr("colspan").strip());
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
