package jianyan.corpus.word;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jianyan.corpus.reading.UntrustedXml;
import org.jspecify.annotations.Nullable;

/// Reads the lists of WordprocessingML (ECMA-376 part 1, 17.9) and of Word 2003. Used by one
/// thread.
final class WordLists {
    private final XMLStreamReader xml;
    private final WordContext context;
    private final Map<String, ListLevels> definitions = new HashMap<>();

    /// A definition and a style to the level that it gives to paragraphs of the style.
    private final Map<String, Integer> definitionStyles = new HashMap<>();

    WordLists(XMLStreamReader xml, WordContext context) {
        this.xml = xml;
        this.context = context;
    }

    /// Reads the element that was just entered, `numbering` or `lists`, up to its end.
    void read() throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> readDefinition(attribute("abstractNumId"));
                    case "listDef" -> readDefinition(attribute("listDefId"));
                    case "num" -> readList(attribute("numId"));
                    case "list" -> readList(attribute("ilfo"));
                    default -> open++;
                }
            }
        }
    }

    private String attribute(String name) {
        return String.valueOf(UntrustedXml.attribute(xml, name));
    }

    private void readDefinition(String id) throws XMLStreamException {
        Map<Integer, ListLevels.Level> levels = new HashMap<>();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                if (xml.getLocalName().equals("lvl")) {
                    readLevel(id, levels);
                } else {
                    open++;
                }
            }
        }
        definitions.put(id, ListLevels.of(levels));
    }

    private void readLevel(String definition, Map<Integer, ListLevels.Level> levels)
            throws XMLStreamException {
        int index = UntrustedXml.number(attribute("ilvl"), 0);
        String format = "decimal";
        String text = "";
        int start = 1;
        boolean legal = false;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                open++;
                String value = attribute("val");
                switch (xml.getLocalName()) {
                    case "numFmt" -> format = value;
                    case "nfc" -> format = NumberFormat.named(UntrustedXml.number(value, 0));
                    case "lvlText" -> text = value;
                    case "start" -> start = UntrustedXml.number(value, 1);
                    case "isLgl" -> legal = !value.equals("0") && !value.equals("false");
                    case "pStyle" -> definitionStyles.put(definition + " " + value, index);
                    default -> {}
                }
            }
        }
        levels.put(index, new ListLevels.Level(format, text, start, legal));
    }

    private void readList(String id) throws XMLStreamException {
        String definition = null;
        Map<Integer, ListLevels.Level> own = new HashMap<>();
        Map<Integer, Integer> starts = new HashMap<>();
        int level = 0;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNumId", "ilst" -> {
                        definition = attribute("val");
                        open++;
                    }
                    case "lvlOverride" -> {
                        level = UntrustedXml.number(attribute("ilvl"), 0);
                        open++;
                    }
                    case "startOverride" -> {
                        starts.put(level, UntrustedXml.number(attribute("val"), 1));
                        open++;
                    }
                    case "lvl" -> readLevel(String.valueOf(definition), own);
                    default -> open++;
                }
            }
        }
        put(id, definition, own, starts);
    }

    private void put(
            String id,
            @Nullable String definition,
            Map<Integer, ListLevels.Level> own,
            Map<Integer, Integer> starts) {
        ListLevels levels = definition == null ? null : definitions.get(definition);
        if (levels == null) {
            return;
        }
        context.lists.put(id, levels.with(own, starts));
        definitionStyles.forEach((key, level) -> {
            if (key.startsWith(definition + " ")) {
                context.styleLevels.put(id + key.substring(key.indexOf(' ')), level);
            }
        });
    }
}
