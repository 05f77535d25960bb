package jianyan.corpus.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.LineShape;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which blocks of a page are its text: those in the smallest element that holds most of its
/// running text, from the title above it on. The rest is furniture.
final class MainText {
    /// The element of the text holds this share of all running text, in percent.
    private static final int SHARE = 70;

    /// A page with less running text than this is taken as a whole.
    private static final int FEWEST = 30;

    /// The head above a text: its title, the day, who wrote it.
    private static final int HEAD_BLOCKS = 4;

    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 90;

    private MainText() {}

    /// The blocks with what is furniture and which is the title marked.
    ///
    /// @param named what the page's own head calls it; null for nothing
    static List<PageBlock> mark(List<PageBlock> blocks, @Nullable String named) {
        Element main = element(blocks);
        List<PageBlock> marked = new ArrayList<>(blocks.size());
        int first = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (main == null || isIn(blocks.get(i), main)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int title = title(blocks, first, last, named);
        int from = title >= 0 ? Math.min(title, first) : first;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (i == title) {
                marked.add(with(block, LineShape.HEADING, 1));
            } else if (i < from || i > last || block.isLinks() && block.level() == 0) {
                marked.add(with(block, LineShape.FURNITURE, 0));
            } else {
                marked.add(block);
            }
        }
        return marked;
    }

    private static PageBlock with(PageBlock block, LineShape shape, int level) {
        return new PageBlock(
                block.text(),
                shape,
                level,
                block.gap(),
                block.linked(),
                block.within(),
                block.titled(),
                block.cells());
    }

    /// The deepest element that holds most of the running text; null where there is hardly any.
    private static @Nullable Element element(List<PageBlock> blocks) {
        Map<Element, Integer> prose = new HashMap<>();
        int total = 0;
        for (PageBlock block : blocks) {
            int own = block.prose();
            total += own;
            for (Element each = block.within(); each != null && own > 0; each = each.parent()) {
                prose.merge(each, own, Integer::sum);
            }
        }
        if (total < FEWEST) {
            return null;
        }
        Element best = null;
        int depth = -1;
        for (Map.Entry<Element, Integer> each : prose.entrySet()) {
            int deep = each.getKey().parents().size();
            boolean block = !each.getKey().normalName().matches("p|span|font|b|strong|tr|li");
            if (block && each.getValue() * 100L >= (long) total * SHARE && deep > depth) {
                best = each.getKey();
                depth = deep;
            }
        }
        return best;
    }

    private static boolean isIn(PageBlock block, Element element) {
        for (Element each = block.within(); each != null; each = each.parent()) {
            if (each.equals(element)) {
                return true;
            }
        }
        return false;
    }

    /// The title above the text or at its head: what the page's head names, else a topmost heading,
    /// else what its class calls one, else what stands in bold right above the text.
    private static int title(List<PageBlock> blocks, int first, int last, @Nullable String named) {
        int best = -1;
        int rank = 0;
        for (int i = 0; i <= last && i < blocks.size(); i++) {
            boolean above = i < first && i >= first - HEAD_BLOCKS;
            int here = rank(blocks.get(i), named, above);
            // Among equals the one nearest above the text.
            if (here > rank || here == rank && here > 0 && i <= first) {
                best = i;
                rank = here;
            }
        }
        return best;
    }

    private static int rank(PageBlock block, @Nullable String named, boolean above) {
        String text = block.text().replace("\u2028", "").strip();
        if (block.shape() == LineShape.FURNITURE
                || block.linked() * 2 > text.length()
                || text.length() < SHORTEST_TITLE
                || text.length() > LONGEST_TITLE
                || Characters.countHan(text) < 2
                || text.endsWith("。")) {
            return 0;
        }
        boolean said = named != null && (named.contains(text) || text.contains(named));
        if (block.level() == 1 || said && block.level() > 0) {
            return 5;
        }
        if (said) {
            return 4;
        }
        if (block.titled()) {
            return 3;
        }
        return block.level() == 2 ? 2 : above && block.shape() == LineShape.BOLD ? 1 : 0;
    }
}
