package jianyan.corpus.metadata;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Segmenter;
import jianyan.corpus.metadata.NameContexts.Context;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// Whose a document is, by the bodies that its folded text names.
///
/// A name counts where it is words of the text, not the chance neighbourhood of two (工人大幅, 行政协助)
/// nor part of another name (人大附中).
final class BodyRule {
    private static final String GOVERNMENT_REPORT =
            MetadataWords.BODY_REPORT_OF_GOVERNMENT.words().getFirst();
    private static final Map<String, Body> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(GOVERNMENT_REPORT, Body.GOVERNMENT);
        MetadataWords.BODY_CPPCC.words().forEach(name -> NAMES.put(name, Body.CPPCC));
        MetadataWords.BODY_NPC.words().forEach(name -> NAMES.put(name, Body.NPC));
        MetadataWords.BODY_GOVERNMENT.words().forEach(name -> NAMES.put(name, Body.GOVERNMENT));
    }

    /// A text is one body's when it names that body at least so often, and so much more often than
    /// the others.
    private static final int FEWEST = 3;

    private static final double SHARE = 0.6;

    /// Councils and legislatures of other names, by which only their own minutes are told: others
    /// speak of them all the time.
    private static final Pattern COUNCIL = MetadataWords.BODY_COUNCIL.pattern();

    private static final String NUMERALS = "一二三四五六七八九十百千万亿几数0123456789";

    private final NameContexts contexts = NameContexts.builtIn();
    private final Segmenter segmenter;

    BodyRule(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /// A body and the words of a text that name it.
    ///
    /// @param confidence how sure it is that the text is that body's, 0 to 1
    record Mention(Body body, int start, int end, double confidence) {}

    /// The body that a title, or another line that names whose the text is, names first; a
    /// government's report names its giver above all.
    Optional<Mention> inLine(String folded) {
        WordEdges edges = new WordEdges(segmenter, folded);
        Mention first = null;
        for (Map.Entry<String, Body> name : NAMES.entrySet()) {
            int at = next(folded, name.getKey(), 0, edges);
            if (at < 0) {
                continue;
            }
            Mention found = new Mention(name.getValue(), at, at + name.getKey().length(), 1);
            if (name.getKey().equals(GOVERNMENT_REPORT)) {
                // A resolution on the government's report is its congress's.
                if (folded.startsWith("关于", at - 2)) {
                    continue;
                }
                return Optional.of(found);
            }
            if (first == null || at < first.start()) {
                first = found;
            }
        }
        return Optional.ofNullable(first);
    }

    /// The council that a line at the head of minutes names.
    static Optional<Mention> council(String folded) {
        Matcher council = COUNCIL.matcher(folded);
        return council.find()
                ? Optional.of(new Mention(Body.COUNCIL, council.start(), council.end(), 1))
                : Optional.empty();
    }

    /// The body that a whole text speaks of.
    Optional<Mention> inText(String folded) {
        WordEdges edges = new WordEdges(segmenter, folded);
        Map<Body, Integer> counts = new EnumMap<>(Body.class);
        Map<Body, Mention> first = new EnumMap<>(Body.class);
        int all = 0;
        for (Map.Entry<String, Body> name : NAMES.entrySet()) {
            int length = name.getKey().length();
            for (int at = next(folded, name.getKey(), 0, edges);
                    at >= 0;
                    at = next(folded, name.getKey(), at + length, edges)) {
                all++;
                counts.merge(name.getValue(), 1, Integer::sum);
                Mention before = first.get(name.getValue());
                if (before == null || at < before.start()) {
                    first.put(name.getValue(), new Mention(name.getValue(), at, at + length, 0));
                }
            }
        }
        @Nullable Mention most = null;
        for (Map.Entry<Body, Integer> count : counts.entrySet()) {
            double share = (double) count.getValue() / all;
            // All texts speak of governments; a government's own says so at its head.
            Mention found = first.get(count.getKey());
            if (found != null
                    && found.body() != Body.GOVERNMENT
                    && count.getValue() >= FEWEST
                    && share >= SHARE) {
                double sure = share * count.getValue() / (count.getValue() + 1.0);
                most = new Mention(found.body(), found.start(), found.end(), sure);
            }
        }
        return Optional.ofNullable(most);
    }

    private int next(String folded, String name, int from, WordEdges edges) {
        for (int at = folded.indexOf(name, from); at >= 0; at = folded.indexOf(name, at + 1)) {
            if (isName(folded, at, at + name.length(), edges)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isName(String folded, int start, int end, WordEdges edges) {
        if (contexts.follows(Context.NOT_BODY, folded, end)) {
            return false;
        }
        int wordStart = edges.wordStart(start);
        if (!edges.at(end) && edges.wordStart(end) > start) {
            return false;
        }
        if (wordStart < start) {
            String before = folded.substring(wordStart, start);
            return contexts.is(Context.BEFORE_BODY, before);
        }
        return start == 0
                || !Character.isLetterOrDigit(folded.charAt(start - 1))
                || !edges.at(start - 1)
                || contexts.precedes(Context.BEFORE_BODY, folded, start)
                || !mayHoldTogether(folded.charAt(start - 1), folded.charAt(start));
    }

    /// Whether a character that was left over before a name makes a word with the name's first, so
    /// that the name is cut out of others: 民政·协管员, 千人·大规模.
    private boolean mayHoldTogether(char before, char first) {
        return NUMERALS.indexOf(before) >= 0
                || segmenter.segment(new String(new char[] {before, first})).size() == 1;
    }
}
