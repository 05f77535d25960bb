package jianyan.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes spreadsheets that no program would write.
final class Sheets {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Sheets() {}

    /// @param dimension the cells that the sheet claims to have
    /// @param rows a row's number and its cells, with a space between
    static void write(Path file, String dimension, List<String> rows) throws IOException {
        StringBuilder sheet = new StringBuilder(HEAD);
        sheet.append("<worksheet xmlns='%s'><dimension ref='%s'/>".formatted(SHEET, dimension));
        sheet.append("<sheetData>");
        for (String row : rows) {
            String[] cells = row.split(" ");
            sheet.append("<row r='%s'>".formatted(cells[0]));
            for (int i = 1; i < cells.length; i++) {
                sheet.append("<c r='%c%s' t='inlineStr'>".formatted('A' + i - 1, cells[0]));
                sheet.append("<is><t>%s</t></is></c>".formatted(cells[i]));
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        Map<String, String> parts =
                Map.of(
                        "[Content_Types].xml",
                        ("<Types xmlns='%scontent-types'>"
                                        + "<Default Extension='rels'"
                                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                                        + "<Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/>"
                                        + "<Override PartName='/xl/sheet.xml' ContentType='%sworksheet+xml'/></Types>")
                                .formatted(PACKAGE, TYPE, TYPE),
                        "_rels/.rels",
                        relation("officeDocument", "xl/workbook.xml"),
                        "xl/workbook.xml",
                        ("<workbook xmlns='%s' xmlns:r='%s'><sheets>"
                                        + "<sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>")
                                .formatted(SHEET, OFFICE),
                        "xl/_rels/workbook.xml.rels",
                        relation("worksheet", "sheet.xml"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                put(out, part.getKey(), HEAD + part.getValue());
            }
            put(out, "xl/sheet.xml", sheet.toString());
        }
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='%srelationships'><Relationship Id='r1' Type='%s/%s' Target='%s'/></Relationships>"
                .formatted(PACKAGE, OFFICE, type, target);
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
