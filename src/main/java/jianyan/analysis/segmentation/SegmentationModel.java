package jianyan.analysis.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import jianyan.analysis.exact.AtomKinds;
import org.jspecify.annotations.Nullable;

/// smartcn's words with a lexicon's terms among them; read-only once built, shared by all threads.
public final class SegmentationModel {
    private static final String NUMBER = "未##数";
    private static final String STRING = "未##串";
    private static final String SENTENCE_START = "始##始";
    private static final String SENTENCE_END = "末##末";

    private final WordModel words;
    private final CompoundTerm[] terms;
    private final Neighbour number;
    private final Neighbour string;
    private final Neighbour sentenceStart;
    private final Neighbour sentenceEnd;

    /// By code point; the marks of ASCII stand for the full-width ones that the model was made
    /// from.
    private final Neighbour[] marks = new Neighbour[0x10000];

    private SegmentationModel(WordModel words, CompoundTerm[] terms) {
        this.words = words;
        this.terms = terms;
        number = known(NUMBER);
        string = known(STRING);
        sentenceStart = known(SENTENCE_START);
        sentenceEnd = known(SENTENCE_END);
        Arrays.setAll(marks, this::spelledMark);
    }

    /// smartcn's model as it is, without mending and without terms.
    public static SegmentationModel loadPlain() {
        return new SegmentationModel(SmartcnModel.load(word -> word), new CompoundTerm[0]);
    }

    /// @param folding how texts are spelled that the model will see
    /// @param foldedTerms the lexicon's terms, spelled so; may be empty
    public static SegmentationModel load(
            UnaryOperator<String> folding, Collection<String> foldedTerms) {
        WordModel words = SmartcnModel.load(folding);
        SegmentationModel withoutTerms = new SegmentationModel(words, new CompoundTerm[0]);
        Set<String> terms = new TreeSet<>(foldedTerms);
        List<CompoundTerm> compounds = new ArrayList<>(terms.size());
        TextCutter cutter = withoutTerms.newCutter();
        for (String term : terms) {
            compounds.add(withoutTerms.compound(term, cutter, terms));
        }
        int number = 0;
        for (String term : terms) {
            words.trie().addTerm(term, number++);
        }
        return new SegmentationModel(words, compounds.toArray(CompoundTerm[]::new));
    }

    /// How smartcn spells a folded word, when it knows it under another spelling: 覆盖 for 复盖.
    public @Nullable String spelling(CharSequence foldedWord) {
        return words.trie().spelling(words.trie().find(foldedWord));
    }

    /// A cutter of this model for one thread at a time.
    public TextCutter newCutter() {
        return new TextCutter(this, new Lattice(words, terms, number, string));
    }

    Neighbour sentenceStart() {
        return sentenceStart;
    }

    Neighbour sentenceEnd() {
        return sentenceEnd;
    }

    /// A character that is no letter, digit or Han character.
    Neighbour mark(int codePoint) {
        return codePoint < marks.length ? marks[codePoint] : string;
    }

    /// smartcn knows the marks of some ranges one by one and takes the rest for unknown strings.
    private Neighbour spelledMark(int codePoint) {
        boolean known =
                codePoint <= 0xBB
                        || codePoint >= 0x2010 && codePoint <= 0x2642
                        || codePoint >= 0x3001 && codePoint <= 0x301E
                        || codePoint >= 0xFE30 && codePoint <= 0xFF63;
        if (!known || AtomKinds.of(codePoint) == AtomKinds.RUN) {
            return string;
        }
        return Neighbour.of(Character.toString(codePoint), WordModel.TOTAL);
    }

    private Neighbour known(String word) {
        return Neighbour.of(word, frequency(word));
    }

    private int frequency(CharSequence word) {
        int found = words.trie().word(words.trie().find(word));
        return Math.max(0, WordTrie.frequency(found));
    }

    private CompoundTerm compound(String term, TextCutter cutter, Set<String> terms) {
        List<Integer> edges = new ArrayList<>(List.of(0));
        cutter.cut(term, (start, end, part) -> edges.add(end));
        int last = edges.get(edges.size() - 2);
        String lastWord = term.substring(last);
        return new CompoundTerm(
                edges.get(1),
                words.trie().spelling(words.trie().find(term.substring(0, edges.get(1)))),
                PairHash.first(spelling(lastWord)),
                frequency(isHan(lastWord) ? lastWord : spelling(lastWord)),
                parts(term, edges, terms));
    }

    /// How the model spells a word: all numbers are one word to it, and so is all Latin.
    private String spelling(String word) {
        if (!isHan(word)) {
            return word.charAt(0) >= '0' && word.charAt(0) <= '9' ? NUMBER : STRING;
        }
        String spelling = words.trie().spelling(words.trie().find(word));
        return spelling == null ? word : spelling;
    }

    private static boolean isHan(String word) {
        return AtomKinds.of(word.codePointAt(0)) == AtomKinds.HAN;
    }

    /// The model's words of two and more characters, and the terms that begin and end where words
    /// do.
    private static int[] parts(String term, List<Integer> edges, Set<String> terms) {
        List<Integer> parts = new ArrayList<>();
        for (int from = 0; from < edges.size() - 1; from++) {
            for (int to = edges.size() - 1; to > from; to--) {
                int start = edges.get(from);
                int end = edges.get(to);
                boolean whole = end - start == term.length();
                boolean word = to == from + 1 && end - start > 1;
                if (!whole && (word || terms.contains(term.substring(start, end)))) {
                    parts.add(start);
                    parts.add(end);
                }
            }
        }
        return parts.stream().mapToInt(Integer::intValue).toArray();
    }
}
