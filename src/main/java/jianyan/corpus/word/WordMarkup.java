package jianyan.corpus.word;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.UntrustedXml;
import org.jspecify.annotations.Nullable;

/// Reads the paragraphs and tables of WordprocessingML (ECMA-376 part 1, 17.3 and 17.4) and of the
/// XML of Word 2003, which names nearly all of its elements alike. Used by one thread.
final class WordMarkup {
    /// Nested deeper than this nobody writes.
    private static final int DEEPEST = 40;

    /// A paragraph's properties that its style may also give.
    private static final class Properties {
        @Nullable String style;
        @Nullable String list;
        int level = -1;
        int outline = -1;
    }

    private final XMLStreamReader xml;
    private final WordContext context;
    private int depth;

    WordMarkup(XMLStreamReader xml, WordContext context) {
        this.xml = xml;
        this.context = context;
    }

    /// Reads what stands in the element that was just entered, up to its end.
    List<Block> blocks() throws XMLStreamException, ReadingException {
        List<Block> blocks = new ArrayList<>();
        if (++depth > DEEPEST) {
            throw new ReadingException("broken-file", "表格或文本框套得太深，不像是 Word 写的");
        }
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> blocks.add(paragraph());
                    case "tbl" -> blocks.add(table());
                    case "sectPr" -> section();
                    case "sdtPr",
                            "sdtEndPr",
                            "Fallback",
                            "del",
                            "moveFrom",
                            "binData",
                            "docSuppData" ->
                            skip();
                    default -> open++;
                }
            }
        }
        depth--;
        return blocks;
    }

    private Block.Table table() throws XMLStreamException, ReadingException {
        List<List<Block.Cell>> rows = new ArrayList<>();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tr" -> {
                        rows.add(new ArrayList<>());
                        open++;
                    }
                    case "tc" -> {
                        if (rows.isEmpty()) {
                            rows.add(new ArrayList<>());
                        }
                        rows.getLast().add(new Block.Cell(blocks()));
                    }
                    case "tblPr", "tblGrid", "trPr", "tblPrEx", "sdtPr" -> skip();
                    default -> open++;
                }
            }
        }
        rows.removeIf(List::isEmpty);
        return new Block.Table(rows);
    }

    private Block.Paragraph paragraph() throws XMLStreamException, ReadingException {
        Block.Paragraph paragraph = new Block.Paragraph();
        Properties properties = new Properties();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "pPr" -> properties(properties, paragraph);
                    case "r" -> run(paragraph, false);
                    case "del", "moveFrom" -> {
                        paragraph.deletions++;
                        skip();
                    }
                    case "annotation" -> open += annotation(paragraph);
                    case "sdtPr", "sdtEndPr", "Fallback", "rPr", "fldData" -> skip();
                    default -> open++;
                }
            }
        }
        context.style(properties.style, paragraph);
        if (properties.outline >= 0) {
            paragraph.heading = properties.outline < ListLevels.DEPTH ? properties.outline + 1 : 0;
        }
        context.number(properties.list, properties.level, properties.style, paragraph);
        return paragraph;
    }

    /// A comment, a deletion or a bookmark of Word 2003; one more element is open for what is
    /// neither of the first two.
    private int annotation(Block.Paragraph paragraph) throws XMLStreamException, ReadingException {
        String type = String.valueOf(UntrustedXml.attribute(xml, "type"));
        if (type.equals("Word.Deletion")) {
            paragraph.deletions++;
            skip();
            return 0;
        }
        if (type.equals("Word.Comment")) {
            String author = UntrustedXml.attribute(xml, "author");
            paragraph.comments.add(WordContext.comment(author, blocks()));
            return 0;
        }
        return 1;
    }

    private void properties(Properties properties, Block.Paragraph paragraph)
            throws XMLStreamException, ReadingException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                String value = UntrustedXml.attribute(xml, "val");
                switch (xml.getLocalName()) {
                    case "sectPr" -> section();
                    case "pPrChange", "rPr" -> skip();
                    default -> {
                        switch (xml.getLocalName()) {
                            case "pStyle" -> properties.style = value;
                            case "numId", "ilfo" -> properties.list = value;
                            case "ilvl" -> properties.level = UntrustedXml.number(value, 0);
                            case "outlineLvl" ->
                                    properties.outline = UntrustedXml.number(value, -1);
                            case "pageBreakBefore" -> paragraph.pageBreak = isOn(value);
                            case "jc" -> paragraph.centred = "center".equals(value);
                            default -> {}
                        }
                        open++;
                    }
                }
            }
        }
    }

    private static boolean isOn(@Nullable String value) {
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private void run(Block.Paragraph paragraph, boolean inHidden)
            throws XMLStreamException, ReadingException {
        boolean hidden = inHidden;
        boolean bold = false;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "rPr" -> {
                        boolean[] said = runProperties();
                        hidden |= said[0];
                        bold = said[1];
                    }
                    case "t" -> add(text(), paragraph, hidden, bold);
                    case "r" -> run(paragraph, hidden);
                    case "tab", "ptab" -> open += add("\t", paragraph, hidden, bold);
                    case "cr" -> open += add(soft(), paragraph, hidden, bold);
                    case "br" -> {
                        boolean page = "page".equals(UntrustedXml.attribute(xml, "type"));
                        paragraph.pageBreak |= page;
                        open += add(page ? "" : soft(), paragraph, hidden, bold);
                    }
                    case "noBreakHyphen" -> open += add("-", paragraph, hidden, bold);
                    case "sym" -> open += add(symbol(), paragraph, hidden, bold);
                    case "txbxContent" -> paragraph.boxes.addAll(blocks());
                    case "footnote", "endnote" -> paragraph.notes.add(WordContext.text(blocks()));
                    case "footnoteReference" ->
                            open += note(context.footnote(id()), paragraph.notes);
                    case "endnoteReference" -> open += note(context.endnote(id()), paragraph.notes);
                    case "commentReference" ->
                            open += note(context.comment(id()), paragraph.comments);
                    case "annotation" -> open += annotation(paragraph);
                    case "ffData" -> add(formField(), paragraph, hidden, bold);
                    case "delText",
                            "instrText",
                            "delInstrText",
                            "rt",
                            "Fallback",
                            "binData",
                            "fldData" ->
                            skip();
                    default -> open++;
                }
            }
        }
    }

    private String id() {
        return String.valueOf(UntrustedXml.attribute(xml, "id"));
    }

    private static int note(@Nullable String note, List<String> into) {
        if (note != null && !note.isBlank()) {
            into.add(note);
        }
        return 1;
    }

    private static String soft() {
        return String.valueOf(Block.SOFT_RETURN);
    }

    /// Adds text; the answer is the number of elements that are open since.
    private static int add(String text, Block.Paragraph paragraph, boolean hidden, boolean bold) {
        if (hidden) {
            paragraph.hidden.append(text);
            return 1;
        }
        paragraph.text.append(text);
        if (bold) {
            paragraph.boldCharacters +=
                    (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
        }
        return 1;
    }

    /// The text of an element that holds nothing else.
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                text.append(xml.getText());
            } else {
                open += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
            }
        }
        return text.toString();
    }

    /// Whether a run is hidden, and whether it is bold.
    private boolean[] runProperties() throws XMLStreamException {
        boolean[] said = {false, false};
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                open++;
                String value = UntrustedXml.attribute(xml, "val");
                switch (xml.getLocalName()) {
                    case "rPrChange" -> {
                        skip();
                        open--;
                    }
                    case "vanish" -> said[0] = isOn(value);
                    case "b" -> said[1] = isOn(value);
                    case "rStyle" -> said[0] |= context.isHidden(value);
                    default -> {}
                }
            }
        }
        return said;
    }

    /// The ticks of symbol fonts; other symbols of theirs have no character of their own.
    private String symbol() {
        return switch (String.valueOf(UntrustedXml.attribute(xml, "char"))
                .toUpperCase(java.util.Locale.ROOT)) {
            case "F052", "F0FE", "F054", "F078" -> "☑";
            case "F0A3", "F0A8", "F06F", "F071" -> "☐";
            case "F0FC" -> "✓";
            default -> "";
        };
    }

    /// What a form's field of the old sort shows: a tick, or the entry that was chosen.
    private String formField() throws XMLStreamException {
        List<String> entries = new ArrayList<>();
        boolean box = false;
        boolean checked = false;
        int chosen = 0;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                open++;
                String value = UntrustedXml.attribute(xml, "val");
                switch (xml.getLocalName()) {
                    case "checkBox" -> box = true;
                    case "checked" -> checked = isOn(value);
                    case "default" -> checked |= box && isOn(value);
                    case "listEntry" -> entries.add(String.valueOf(value));
                    case "result" -> chosen = UntrustedXml.number(value, 0);
                    default -> {}
                }
            }
        }
        if (box) {
            return checked ? "☑" : "☐";
        }
        return chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : "";
    }

    /// Headers and footers: those that the section refers to, or, in Word 2003, holds.
    private void section() throws XMLStreamException, ReadingException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT) {
                open--;
            } else if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "headerReference", "footerReference" -> {
                        context.refer(id());
                        open++;
                    }
                    case "hdr", "ftr" -> context.furniture(blocks());
                    default -> open++;
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            open += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        }
    }
}
