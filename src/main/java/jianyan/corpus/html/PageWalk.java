package jianyan.corpus.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.LineShape;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Goes through the elements of a page and makes blocks of their text. Used by one thread.
final class PageWalk {
    private static final char SOFT_RETURN = '\u2028';
    private static final int DEEPEST = 500;

    private static final Set<String> INLINE =
            Set.of(
                    "a",
                    "abbr",
                    "acronym",
                    "b",
                    "bdo",
                    "big",
                    "cite",
                    "code",
                    "del",
                    "dfn",
                    "em",
                    "font",
                    "i",
                    "ins",
                    "kbd",
                    "label",
                    "mark",
                    "q",
                    "rb",
                    "ruby",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "tt",
                    "u",
                    "var",
                    "wbr",
                    "time",
                    "nobr",
                    "o:p",
                    "st1:chsdate",
                    "img");
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
                    "svg",
                    "rt",
                    "rp",
                    "object",
                    "iframe",
                    "link",
                    "input",
                    "noframes");
    private static final Set<String> ASIDE =
            Set.of("nav", "aside", "footer", "button", "select", "option");
    private static final Pattern ASIDE_CLASS =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:nav|navbar|navi|navigation|menu|breadcrumbs?|crumbs?|position|location|footer|foot|share|bdshare|print|sidebar|side|copyright|toolbar|tools|related|qrcode|ewm|pagination|pager|prevnext|header|top|fontsize|ad|ads|banner|login|search|friendlink|links)(?:$|[\\s_-])");

    private static final Pattern TITLE_CLASS =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:title|tit|headline|bt|biaoti|subject)(?:$|[\\s_-])|title(?:$|\\s)");

    /// Of the seven sizes of HTML 3.2 running text has the third.
    private static final Pattern LARGE = Pattern.compile("\\s*(?:\\+[1-4]|[4-7])\\s*");

    private static final Pattern HEAVY =
            Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)", Pattern.CASE_INSENSITIVE);

    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int bold;
    private boolean titled;
    private boolean gap;
    private boolean space;
    private int breaks;

    /// What the elements round a piece of text say of it.
    private record Around(
            boolean aside,
            int heading,
            boolean item,
            boolean caption,
            boolean bold,
            boolean link,
            boolean pre) {
        static final Around NOTHING = new Around(false, 0, false, false, false, false, false);
    }

    private PageWalk() {}

    static List<PageBlock> of(Element body) throws ReadingException {
        PageWalk walk = new PageWalk();
        walk.visit(body, Around.NOTHING, 0);
        walk.end(body, Around.NOTHING);
        return walk.blocks;
    }

    private void visit(Element element, Around around, int depth) throws ReadingException {
        if (depth > DEEPEST) {
            throw new ReadingException("broken-file", "网页的元素套得太深，不像是正常的网页");
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode piece) {
                add(piece.getWholeText(), around);
            } else if (node instanceof Element child) {
                visitChild(child, around, depth);
            }
        }
    }

    private void visitChild(Element child, Around around, int depth) throws ReadingException {
        String name = child.normalName();
        if (SILENT.contains(name) || isHidden(child)) {
            return;
        }
        if (name.equals("br")) {
            lineBreak(child, around);
            return;
        }
        Around inner = inner(child, name, around);
        if (INLINE.contains(name)) {
            titled |= isTitle(child);
            visit(child, inner, depth + 1);
            return;
        }
        end(parent(child), around);
        titled = isTitle(child);
        if (name.equals("table") && PageTables.isData(child)) {
            for (Element row : PageTables.rows(child)) {
                addRow(row, inner);
            }
        } else {
            visit(child, inner, depth + 1);
            end(child, inner);
        }
        gap |= name.equals("p") || name.equals("div") || name.equals("table") || name.equals("td");
    }

    private static Element parent(Element child) {
        Element parent = child.parent();
        return parent == null ? child : parent;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static Around inner(Element element, String name, Around around) {
        boolean aside =
                !name.equals("body")
                        && (ASIDE.contains(name)
                                || isAside(element.className())
                                || isAside(element.id()));
        int heading =
                name.length() == 2
                                && name.charAt(0) == 'h'
                                && name.charAt(1) >= '1'
                                && name.charAt(1) <= '6'
                        ? name.charAt(1) - '0'
                        : around.heading;
        return new Around(
                around.aside || aside,
                heading,
                around.item || name.equals("li"),
                around.caption || name.equals("figcaption"),
                around.bold || isEmphasised(element, name),
                around.link || name.equals("a") && element.hasAttr("href"),
                around.pre || name.equals("pre"));
    }

    /// Old pages set their titles in large type.
    private static boolean isEmphasised(Element element, String name) {
        return name.equals("b")
                || name.equals("strong")
                || name.equals("font") && LARGE.matcher(element.attr("size")).matches()
                || HEAVY.matcher(element.attr("style")).find();
    }

    private static boolean isTitle(Element element) {
        return TITLE_CLASS
                .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
                .find();
    }

    private static boolean isAside(String value) {
        return !value.isEmpty() && ASIDE_CLASS.matcher(value.toLowerCase(Locale.ROOT)).find();
    }

    private void addRow(Element row, Around around) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            String content = cell.text().replace('\u00a0', ' ').strip();
            cells.add(content);
            for (int i = 1; i < Math.min(PageTables.span(cell), 50); i++) {
                cells.add("");
            }
        }
        text.append(String.join("\t", cells));
        linked = row.select("a[href]").text().length();
        if (!text.toString().isBlank()) {
            blocks.add(
                    new PageBlock(
                            text.toString(),
                            around.aside ? LineShape.FURNITURE : LineShape.TABLE_ROW,
                            0,
                            gap,
                            linked,
                            row,
                            false,
                            cells));
            gap = false;
        }
        text.setLength(0);
        linked = 0;
    }

    /// White space closes up; a line break of the page's source between two Chinese characters is
    /// none of the text.
    private void add(String piece, Around around) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == '\n' && around.pre) {
                append(SOFT_RETURN, around);
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                space = true;
            } else {
                if (breaks > 0 && (c == '\u3000' || c == '\u00a0')) {
                    breaks = 2;
                }
                flushBreaks(around);
                if (space
                        && text.length() > 0
                        && !(isWide(text.charAt(text.length() - 1)) && isWide(c))) {
                    append(' ', around);
                }
                space = false;
                append(c, around);
            }
        }
    }

    private void append(char c, Around around) {
        text.append(c);
        if (!Characters.isBlank(c)) {
            linked += around.link ? 1 : 0;
            bold += around.bold ? 1 : 0;
        }
    }

    private static boolean isWide(char c) {
        return Characters.isHan(c)
                || c >= '\u3001' && c <= '\u301f'
                || c >= '\uff01' && c <= '\uff5e';
    }

    /// One break may stand in mid-sentence; two, or one before an indented line, end a paragraph.
    private void lineBreak(Element at, Around around) {
        breaks++;
        space = false;
        if (breaks == 1) {
            breakOwner = parent(at);
        }
        if (around.pre) {
            breaks = 2;
        }
    }

    private Element breakOwner = new Element("body");

    private void flushBreaks(Around around) {
        if (breaks == 0) {
            return;
        }
        boolean ends = breaks > 1;
        breaks = 0;
        if (ends) {
            end(breakOwner, around);
            gap = true;
        } else if (text.length() > 0) {
            text.append(SOFT_RETURN);
        }
    }

    private void end(Element within, Around around) {
        breaks = 0;
        space = false;
        String block = text.toString();
        if (!isBlank(block)) {
            int length = (int) block.chars().filter(c -> !Characters.isBlank((char) c)).count();
            boolean isBold = bold * 10 >= length * 9;
            blocks.add(
                    new PageBlock(
                            block,
                            shape(around, isBold),
                            around.heading,
                            gap,
                            linked,
                            within,
                            titled,
                            List.of()));
            gap = false;
        }
        text.setLength(0);
        linked = 0;
        bold = 0;
        titled = false;
    }

    private static boolean isBlank(String block) {
        return block.chars().allMatch(c -> Characters.isBlank((char) c));
    }

    private static LineShape shape(Around around, boolean isBold) {
        if (around.aside) {
            return LineShape.FURNITURE;
        }
        if (around.heading > 0) {
            return LineShape.HEADING;
        }
        if (around.caption) {
            return LineShape.CAPTION;
        }
        if (around.item) {
            return LineShape.LIST_ITEM;
        }
        return isBold ? LineShape.BOLD : LineShape.TEXT;
    }
}
