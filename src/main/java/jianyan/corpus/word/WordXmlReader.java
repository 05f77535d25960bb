package jianyan.corpus.word;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.reading.UntrustedXml;
import jianyan.corpus.text.DecodedText;

/// Reads Word files of one XML document: those of Word 2003, and the flat packages of later ones.
public final class WordXmlReader {
    private WordXmlReader() {}

    /// @param limit the most characters
    /// @param over says that the time is over
    public static DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        WordContext context = new WordContext();
        // In a flat package styles and lists stand behind the text, so what is no text comes first.
        visit(
                file,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() != START_ELEMENT) {
                            continue;
                        }
                        switch (xml.getLocalName()) {
                            case "styles" -> WordStyles.read(xml, context);
                            case "lists", "numbering" -> new WordLists(xml, context).read();
                            default -> {}
                        }
                    }
                });
        List<Block> body = new ArrayList<>();
        visit(
                file,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() != START_ELEMENT) {
                            continue;
                        }
                        switch (xml.getLocalName()) {
                            case "body" -> body.addAll(new WordMarkup(xml, context).blocks());
                            case "hdr", "ftr" ->
                                    context.furniture(new WordMarkup(xml, context).blocks());
                            default -> {}
                        }
                    }
                });
        TextBlocks lines = new TextBlocks(limit, over);
        WordLines writer = new WordLines(lines);
        writer.write(body);
        writer.writeFurniture(context.furniture());
        return lines.decoded(FileFormat.WORD_XML, null, null);
    }

    private static void visit(Path file, UntrustedXml.Visit visit)
            throws IOException, ReadingException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            UntrustedXml.read(in, visit);
        }
    }
}
