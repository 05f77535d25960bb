package jianyan.corpus.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.analysis.Segmenter;
import jianyan.corpus.metadata.NameContexts.Context;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.place.Gazetteer.Mention;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/// The places that one folded text really names: neither pieces of other words (加大社区) nor of other
/// names (西藏中路). Used by one thread.
final class PlaceNames {
    /// Characters that are words of their own before 县 and 区 far oftener than names: 市南区和县共同.
    private static final String FUNCTION =
            String.join("", MetadataWords.NO_NAME_BEFORE_DISTRICT.words());

    /// What follows 区, 市, 县 in the one word for its office or extent: 区委, 区长, 区属.
    private static final String OFFICES = String.join("", MetadataWords.OFFICE_OF_DISTRICT.words());

    private static final Pattern TERM = Pattern.compile("第" + ChineseNumerals.PATTERN + "届");

    private final String folded;
    private final NameContexts contexts = NameContexts.builtIn();
    private final WordEdges edges;
    private final List<Mention> named = new ArrayList<>();

    PlaceNames(String folded, Segmenter segmenter, Gazetteer gazetteer, @Nullable Division within) {
        this.folded = folded;
        this.edges = new WordEdges(segmenter, folded);
        int lastEnd = -1;
        for (Mention mention : gazetteer.mentions(folded, within)) {
            if (isName(mention, mention.start() == lastEnd)) {
                named.add(mention);
                lastEnd = mention.end();
            }
        }
    }

    /// The names in the order of the text.
    List<Mention> named() {
        return named;
    }

    /// Whether an institution's name follows: 徐汇区政协; or precedes it: 政协徐汇区.
    boolean isOffice(Mention mention) {
        return contexts.follows(Context.OFFICE, folded, mention.end())
                || mention.full() && (isBodyOf(mention.end()) || isOfficesFirst(mention.end()))
                || folded.startsWith("政协", mention.start() - 2);
    }

    /// 徐汇区委员会, 徐汇区第十五届委员会.
    private boolean isBodyOf(int end) {
        return contexts.follows(Context.NUMBERED, folded, end)
                || TERM.matcher(folded).region(end, folded.length()).lookingAt();
    }

    /// Whether the name is one of several in a row: 北京、浙江; 香港特别行政区、澳门特别行政区和台湾地区.
    boolean isListed(Mention mention) {
        int at = named.indexOf(mention);
        return at > 0 && isList(named.get(at - 1), mention)
                || at + 1 < named.size() && isList(mention, named.get(at + 1));
    }

    private boolean isList(Mention one, Mention next) {
        if (one.division().contains(next.division()) || next.end() - one.end() > 16) {
            return false;
        }
        String between = folded.substring(one.end(), next.start()).strip();
        return contexts.is(Context.LIST, between)
                || between.length() <= 4
                        && contexts.of(Context.LIST).stream().anyMatch(between::endsWith);
    }

    /// Whether the sentence tells of what others do: 北京已率先试点, 借鉴上海经验.
    boolean isExample(Mention mention) {
        return contexts.holds(
                Context.EXAMPLE,
                folded.substring(sentenceStart(mention.start()), sentenceEnd(mention.end())));
    }

    private boolean isName(Mention mention, boolean behindLarger) {
        int start = mention.start();
        int end = mention.end();
        if (contexts.follows(Context.BEHIND_PLACE, folded, end) || !edges.at(start)) {
            return false;
        }
        if (!edges.at(end) && !isOfficesFirst(end)) {
            return false;
        }
        if (!mention.full() || behindLarger) {
            return true;
        }
        if (contexts.is(Context.COMMON_NAME, folded.substring(start, end))) {
            return isOffice(mention) || isOfficesFirst(end);
        }
        if (end - start > 2) {
            return true;
        }
        // 城区, 郊区, 东区 are common words; 和县, 成县 may be two words.
        return folded.charAt(end - 1) != '区'
                && FUNCTION.indexOf(folded.charAt(start)) < 0
                && (edges.wordEnd(start + 1) == end || isOffice(mention));
    }

    /// 徐汇·区政协: the word that the name's last character begins is the office of that place.
    private boolean isOfficesFirst(int end) {
        return end < folded.length()
                && edges.at(end - 1)
                && (contexts.follows(Context.OFFICE, folded, end)
                        || isBodyOf(end)
                        || OFFICES.indexOf(folded.charAt(end)) >= 0);
    }

    private int sentenceStart(int offset) {
        int start = offset;
        while (start > 0 && !endsSentence(folded.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int offset) {
        int end = offset;
        while (end < folded.length() && !endsSentence(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsSentence(char c) {
        return c == '\n' || Characters.endsSentence(c);
    }
}
