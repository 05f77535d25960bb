package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.analysis.lexicon.LexiconTerm;
import jianyan.corpus.place.Gazetteer;

/// Finds the numbers, places and names in a folded text: what two proposals of one template differ
/// in. Thread-safe.
///
/// A place is a division that the gazetteer knows, a place of the lexicon, or a word before 路, 桥,
/// 河, 小学 and their like, when it stands there as a name does: 解放路 and 白马河, but not 道路 or 小区, which
/// are words for any of their kind. Names are what stands in quotation marks, the statutes that are
/// amended or applied, and the institutions of the lexicon.
public final class Names {
    /// Not the numbering of a list (1、 or (2)), nor 一一, which is an adverb.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?!(?<=^|\\n|[(。;])[0-9]{1,2}(?:[、)]|[.](?![0-9])))"
                            + "(?<![0-9])[0-9]+(?:[.,][0-9]+)*%?"
                            + "|(?!一一)[一二三四五六七八九十百千万]{2,}");

    private static final Pattern QUOTED = Pattern.compile("[《“「『\"]([^》”」』\"]{2,20})[》”」』\"]");

    /// Kinds of place that a gazetteer of divisions has not.
    private static final Set<String> PLACE_KINDS = Vocabulary.load().of(Vocabulary.Kind.PLACE_KIND);

    /// Words before a kind of place that say which sort it is, and not which one.
    private static final Set<String> SORTS = Vocabulary.load().of(Vocabulary.Kind.PLACE_SORT);

    private static final Set<String> NO_PLACES = Vocabulary.load().of(Vocabulary.Kind.NO_PLACE);

    private static final Set<String> NO_PLACE_BEFORE =
            Vocabulary.load().of(Vocabulary.Kind.NO_PLACE_BEFORE);

    private static final Set<String> STATUTE_KINDS =
            Vocabulary.load().of(Vocabulary.Kind.STATUTE_KIND);

    /// No name holds these: 我市, 各桥.
    private static final Set<String> NO_NAME_CHARACTERS =
            Vocabulary.load().of(Vocabulary.Kind.NO_NAME_CHARACTER);

    /// What makes a word of 路 or 村 that names none: 道路, 网路, 思路, 乡村.
    private static final Set<String> NO_WAYS = Vocabulary.load().of(Vocabulary.Kind.NO_WAY);

    /// What stands before the name of a statute.
    private static final Set<String> BEFORE_STATUTES =
            Vocabulary.load().of(Vocabulary.Kind.BEFORE_STATUTE);

    private static final int LONGEST_STATUTE = 16;

    private final TextAnalysis analysis;
    private final Gazetteer gazetteer;

    Names(TextAnalysis analysis) {
        this.analysis = analysis;
        this.gazetteer = Gazetteer.load();
    }

    /// All names in the order of the text; one may lie within another.
    public List<Name> of(String foldedText) {
        List<Name> names = new ArrayList<>();
        collect(names, "number", NUMBER.matcher(foldedText), 0);
        collect(names, "name", QUOTED.matcher(foldedText), 1);
        List<Token> words = analysis.segmenter().segment(foldedText);
        addDivisions(names, foldedText, words);
        for (Token word : words) {
            kindInLexicon(word)
                    .ifPresent(kind -> add(names, kind, foldedText, word.start(), word.end()));
        }
        List<Token> whole = words.stream().filter(word -> !word.part()).toList();
        for (int i = 0; i < whole.size(); i++) {
            addPlace(names, foldedText, whole, i);
            addStatute(names, foldedText, whole, i);
        }
        names.sort(
                Comparator.comparingInt(Name::start)
                        .thenComparingInt(Name::end)
                        .thenComparing(Name::kind));
        return names.stream().distinct().toList();
    }

    /// The different names of a title.
    static Set<String> texts(List<Name> ofTitle) {
        return ofTitle.stream().map(Name::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The places alone.
    static Set<String> places(List<Name> ofTitle) {
        return ofTitle.stream()
                .filter(name -> name.kind().equals("place"))
                .map(Name::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Full names count, but 市南区 not in 台中市南区. The short name of a city has to be a word of its
    /// own: 新乡 is none in 新乡贤. Those of counties do not count, as 公安, 合作 and 延长 are words.
    private void addDivisions(List<Name> names, String text, List<Token> words) {
        List<Gazetteer.Mention> mentions = gazetteer.mentions(text, null);
        if (mentions.isEmpty()) {
            return;
        }
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        Set<Integer> single = new HashSet<>();
        for (Token word : words) {
            starts.add(word.start());
            ends.add(word.end());
            if (word.end() - word.start() > 1) {
                single.add(word.start());
            }
        }
        for (Gazetteer.Mention mention : mentions) {
            boolean whole = starts.contains(mention.start()) && ends.contains(mention.end());
            boolean city = !mention.division().isDistrict() && single.contains(mention.start());
            boolean full =
                    mention.full()
                            && mention.end() - mention.start() > 2
                            && (whole || text.charAt(mention.start()) != '市');
            if (full || whole && city) {
                add(names, "place", text, mention.start(), mention.end());
            }
        }
    }

    private Optional<String> kindInLexicon(Token word) {
        return analysis.lexicon()
                .lookup(word.text())
                .map(LexiconTerm::termClass)
                .flatMap(known ->
                        switch (known) {
                            case PLACE -> Optional.of("place");
                            // 法院 and 海关 are many; longer names are mostly of one.
                            case INSTITUTION ->
                                    word.text().length() > 3
                                            ? Optional.of("name")
                                            : Optional.empty();
                            case POLICY, PARTY, MEASURE, REGIONAL -> Optional.empty();
                        });
    }

    /// What stands before a kind of place that ends with a word: the rest of that word (解放路 as one
    /// word), or the word before it, or two single characters that no dictionary knows together.
    private static void addPlace(List<Name> names, String text, List<Token> words, int at) {
        int end = words.get(at).end();
        String kind = kindAt(text, end);
        int named = end - kind.length();
        if (kind.isEmpty() || named < 2) {
            return;
        }
        int last = at;
        while (last > 0 && words.get(last).start() >= named) {
            last--;
        }
        int start = words.get(last).start();
        if (named - start == 1 && last < at && last > 0) {
            Token before = words.get(last - 1);
            boolean single = before.end() == start && before.end() - before.start() == 1;
            start = single ? before.start() : start;
        }
        if (start < named - 1) {
            addUnlessGeneric(names, text, start, end, kind);
        }
    }

    /// The kind of place, if any, that ends at some place of a text.
    private static String kindAt(String text, int end) {
        String last = text.substring(end - 1, end);
        String lastTwo = end > 1 ? text.substring(end - 2, end) : "";
        return PLACE_KINDS.contains(lastTwo) ? lastTwo : PLACE_KINDS.contains(last) ? last : "";
    }

    private static void addUnlessGeneric(
            List<Name> names, String text, int start, int end, String kind) {
        String naming = text.substring(start, end - kind.length());
        if (naming.length() <= 4
                && naming.codePoints().allMatch(Character::isIdeographic)
                && !SORTS.contains(naming)
                && NO_PLACE_BEFORE.stream().noneMatch(naming::startsWith)
                && NO_NAME_CHARACTERS.stream().noneMatch(naming::contains)
                && NO_WAYS.stream().noneMatch((naming + kind)::endsWith)) {
            add(names, "place", text, start, end);
        }
    }

    /// The words before 法 or 条例, back to where no title reaches, when an article or a word of
    /// law-making follows: 公民投票法第三条, 电业法修正草案.
    private static void addStatute(List<Name> names, String text, List<Token> words, int at) {
        Token word = words.get(at);
        boolean ends =
                STATUTE_KINDS.stream().anyMatch(word.text()::endsWith)
                                && text.startsWith("第", word.end())
                        || STATUTE_KINDS.stream().anyMatch(word.text()::endsWith)
                                && text.startsWith("修正", word.end());
        if (!ends) {
            return;
        }
        int start = word.start();
        for (int i = at - 1; i >= 0; i--) {
            Token before = words.get(i);
            if (before.end() != start
                    || word.end() - before.start() > LONGEST_STATUTE
                    || before.text().length() == 1
                    || BEFORE_STATUTES.contains(before.text())) {
                break;
            }
            start = before.start();
        }
        if (word.end() - start >= 3) {
            add(names, "name", text, start, word.end());
        }
    }

    private static void collect(List<Name> names, String kind, Matcher matcher, int group) {
        while (matcher.find()) {
            names.add(
                    new Name(kind, matcher.group(group), matcher.start(group), matcher.end(group)));
        }
    }

    private static void add(List<Name> names, String kind, String text, int start, int end) {
        String name = text.substring(start, end);
        if (!(kind.equals("place") && NO_PLACES.contains(name))) {
            names.add(new Name(kind, name, start, end));
        }
    }
}
