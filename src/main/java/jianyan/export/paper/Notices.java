package jianyan.export.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.HandlingsRequest;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/// Letters to sponsors and units from a Word template: `{{案由}}` is replaced by the title, and a row
/// of a table with such words is repeated for each proposal of the letter.
public final class Notices {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /// Stands out, so that nobody sends a letter that is to no one.
    private static final String NOBODY = "（提案人未写明）";

    private Notices() {}

    /// To whom letters go: one for each proposal, or one for each lead department.
    public enum To {
        SPONSORS,
        UNITS
    }

    /// @param name of the file, without its ending
    public record Letter(String name, List<Map<String, String>> proposals) {
        public Letter {
            proposals = List.copyOf(proposals);
        }
    }

    /// The letters to write, in the order of numbers or units. A unit gets one for each session, as
    /// a letter speaks of one.
    public static List<Letter> letters(List<HandlingView> views, To to, Clock clock) {
        if (to == To.SPONSORS) {
            return views.stream()
                    .map(view ->
                            new Letter(
                                    "通知-"
                                            + plain(
                                                    view.number() == null
                                                            ? view.id()
                                                            : view.number()),
                                    List.of(words(view, clock))))
                    .toList();
        }
        Map<String, List<HandlingView>> units = new TreeMap<>();
        HandlingsRequest.By.DEPARTMENT
                .together(views)
                .forEach((unit, of) -> {
                    if (unit != null) {
                        units.put(unit, of);
                    }
                });
        List<Letter> letters = new ArrayList<>();
        units.forEach((unit, of) -> {
            Map<String, List<Map<String, String>>> sessions = new TreeMap<>();
            for (HandlingView view : of) {
                Map<String, String> words = words(view, clock);
                words.put("主办", unit);
                sessions.computeIfAbsent(view.session(), first -> new ArrayList<>()).add(words);
            }
            sessions.forEach((session, proposals) -> {
                String which = sessions.size() > 1 ? "-" + plain(session) : "";
                letters.add(new Letter("交办-" + plain(unit) + which, proposals));
            });
        });
        return letters;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\s]+", "_");
    }

    private static Map<String, String> words(HandlingView view, Clock clock) {
        Handling noted = view.handling();
        Handling.Due due = noted.due();
        Handling.Filed filed = noted.filed();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("案号", or(view.number()));
        words.put("案由", view.title());
        words.put("提案人", view.sponsors().isEmpty() ? NOBODY : String.join("、", view.sponsors()));
        words.put("界别", or(view.sector()));
        words.put("类别", or(view.category()));
        words.put("会议", view.session());
        words.put("审查结果", or(view.result()));
        words.put("并案号", filed == null ? "" : or(filed.into()));
        words.put("理由", filed == null ? "" : or(filed.reason()));
        words.put("主办", or(view.department()));
        words.put("会办", String.join("、", view.supporting()));
        words.put("办理时限", due == null ? "" : DAY.format(due.on()));
        words.put("办理结果", or(view.outcome()));
        words.put("满意度", or(view.satisfaction()));
        words.put("日期", DAY.format(LocalDate.ofInstant(clock.instant(), clock.getZone())));
        return words;
    }

    private static String or(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /// Fills a template for one letter; the streams stay open.
    ///
    /// @throws InvalidRequestException when the template asks for a word that there is none of
    public static void write(InputStream template, Letter letter, OutputStream to)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument(template)) {
            Map<String, String> first = new LinkedHashMap<>(letter.proposals().getFirst());
            first.put("件数", Integer.toString(letter.proposals().size()));
            document.getParagraphs().forEach(paragraph -> fill(paragraph, first));
            document.getHeaderList()
                    .forEach(header ->
                            header.getParagraphs().forEach(paragraph -> fill(paragraph, first)));
            document.getFooterList()
                    .forEach(footer ->
                            footer.getParagraphs().forEach(paragraph -> fill(paragraph, first)));
            document.getTables().forEach(table -> fill(table, letter));
            document.write(to);
        }
    }

    private static void fill(XWPFTable table, Letter letter) {
        for (int row = table.getNumberOfRows() - 1; row >= 0; row--) {
            XWPFTableRow of = table.getRow(row);
            if (!NoticeWords.asksIn(text(of))) {
                continue;
            }
            CTRow pattern = (CTRow) of.getCtRow().copy();
            for (int proposal = 0; proposal < letter.proposals().size(); proposal++) {
                Map<String, String> words = new LinkedHashMap<>(letter.proposals().get(proposal));
                words.put("序号", Integer.toString(proposal + 1));
                words.put("件数", Integer.toString(letter.proposals().size()));
                XWPFTableRow next =
                        proposal == 0 ? of : new XWPFTableRow((CTRow) pattern.copy(), table);
                for (XWPFTableCell cell : next.getTableCells()) {
                    cell.getParagraphs().forEach(paragraph -> fill(paragraph, words));
                }
                if (proposal > 0) {
                    table.addRow(next, row + proposal);
                }
            }
        }
    }

    private static String text(XWPFTableRow row) {
        StringBuilder text = new StringBuilder();
        row.getTableCells().forEach(cell -> text.append(cell.getText()));
        return text.toString();
    }

    /// A word may be cut into several runs, so a paragraph that has one becomes its first run.
    private static void fill(XWPFParagraph paragraph, Map<String, String> words) {
        if (!NoticeWords.asksIn(paragraph.getText())) {
            return;
        }
        String filled = NoticeWords.fill(paragraph.getText(), words);
        for (int run = paragraph.getRuns().size() - 1; run > 0; run--) {
            paragraph.removeRun(run);
        }
        paragraph.getRuns().getFirst().setText(filled, 0);
    }
}
