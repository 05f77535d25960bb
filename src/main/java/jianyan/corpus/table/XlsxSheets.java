package jianyan.corpus.table;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jianyan.corpus.reading.PackagePart;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.UntrustedXml;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of an .xlsx row by row; only the strings that its cells share are held.
public final class XlsxSheets {
    /// What a cell is written in; a formula's own text is not what the cell shows.
    private record Format(int index, String text) {}

    /// @param relation the workbook's id of its part
    private record Sheet(String name, String relation, boolean hidden) {}

    private final ZipFile zip;
    private final SheetSink sink;
    private final List<String> strings = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    private XlsxSheets(ZipFile zip, SheetSink sink) {
        this.zip = zip;
        this.sink = sink;
    }

    /// Hands on every row of every sheet that is not hidden.
    public static void read(Path file, SheetSink sink) throws IOException, ReadingException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new XlsxSheets(zip, sink).read();
        } catch (ZipException e) {
            throw new ReadingException("broken-file", "文件包损坏（" + e.getMessage() + "）；请用原来的程序打开另存");
        }
    }

    private void read() throws IOException, ReadingException {
        String workbook = PackagePart.first(PackagePart.of(zip, ""), "officeDocument");
        if (workbook == null || zip.getEntry(workbook) == null) {
            throw new ReadingException("broken-file", "文件包里没有工作簿；请用原来的程序打开另存");
        }
        List<PackagePart> parts = PackagePart.of(zip, workbook);
        UntrustedXml.readPart(zip, workbook, this::readWorkbook);
        UntrustedXml.readPart(zip, PackagePart.first(parts, "sharedStrings"), this::readStrings);
        UntrustedXml.readPart(zip, PackagePart.first(parts, "styles"), this::readStyles);
        for (Sheet sheet : sheets) {
            String part =
                    parts.stream()
                            .filter(each -> each.id().equals(sheet.relation))
                            .map(PackagePart::target)
                            .findFirst()
                            .orElse(null);
            if (sheet.hidden) {
                sink.hidden(sheet.name);
            } else {
                MergedCells merged = merged(part);
                sink.begin(sheet.name);
                UntrustedXml.readPart(zip, part, xml -> readRows(xml, merged));
                sink.end();
            }
        }
    }

    private void readWorkbook(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String date1904 = UntrustedXml.attribute(xml, "date1904");
                since1904 = "1".equals(date1904) || "true".equals(date1904);
            } else if (xml.getLocalName().equals("sheet")) {
                String state = String.valueOf(xml.getAttributeValue(null, "state"));
                sheets.add(
                        new Sheet(
                                String.valueOf(xml.getAttributeValue(null, "name")),
                                String.valueOf(UntrustedXml.attribute(xml, "id")),
                                state.endsWith("idden")));
            }
        }
    }

    private void readStrings(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == START_ELEMENT && xml.getLocalName().equals("si")) {
                strings.add(text(xml, "si"));
            }
        }
    }

    /// The text of an element without how it is to be pronounced.
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean in = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT || event == END_ELEMENT) {
                String name = xml.getLocalName();
                if (event == END_ELEMENT && name.equals(element)) {
                    break;
                }
                in = event == START_ELEMENT && (name.equals("t") || name.equals("v"));
                phonetic += name.equals("rPh") ? event == START_ELEMENT ? 1 : -1 : 0;
            } else if ((event == CHARACTERS || event == CDATA) && in && phonetic == 0) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> cells = true;
                    case "numFmt" ->
                            own.put(
                                    UntrustedXml.number(xml.getAttributeValue(null, "numFmtId"), 0),
                                    String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "xf" -> {
                        int index = UntrustedXml.number(xml.getAttributeValue(null, "numFmtId"), 0);
                        String builtin = BuiltinFormats.getBuiltinFormat(index);
                        if (cells) {
                            formats.add(
                                    new Format(
                                            index,
                                            own.getOrDefault(
                                                    index, builtin == null ? "" : builtin)));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    /// Merged cells are listed behind the rows, so the part is gone through once before.
    private MergedCells merged(@Nullable String part) throws IOException, ReadingException {
        MergedCells merged = new MergedCells();
        UntrustedXml.readPart(
                zip,
                part,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == START_ELEMENT && xml.getLocalName().equals("mergeCell")) {
                            String[] ends =
                                    String.valueOf(xml.getAttributeValue(null, "ref")).split(":");
                            merged.add(row(ends[0]), row(ends[ends.length - 1]), column(ends[0]));
                        }
                    }
                });
        return merged;
    }

    private void readRows(XMLStreamReader xml, MergedCells merged)
            throws XMLStreamException, ReadingException {
        CellFormats texts = new CellFormats(since1904);
        List<String> cells = new ArrayList<>();
        int row = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT && xml.getLocalName().equals("row")) {
                row = UntrustedXml.number(xml.getAttributeValue(null, "r"), row + 2) - 1;
                cells = new ArrayList<>();
            } else if (event == START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = xml.getAttributeValue(null, "r");
                int column = place == null ? cells.size() : column(place);
                if (column < 0 || column > 0x3fff) {
                    continue;
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                String type = String.valueOf(xml.getAttributeValue(null, "t"));
                int style = UntrustedXml.number(xml.getAttributeValue(null, "s"), -1);
                cells.set(column, cell(type, style, text(xml, "c"), texts));
            } else if (event == END_ELEMENT && xml.getLocalName().equals("row")) {
                merged.carry(row, cells);
                if (!sink.row(row, cells)) {
                    return;
                }
            }
        }
    }

    private String cell(String type, int style, String raw, CellFormats texts) {
        return switch (type) {
            case "s" -> {
                int index = UntrustedXml.number(raw, -1);
                yield index >= 0 && index < strings.size() ? strings.get(index) : "";
            }
            case "inlineStr", "str" -> raw;
            case "b" -> raw.strip().equals("1") ? "是" : "否";
            case "e" -> "";
            case "d" -> raw.replaceFirst("T00:00:00.*$", "");
            default -> number(raw, style, texts);
        };
    }

    private String number(String raw, int style, CellFormats texts) {
        if (raw.isBlank()) {
            return "";
        }
        Format format =
                style >= 0 && style < formats.size() ? formats.get(style) : new Format(0, "");
        try {
            return texts.text(Double.parseDouble(raw.strip()), format.index, format.text);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /// AB12 is row 11, counted from 0.
    private static int row(String place) {
        return UntrustedXml.number(place.replaceAll("[^0-9]", ""), 1) - 1;
    }

    /// AB12 is column 27, counted from 0.
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4; i++) {
            char c = place.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            }
        }
        return column - 1;
    }
}
