package jianyan.corpus.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the paragraphs of one Word file refer to: styles, lists, notes, comments, headers. Used by
/// one thread.
final class WordContext {
    private static final Pattern HEADING =
            Pattern.compile("(?:heading|标题|標題)\\s*([1-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("title|标题|標題", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENTS =
            Pattern.compile("(?:toc|目录|目錄)\\s*[1-9]", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST_STYLE = 20;

    /// @param basedOn the style that gives what this one does not; null for none
    /// @param outline from 0; -1 for what its parent says
    /// @param list the list that paragraphs of this style are items of; null for none
    /// @param level of the list; -1 where the list says it
    record Style(
            String name,
            @Nullable String basedOn,
            int outline,
            @Nullable String list,
            int level,
            boolean hidden) {}

    final Map<String, Style> styles = new HashMap<>();
    final Map<String, ListLevels> lists = new HashMap<>();

    /// A list and a style to the level that the list gives to paragraphs of the style.
    final Map<String, Integer> styleLevels = new HashMap<>();

    final Map<String, String> footnotes = new HashMap<>();
    final Map<String, String> endnotes = new HashMap<>();
    final Map<String, String> comments = new HashMap<>();
    private final Set<String> referred = new LinkedHashSet<>();
    private final List<Block> furniture = new ArrayList<>();

    /// Gives a paragraph the level of its style, if that is a heading's.
    void style(@Nullable String id, Block.Paragraph paragraph) {
        String next = id;
        for (int depth = 0; next != null && depth < DEEPEST_STYLE; depth++) {
            Style style = styles.get(next);
            if (style == null) {
                return;
            }
            Matcher heading = HEADING.matcher(style.name);
            if (heading.matches()) {
                paragraph.heading = heading.group(1).charAt(0) - '0';
                return;
            }
            if (TITLE.matcher(style.name).matches()) {
                paragraph.heading = 1;
                return;
            }
            if (CONTENTS.matcher(style.name).matches()) {
                paragraph.contents = true;
                return;
            }
            if (style.outline >= 0) {
                paragraph.heading = style.outline < ListLevels.DEPTH ? style.outline + 1 : 0;
                return;
            }
            next = style.basedOn;
        }
    }

    boolean isHidden(@Nullable String style) {
        Style known = style == null ? null : styles.get(style);
        return known != null && known.hidden;
    }

    /// Makes a paragraph an item of the list that it or its style names; list 0 is none.
    void number(
            @Nullable String list, int level, @Nullable String style, Block.Paragraph paragraph) {
        String id = list;
        int at = level;
        String named = style;
        for (int depth = 0; id == null && named != null && depth < DEEPEST_STYLE; depth++) {
            Style known = styles.get(named);
            if (known == null) {
                return;
            }
            id = known.list;
            if (id != null && at < 0) {
                at = known.level >= 0 ? known.level : styleLevels.getOrDefault(id + " " + named, 0);
            }
            named = known.basedOn;
        }
        if (id != null && !id.equals("0")) {
            paragraph.list = lists.get(id);
            paragraph.listLevel = Math.clamp(at, 0, ListLevels.DEPTH - 1);
        }
    }

    @Nullable String footnote(String id) {
        return footnotes.get(id);
    }

    @Nullable String endnote(String id) {
        return endnotes.get(id);
    }

    @Nullable String comment(String id) {
        return comments.get(id);
    }

    /// A header or footer that a section refers to.
    void refer(String relation) {
        referred.add(relation);
    }

    Set<String> referred() {
        return referred;
    }

    void furniture(List<Block> blocks) {
        furniture.addAll(blocks);
    }

    List<Block> furniture() {
        return furniture;
    }

    /// The text of a note in one line.
    static String text(List<Block> blocks) {
        return new Block.Cell(blocks).text();
    }

    /// 批注（张三）：… ; the author may be unknown.
    static String comment(@Nullable String author, List<Block> blocks) {
        String text = text(blocks);
        if (text.isBlank()) {
            return "";
        }
        return author == null || author.isBlank() ? "批注：" + text : "批注（" + author + "）：" + text;
    }
}
