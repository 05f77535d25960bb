package jianyan.corpus.word;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jianyan.corpus.reading.UntrustedXml;
import org.jspecify.annotations.Nullable;

/// Reads the styles of WordprocessingML and of Word 2003.
final class WordStyles {
    private WordStyles() {}

    /// Reads the element that was just entered, `styles`, up to its end.
    static void read(XMLStreamReader xml, WordContext context) throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    readStyle(xml, context);
                } else {
                    open++;
                }
            }
        }
    }

    private static void readStyle(XMLStreamReader xml, WordContext context)
            throws XMLStreamException {
        String id = String.valueOf(UntrustedXml.attribute(xml, "styleId"));
        String name = "";
        String basedOn = null;
        String list = null;
        int outline = -1;
        int level = -1;
        boolean hidden = false;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                open++;
                @Nullable String value = UntrustedXml.attribute(xml, "val");
                switch (xml.getLocalName()) {
                    case "name" -> name = String.valueOf(value);
                    case "basedOn" -> basedOn = value;
                    case "outlineLvl" -> outline = UntrustedXml.number(value, -1);
                    case "numId", "ilfo" -> list = value;
                    case "ilvl" -> level = UntrustedXml.number(value, -1);
                    case "vanish" -> hidden = value == null || !value.equals("0");
                    default -> {}
                }
            }
        }
        context.styles.put(id, new WordContext.Style(name, basedOn, outline, list, level, hidden));
    }
}
