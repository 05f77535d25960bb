package jianyan.export.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jianyan.export.AboutNames;
import org.jspecify.annotations.Nullable;

/// Reads back a workbook that [XlsxWriter] wrote: sheets of rows, and last the sheet that describes
/// them.
final class WorkbookFile {
    private static final String STRINGS = "xl/sharedStrings.xml";

    private WorkbookFile() {}

    static ExportFile read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> strings = new ArrayList<>();
            ZipEntry shared = zip.getEntry(STRINGS);
            if (shared != null) {
                each(zip, shared, "si", strings::add);
            }
            List<List<List<String>>> sheets = new ArrayList<>();
            for (int number = 1; ; number++) {
                ZipEntry sheet = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
                if (sheet == null) {
                    break;
                }
                sheets.add(rows(zip, sheet, strings));
            }
            return file(sheets);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static ExportFile file(List<List<List<String>>> sheets) {
        Map<String, String> about = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            List<List<String>> of = sheets.get(sheet);
            if (sheet == sheets.size() - 1) {
                of.stream()
                        .filter(row -> row.size() > 1)
                        .forEach(row -> about.put(AboutNames.keyOf(row.get(0)), row.get(1)));
                continue;
            }
            for (int number = 0; number < of.size(); number++) {
                if (number == 0) {
                    columns = of.getFirst();
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), i < of.get(number).size() ? of.get(number).get(i) : "");
                }
                rows.add(row);
            }
        }
        return new ExportFile(about, columns, rows);
    }

    private interface Taking {
        void take(String text);
    }

    /// The text of each element of a name.
    private static void each(ZipFile zip, ZipEntry part, String element, Taking taking)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = reader(in);
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    taking.take(text.toString());
                }
            }
        }
    }

    private static List<List<String>> rows(ZipFile zip, ZipEntry sheet, List<String> strings)
            throws IOException, XMLStreamException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = zip.getInputStream(sheet)) {
            XMLStreamReader xml = reader(in);
            List<String> row = new ArrayList<>();
            @Nullable String type = null;
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("row")) {
                        row = new ArrayList<>();
                    } else if (xml.getLocalName().equals("c")) {
                        type = xml.getAttributeValue(null, "t");
                        int column = column(xml.getAttributeValue(null, "r"));
                        while (row.size() < column) {
                            row.add("");
                        }
                        text.setLength(0);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals("c")) {
                        String raw = text.toString();
                        row.add("s".equals(type) ? strings.get(Integer.parseInt(raw)) : raw);
                    } else if (xml.getLocalName().equals("row")) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    /// 27 for AB7.
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
