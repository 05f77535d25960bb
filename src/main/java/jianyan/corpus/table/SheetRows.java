package jianyan.corpus.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jianyan.corpus.reading.ReadingException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Takes the XHTML that Tika makes of a spreadsheet and hands on its rows one by one. The first row
/// of each sheet that holds two cells or more is its header. Used by one thread.
public final class SheetRows extends DefaultHandler {
    private final RowSink sink;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private @Nullable List<String> header;
    private boolean inCell;
    private int number;

    public SheetRows(RowSink sink) {
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName.toLowerCase(Locale.ROOT)) {
            case "table" -> header = null;
            case "tr" -> cells = new ArrayList<>();
            case "td", "th" -> {
                cell.setLength(0);
                inCell = true;
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (inCell) {
            cell.append(ch, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        switch (localName.toLowerCase(Locale.ROOT)) {
            case "td", "th" -> {
                cells.add(cell.toString().strip());
                inCell = false;
            }
            case "tr" -> {
                try {
                    endRow();
                } catch (ReadingException e) {
                    throw new SAXException(e);
                }
            }
            default -> {}
        }
    }

    private void endRow() throws ReadingException {
        long filled = cells.stream().filter(value -> !value.isBlank()).count();
        List<String> columns = header;
        if (columns == null) {
            if (filled >= 2) {
                header = List.copyOf(cells);
                sink.header(header);
            }
            return;
        }
        if (filled == 0) {
            return;
        }
        Map<String, List<String>> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            row.put(columns.get(i), List.of(cells.get(i)));
        }
        number++;
        sink.row(new Row(number, row));
    }
}
