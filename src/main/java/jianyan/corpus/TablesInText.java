package jianyan.corpus;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.MappingProposal;
import jianyan.corpus.table.RowSink;
import jianyan.corpus.table.TableHead;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.TextTable;

/// Lists of proposals that stand as tables in a text: their rows are documents, as the rows of a
/// spreadsheet are. Other tables stay in the text.
final class TablesInText {
    /// A header is one of so many rows.
    private static final int HEADER_ROWS = 3;

    /// So many lines above a table speak for its rows.
    private static final int TITLES = 4;

    private static final int LONGEST_TITLE = 60;

    /// A line of this length beside the lists is text of its own.
    private static final int TEXT = 40;

    private final MappingProposal proposal;

    TablesInText(Folding folding) {
        this.proposal = new MappingProposal(folding);
    }

    /// The tables of a text that list proposals.
    List<TextTable> lists(DecodedText text) {
        return text.tables().stream().filter(this::isList).toList();
    }

    private boolean isList(TextTable table) {
        return table.rows().stream()
                .limit(HEADER_ROWS)
                .anyMatch(row ->
                        proposal.propose(row)
                                .filter(mapping -> !mapping.columnsOf("title").isEmpty())
                                .filter(mapping -> "proposal".equals(mapping.values().get("kind")))
                                .isPresent());
    }

    /// Hands on the rows of one list.
    void read(TextTable table, DecodedText text, RowSink sink) throws ReadingException {
        List<Line> above = new ArrayList<>();
        for (int i = table.from() - 1; i >= 0 && above.size() < TITLES; i--) {
            Line line = text.lines().get(i);
            if (line.shape() == LineShape.TABLE_ROW || line.text().length() > LONGEST_TITLE) {
                break;
            }
            above.add(line);
        }
        above.reversed().forEach(line -> sink.title(line.text()));
        TableHead head = new TableHead(sink, "表格", 0);
        int line = 0;
        for (List<String> row : table.rows()) {
            head.row(row, ++line);
        }
        head.finish();
    }

    /// What is left of a text without its lists, if that is more than their titles.
    static boolean hasMore(DecodedText text, List<TextTable> lists) {
        return without(text, lists).stream()
                .anyMatch(line ->
                        line.shape() != LineShape.FURNITURE && line.text().length() >= TEXT);
    }

    static List<Line> without(DecodedText text, List<TextTable> lists) {
        List<Line> left = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            int at = i;
            if (lists.stream().noneMatch(list -> at >= list.from() && at < list.to())) {
                left.add(text.lines().get(i));
            }
        }
        return left;
    }
}
