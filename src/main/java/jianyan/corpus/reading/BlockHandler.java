package jianyan.corpus.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Takes the XHTML that Tika makes of a file and gives its text, block by block, with shapes.
///
/// Blocks are parted by line breaks, cells of a table's row by tabs. Used by one thread.
final class BlockHandler extends DefaultHandler {
    /// A limit was reached; what was read so far is held.
    static final class LimitException extends SAXException {
        private static final long serialVersionUID = 1;

        LimitException(String message) {
            super(message);
        }
    }

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "li",
                    "ul",
                    "ol",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "tr",
                    "table",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "nav",
                    "aside",
                    "blockquote",
                    "pre",
                    "dd",
                    "dt",
                    "dl",
                    "form",
                    "center",
                    "main",
                    "figure",
                    "figcaption",
                    "caption",
                    "body",
                    "tbody",
                    "thead",
                    "option",
                    "select",
                    "hr");
    private static final Set<String> SILENT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "title",
                    "meta",
                    "textarea",
                    "svg");
    private static final Set<String> ASIDE =
            Set.of("nav", "aside", "footer", "button", "select", "form");
    private static final Pattern ASIDE_CLASS =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:nav|navbar|navi|navigation|menu|breadcrumbs?|crumbs?|position|location|footer|foot|share|bdshare|print|sidebar|side|copyright|toolbar|tools|related|qrcode|ewm|pagination|pager|prevnext|header|top|fontsize|ad|ads|banner|login|search|friendlink|links)(?:$|[\\s_-])");

    private record Block(
            LineShape shape, int level, int start, int end, int blank, boolean bold, int page) {}

    private final int limit;
    private final BooleanSupplier over;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private int start;
    private int blank;
    private int silent;
    private int aside;
    private int rows;
    private int items;
    private int heading;
    private int bold;
    private int caption;
    private int boldCharacters;
    private int blocksAtParagraph;
    private int page;

    /// @param limit the most characters that are taken
    /// @param over says that the time is over
    BlockHandler(int limit, BooleanSupplier over) {
        this.limit = limit;
        this.over = over;
    }

    String text() {
        return text.toString();
    }

    /// The blocks as lines over `source`, which is what [#text()] gave.
    List<Line> lines(String source) {
        List<Line> lines = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            LineShape shape =
                    block.bold && block.shape == LineShape.TEXT ? LineShape.BOLD : block.shape;
            lines.add(
                    new Line(
                            MappedText.of(source, block.start, block.end),
                            shape,
                            block.level,
                            block.blank));
        }
        return lines;
    }

    /// The page of each line, from 1; 0 where there are no pages.
    List<Integer> pagesOfLines() {
        return blocks.stream().map(Block::page).toList();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
            throws SAXException {
        String name = localName.toLowerCase(Locale.ROOT);
        if (over.getAsBoolean()) {
            throw new LimitException("timeout");
        }
        if (BLOCKS.contains(name) && !(name.equals("p") && rows > 0)) {
            endBlock();
        }
        boolean isAside =
                ASIDE.contains(name)
                        || isAside(attributes.getValue("class"))
                        || isAside(attributes.getValue("id"));
        open.push(isAside && !name.equals("body") ? name + "!" : name);
        aside += isAside && !name.equals("body") ? 1 : 0;
        count(name, 1);
        blocksAtParagraph = name.equals("p") ? blocks.size() : blocksAtParagraph;
        if (name.equals("td") || name.equals("th")) {
            tab();
        } else if (name.equals("br")) {
            endBlock();
        } else if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            blank++;
            page++;
        }
    }

    private static boolean isAside(String value) {
        return value != null && ASIDE_CLASS.matcher(value.toLowerCase(Locale.ROOT)).find();
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        String name = localName.toLowerCase(Locale.ROOT);
        if (BLOCKS.contains(name) && !(name.equals("p") && rows > 0)) {
            endBlock();
            blank += gapAfter(name);
        }
        if (!open.isEmpty()) {
            aside -= open.pop().endsWith("!") ? 1 : 0;
        }
        count(name, -1);
    }

    /// In a PDF nearly every line is a paragraph to the parser; only an empty one parts text.
    private int gapAfter(String name) {
        return name.equals("p") && blocks.size() == blocksAtParagraph ? 1 : 0;
    }

    private void count(String name, int step) {
        if (SILENT.contains(name)) {
            silent += step;
        }
        switch (name) {
            case "tr" -> rows += step;
            case "li" -> items += step;
            case "b", "strong" -> bold += step;
            case "figcaption" -> caption += step;
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    heading = step > 0 ? name.charAt(1) - '0' : 0;
            default -> {}
        }
    }

    @Override
    public void characters(char[] ch, int from, int length) throws SAXException {
        if (silent > 0) {
            return;
        }
        if (over.getAsBoolean()) {
            throw new LimitException("timeout");
        }
        for (int i = from; i < from + length; i++) {
            char c = ch[i];
            if (c == '\n' || c == '\r') {
                endBlock();
            } else if (c != '\0') {
                text.append(c);
                boldCharacters += bold > 0 && !Characters.isBlank(c) ? 1 : 0;
            }
        }
        if (text.length() > limit) {
            throw new LimitException("too-large");
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int from, int length) {
        if (silent == 0 && text.length() > start) {
            text.append(' ');
        }
    }

    private void tab() {
        if (text.length() > start) {
            text.append('\t');
        }
    }

    private void endBlock() {
        int from = start;
        int to = text.length();
        while (from < to && Characters.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            blocks.add(
                    new Block(
                            shape(),
                            heading,
                            from,
                            to,
                            blank,
                            boldCharacters * 10 >= (to - from) * 9,
                            page));
            blank = 0;
            text.append('\n');
        }
        start = text.length();
        boldCharacters = 0;
    }

    private LineShape shape() {
        if (aside > 0) {
            return LineShape.FURNITURE;
        }
        if (heading > 0) {
            return LineShape.HEADING;
        }
        if (caption > 0) {
            return LineShape.CAPTION;
        }
        if (rows > 0) {
            return LineShape.TABLE_ROW;
        }
        return items > 0 ? LineShape.LIST_ITEM : LineShape.TEXT;
    }

    @Override
    public void endDocument() {
        endBlock();
    }
}
