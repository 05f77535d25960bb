package jianyan.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes Word and OFD packages part by part, as programs do and as none would.
public final class Packages {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD =
            "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' xmlns:mc='m' xmlns:wps='s' xmlns:v='v' xmlns:wp='p' xmlns:a='a' xmlns:pic='c' xmlns:w14='w14'";

    private Packages() {}

    /// A .docx.
    ///
    /// @param body what stands in `w:body`
    /// @param parts further parts by their relationship's type: what stands in their root element
    public static Path docx(Path file, String body, Map<String, String> parts) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("_rels/.rels", relations("officeDocument", "word/document.xml", "r0"));
        files.put(
                "word/document.xml",
                "<w:document %s><w:body>%s</w:body></w:document>".formatted(WORD, body));
        StringBuilder relations = new StringBuilder();
        parts.forEach((type, content) -> {
            String root =
                    switch (type) {
                        case "header" -> "hdr";
                        case "footer" -> "ftr";
                        default -> type;
                    };
            files.put(
                    "word/" + type + ".xml",
                    "<w:%s %s>%s</w:%s>".formatted(root, WORD, content, root));
            relations.append(relation(type, type + ".xml", type));
        });
        files.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns='" + RELATIONS + "'>" + relations + "</Relationships>");
        return write(file, files);
    }

    private static String relations(String type, String target, String id) {
        return "<Relationships xmlns='"
                + RELATIONS
                + "'>"
                + relation(type, target, id)
                + "</Relationships>";
    }

    private static String relation(String type, String target, String id) {
        return "<Relationship Id='%s' Type='%s%s' Target='%s'/>"
                .formatted(id, OFFICE, type, target);
    }

    /// An OFD file of these pages.
    ///
    /// @param pages what stands in each page's layer
    /// @param template what stands in the layer of the template that all pages use; empty for none
    public static Path ofd(Path file, String template, String... pages) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            list.append("<ofd:Page ID='%d' BaseLoc='Pages/%d.xml'/>".formatted(100 + i, i));
            files.put(
                    "Doc_0/Pages/" + i + ".xml",
                    page(template.isEmpty() ? "" : "<ofd:Template TemplateID='9'/>", pages[i]));
        }
        if (!template.isEmpty()) {
            files.put("Doc_0/Tpls/t.xml", page("", template));
        }
        files.put(
                "Doc_0/Document.xml",
                "<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:CommonData><ofd:TemplatePage ID='9' BaseLoc='Tpls/t.xml'/></ofd:CommonData><ofd:Pages>"
                        + list
                        + "</ofd:Pages></ofd:Document>");
        return write(file, files);
    }

    private static String page(String head, String layer) {
        return "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'>"
                + head
                + "<ofd:Content><ofd:Layer ID='1'>"
                + layer
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /// A piece of text on a page of OFD, millimetres from the upper left corner.
    public static String drawn(double x, double y, double size, String text) {
        return "<ofd:TextObject Boundary='%s %s 200 %s' Size='%s'><ofd:TextCode X='0' Y='%s'>%s</ofd:TextCode></ofd:TextObject>"
                .formatted(x, y, size, size, size, text);
    }

    private static Path write(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }
}
