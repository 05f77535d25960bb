package jianyan.corpus.word;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.PackagePart;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.reading.UntrustedXml;
import jianyan.corpus.text.DecodedText;
import org.jspecify.annotations.Nullable;

/// Reads a .docx: its body, then headers and footers as furniture.
public final class DocxReader {
    private final ZipFile zip;
    private final WordContext context = new WordContext();

    private DocxReader(ZipFile zip) {
        this.zip = zip;
    }

    /// @param limit the most characters
    /// @param over says that the time is over
    public static DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        TextBlocks lines = new TextBlocks(limit, over);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new DocxReader(zip).read(lines);
        } catch (ZipException e) {
            throw new ReadingException("broken-file", "文件包损坏（" + e.getMessage() + "）；请用原来的程序打开另存");
        }
        return lines.decoded(FileFormat.DOCX, null, null);
    }

    private void read(TextBlocks lines) throws IOException, ReadingException {
        String main = PackagePart.first(PackagePart.of(zip, ""), "officeDocument");
        if (main == null || zip.getEntry(main) == null) {
            main = "word/document.xml";
        }
        if (zip.getEntry(main) == null) {
            throw new ReadingException("broken-file", "文件包里没有正文（word/document.xml）；请用原来的程序打开另存");
        }
        List<PackagePart> parts = PackagePart.of(zip, main);
        readElement(
                PackagePart.first(parts, "styles"), "styles", xml -> WordStyles.read(xml, context));
        readElement(
                PackagePart.first(parts, "numbering"),
                "numbering",
                xml -> new WordLists(xml, context).read());
        readNotes(PackagePart.first(parts, "footnotes"), "footnote", context.footnotes);
        readNotes(PackagePart.first(parts, "endnotes"), "endnote", context.endnotes);
        readNotes(PackagePart.first(parts, "comments"), "comment", context.comments);
        List<Block> body = new ArrayList<>();
        readElement(main, "body", xml -> body.addAll(new WordMarkup(xml, context).blocks()));
        for (String relation : context.referred()) {
            for (PackagePart part : parts) {
                if (part.id().equals(relation)) {
                    String root = part.type().equals("header") ? "hdr" : "ftr";
                    readElement(
                            part.target(),
                            root,
                            xml -> context.furniture(new WordMarkup(xml, context).blocks()));
                }
            }
        }
        WordLines writer = new WordLines(lines);
        writer.write(body);
        writer.writeFurniture(context.furniture());
    }

    /// Enters the first element of a name in a part; does nothing where part or element is missing.
    private void readElement(@Nullable String part, String element, UntrustedXml.Visit visit)
            throws IOException, ReadingException {
        UntrustedXml.readPart(
                zip,
                part,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == START_ELEMENT && xml.getLocalName().equals(element)) {
                            visit.run(xml);
                            return;
                        }
                    }
                });
    }

    /// The lines that part notes from the text are notes of a type of their own.
    private void readNotes(@Nullable String part, String element, Map<String, String> into)
            throws IOException, ReadingException {
        UntrustedXml.readPart(
                zip,
                part,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() != START_ELEMENT || !xml.getLocalName().equals(element)) {
                            continue;
                        }
                        String id = String.valueOf(UntrustedXml.attribute(xml, "id"));
                        String author = UntrustedXml.attribute(xml, "author");
                        boolean note = UntrustedXml.attribute(xml, "type") == null;
                        List<Block> blocks = new WordMarkup(xml, context).blocks();
                        if (note) {
                            into.put(
                                    id,
                                    element.equals("comment")
                                            ? WordContext.comment(author, blocks)
                                            : WordContext.text(blocks));
                        }
                    }
                });
    }
}
