package jianyan.corpus.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.reading.TextDecoder;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.LineShape;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads a page of the web: its text, with all that stands round it labelled as furniture.
public final class HtmlReader {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /// A declaration stands within the first bytes, by the rules of HTML within 1024; some come
    /// late.
    private static final int DECLARATION = 8192;

    /// Less text than this beside frames is none of a page's own.
    private static final int FRAME_TEXT = 60;

    private static final Pattern DAY =
            Pattern.compile("((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})");

    /// A site's own name stands behind the title of the document, or before it.
    private static final Pattern PARTING =
            Pattern.compile("\\s*[_|｜–—›»]+\\s*|\\s+-+\\s+|(?<=\\p{IsHan})-+(?=\\p{IsHan})");

    private HtmlReader() {}

    /// Reads a page in the charset that its mark, its declaration or its text shows.
    ///
    /// @param limit the most characters
    /// @param over says that the time is over
    public static DecodedText read(byte[] content, int limit, BooleanSupplier over)
            throws ReadingException {
        TextDecoder.Decoded page = TextDecoder.decode(content, declared(content));
        return read(page.text(), page.encoding(), limit, over);
    }

    /// @param page the page's source, decoded
    /// @param encoding what it was decoded from
    /// @param limit the most characters
    /// @param over says that the time is over
    public static DecodedText read(
            String page, @Nullable String encoding, int limit, BooleanSupplier over)
            throws ReadingException {
        Document document = Jsoup.parse(page, "", Parser.htmlParser());
        requireText(document);
        String named = title(document);
        TextBlocks lines = new TextBlocks(limit, over);
        List<List<String>> cells = new ArrayList<>();
        int first = 0;
        for (PageBlock block : MainText.mark(PageWalk.of(document.body()), named)) {
            boolean row = block.shape() == LineShape.TABLE_ROW;
            if (!row || block.gap()) {
                lines.table(first, cells);
                cells.clear();
                first = lines.count();
            }
            if (block.gap()) {
                lines.gap();
            }
            lines.append(block.text()).end(block.shape(), block.level());
            if (row) {
                cells.add(block.cells());
            } else {
                first = lines.count();
            }
        }
        lines.table(first, cells);
        DecodedText text = lines.decoded(FileFormat.HTML, named, encoding);
        return new DecodedText(
                text.text(),
                text.lines(),
                text.title(),
                published(document),
                text.mediaType(),
                encoding,
                text.log(),
                text.tables());
    }

    /// Whether a page names a charset that comes to this one.
    public static boolean declares(byte[] content, String encoding) {
        Charset declared = declared(content);
        return declared != null && TextDecoder.name(declared).equals(encoding);
    }

    private static @Nullable Charset declared(byte[] content) {
        String head =
                new String(
                        content,
                        0,
                        Math.min(content.length, DECLARATION),
                        StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        return TextDecoder.charset(matcher.group(1));
    }

    /// A page of frames says nothing itself.
    private static void requireText(Document document) throws ReadingException {
        List<String> frames =
                document.select("frame[src], iframe[src]").eachAttr("src").stream()
                        .filter(source -> !source.isBlank())
                        .distinct()
                        .toList();
        Element noframes = document.selectFirst("noframes");
        int own = document.text().length() - (noframes == null ? 0 : noframes.text().length());
        if (!frames.isEmpty() && own < FRAME_TEXT) {
            throw new ReadingException(
                    "frameset", "这是框架页，正文在别的文件里：" + String.join("、", frames) + "；请把那些网页另存到语料文件夹");
        }
    }

    /// The document's title by the page's head, without the site's name.
    private static @Nullable String title(Document document) {
        String said = meta(document, "articletitle", "og:title");
        if (said != null) {
            return said;
        }
        String whole = document.title().strip();
        String site = meta(document, "sitename", "og:site_name");
        String longest = "";
        for (String part : PARTING.split(whole)) {
            if (!part.equals(site) && part.length() > longest.length()) {
                longest = part;
            }
        }
        return longest.isBlank() ? whole.isBlank() ? null : whole : longest.strip();
    }

    /// What the page's head says under one of several names; null where it says nothing.
    private static @Nullable String meta(Document document, String... names) {
        for (String name : names) {
            for (Element meta : document.select("meta[content]")) {
                String own = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
                if (own.toLowerCase(Locale.ROOT).equals(name) && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate published(Document document) {
        String said =
                meta(document, "pubdate", "publishdate", "article:published_time", "publish_date");
        Matcher day = said == null ? null : DAY.matcher(said);
        if (day == null || !day.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3)));
        } catch (java.time.DateTimeException noSuchDay) {
            return null;
        }
    }
}
