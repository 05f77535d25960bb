package jianyan.corpus.ofd;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.PackagePart;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.reading.UntrustedXml;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.LineShape;

/// Reads the text of an OFD file page by page, in reading order. Templates, watermarks and what
/// stands at one place on every page are furniture.
public final class OfdReader {
    private static final int MOST_PAGES = 5_000;

    /// Fewer characters than this on a page that draws pictures are no text layer.
    private static final int FEWEST_PER_PAGE = 8;

    private final ZipFile zip;
    private final Map<String, String> templates = new HashMap<>();
    private final List<String> pages = new ArrayList<>();
    private final Map<String, List<String>> annotations = new HashMap<>();
    private final List<String> pageIds = new ArrayList<>();

    private OfdReader(ZipFile zip) {
        this.zip = zip;
    }

    /// @param limit the most characters
    /// @param over says that the time is over
    /// @throws ReadingException `needs-recognition` where the text is drawn and not written
    public static DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        TextBlocks lines = new TextBlocks(limit, over);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> roots = roots(zip);
            if (roots.isEmpty()) {
                throw new ReadingException("broken-file", "文件包里没有 OFD.xml 所指的文档；请重新导出");
            }
            for (String root : roots) {
                new OfdReader(zip).readDocument(root, lines, over);
            }
        } catch (ZipException e) {
            throw new ReadingException("broken-file", "文件包损坏（" + e.getMessage() + "）；请重新导出");
        }
        return lines.decoded(FileFormat.OFD, null, null);
    }

    private static List<String> roots(ZipFile zip) throws IOException, ReadingException {
        List<String> roots = new ArrayList<>();
        UntrustedXml.readPart(
                zip,
                "OFD.xml",
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == START_ELEMENT && xml.getLocalName().equals("DocRoot")) {
                            roots.add(PackagePart.resolve("", xml.getElementText().strip()));
                        }
                    }
                });
        return roots;
    }

    private void readDocument(String root, TextBlocks lines, BooleanSupplier over)
            throws IOException, ReadingException {
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        String[] notes = {null};
        UntrustedXml.readPart(
                zip,
                root,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                            continue;
                        }
                        String place = xml.getAttributeValue(null, "BaseLoc");
                        String id = String.valueOf(xml.getAttributeValue(null, "ID"));
                        switch (xml.getLocalName()) {
                            case "TemplatePage" ->
                                    templates.put(id, PackagePart.resolve(folder, place));
                            case "Page" -> {
                                pages.add(PackagePart.resolve(folder, place));
                                pageIds.add(id);
                            }
                            case "Annotations" ->
                                    notes[0] =
                                            PackagePart.resolve(
                                                    folder, xml.getElementText().strip());
                            default -> {}
                        }
                    }
                });
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw new ReadingException("broken-file", "文档有 " + pages.size() + " 页，读不了；请重新导出");
        }
        if (notes[0] != null) {
            readAnnotations(notes[0]);
        }
        List<OfdPage> read = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (over.getAsBoolean()) {
                throw new ReadingException("timeout", "读取时间过长，已放弃");
            }
            read.add(readPage(i));
        }
        Recognisable.require(read, FEWEST_PER_PAGE);
        write(read, lines);
    }

    private void readAnnotations(String part) throws IOException, ReadingException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        UntrustedXml.readPart(
                zip,
                part,
                xml -> {
                    String page = "";
                    while (xml.hasNext()) {
                        if (xml.next() != START_ELEMENT) {
                            continue;
                        }
                        if (xml.getLocalName().equals("Page")) {
                            page = String.valueOf(xml.getAttributeValue(null, "PageID"));
                        } else if (xml.getLocalName().equals("FileLoc")) {
                            annotations
                                    .computeIfAbsent(page, ignored -> new ArrayList<>())
                                    .add(PackagePart.resolve(folder, xml.getElementText().strip()));
                        }
                    }
                });
    }

    private OfdPage readPage(int index) throws IOException, ReadingException {
        OfdPage page = new OfdPage();
        if (zip.getEntry(pages.get(index)) == null) {
            throw new ReadingException("broken-file", "缺第 " + (index + 1) + " 页的内容；请重新导出");
        }
        UntrustedXml.readPart(zip, pages.get(index), xml -> page.read(xml, false));
        for (String template : page.templates) {
            UntrustedXml.readPart(zip, templates.get(template), xml -> page.read(xml, true));
        }
        for (String note : annotations.getOrDefault(pageIds.get(index), List.of())) {
            UntrustedXml.readPart(zip, note, xml -> page.read(xml, true));
        }
        return page;
    }

    private static void write(List<OfdPage> pages, TextBlocks lines) throws ReadingException {
        Set<String> returning = returning(pages);
        for (OfdPage page : pages) {
            lines.gap();
            List<Glyphs> text = new ArrayList<>();
            List<Glyphs> furniture = new ArrayList<>();
            for (Glyphs each : page.glyphs) {
                boolean aside = each.turned() || each.furniture() || returning.contains(key(each));
                (aside ? furniture : text).add(each);
            }
            for (ReadingOrder.Row row : ReadingOrder.of(text)) {
                if (row.apart()) {
                    lines.gap();
                }
                lines.append(row.text()).end(LineShape.TEXT, 0);
            }
            for (Glyphs each : furniture) {
                lines.append(each.text()).end(LineShape.FURNITURE, 0);
            }
        }
    }

    /// What stands at the same place on every page of two or more.
    private static Set<String> returning(List<OfdPage> pages) {
        if (pages.size() < 2) {
            return Set.of();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (OfdPage page : pages) {
            Set<String> keys = new HashSet<>();
            page.glyphs.forEach(each -> keys.add(key(each)));
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        Set<String> returning = new HashSet<>();
        counts.forEach((key, count) -> {
            if (count == pages.size()) {
                returning.add(key);
            }
        });
        return returning;
    }

    private static String key(Glyphs glyphs) {
        return Math.round(glyphs.left()) + " " + Math.round(glyphs.top()) + " " + glyphs.text();
    }
}
