package jianyan.index.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.analysis.exact.Atoms;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.lexicon.NumeralSpellings;
import jianyan.analysis.lexicon.QuestionWords;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Translation.ExpandedTerm;
import jianyan.index.postings.PhraseQueries;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Cuts an unquoted word into the terms that are looked for, each widened by the lexicon's aliases
/// and other spellings of numbers.
///
/// A term occurs where its characters stand side by side: the segmenter may cut them differently in
/// another context, and what stands in the text must be found. A name that the dictionary does not
/// know falls into single characters; each two of them that stand together are a term.
final class WordCutter {
    /// A word of many terms has more other spellings than anybody wrote.
    private static final int MOST_SPELLINGS = 64;

    private final TextAnalysis analysis;
    private final FieldWeights weights;
    private final QuestionWords questions;

    WordCutter(TextAnalysis analysis, FieldWeights weights) {
        this.analysis = analysis;
        this.weights = weights;
        this.questions = analysis.questionWords();
    }

    /// One term with what may stand for it.
    ///
    /// @param asks whether it is what a question asks with
    /// @param minor whether it says little by itself: that, or a single character
    /// @param continued whether it goes on with the name that the one before it began
    record Unit(
            Query matching,
            List<Query> scoring,
            PresenceTree presence,
            boolean asks,
            boolean minor,
            boolean continued) {}

    /// A stretch of a word between punctuation marks.
    ///
    /// @param pairs neighbouring characters of which neither is of a question word
    /// @param atoms the characters that are of none
    record Piece(
            Clause literal, List<Unit> units, List<ExactPhrase> pairs, List<ExactPhrase> atoms) {}

    /// The pieces of a word; none when nothing in it can be looked for.
    ///
    /// @param wanted whether their occurrences are counted and marked
    List<Piece> cut(String word, PatternRegister into, boolean wanted) {
        return stretches(fold(word)).stream().map(stretch -> piece(stretch, into, wanted)).toList();
    }

    private Piece piece(ExactPhrase whole, PatternRegister into, boolean wanted) {
        List<Token> tokens = analysis.segmenter().segment(whole.text());
        List<ExactPhrase> spellings = aliases(whole.text(), into);
        List<Unit> units = new ArrayList<>();
        if (wanted) {
            into.counted.add(whole);
            if (into.aliases.counted()) {
                into.counted.addAll(spellings);
                into.counted.addAll(respelt(whole, tokens, into));
            }
            into.marked.add(whole);
        }
        long terms = tokens.stream().filter(token -> !token.part()).count();
        if (wanted && (terms != 1 || tokens.isEmpty()) && !spellings.isEmpty()) {
            explain(whole, spellings, into);
        }
        for (int i = 0; i < tokens.size(); ) {
            int end = nameEnd(tokens, i);
            if (end - i > 1) {
                addName(tokens.subList(i, end), units, into, wanted);
            } else {
                end = i + 1;
                while (end < tokens.size() && tokens.get(end).part()) {
                    end++;
                }
                units.add(unit(tokens.subList(i, end), into, wanted));
            }
            i = end;
        }
        return new Piece(
                literal(whole, spellings, into),
                units,
                besideQuestionWords(2, whole, tokens),
                besideQuestionWords(1, whole, tokens));
    }

    /// Where the single characters end that stand together from a token on and may be a name.
    private int nameEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && isSingle(tokens.get(end).text())
                && !tokens.get(end).part()
                && !questions.contains(tokens.get(end).text())
                && (end == from || tokens.get(end - 1).end() == tokens.get(end).start())) {
            end++;
        }
        return end;
    }

    /// Each two neighbours of a name are a term: what stands beside it may have been taken in.
    private void addName(
            List<Token> characters, List<Unit> units, PatternRegister into, boolean wanted) {
        for (int i = 0; i + 1 < characters.size(); i++) {
            ExactPhrase pair =
                    new ExactPhrase(
                            List.of(characters.get(i).text(), characters.get(i + 1).text()));
            Query exact = PhraseQueries.of(pair);
            units.add(new Unit(exact, List.of(exact), into.has(pair), false, false, i > 0));
            if (wanted) {
                into.tokens.add(pair.text());
                into.marked.add(pair);
                explain(pair, List.of(), into);
            }
        }
    }

    /// The word as it stands, or in another spelling.
    private Clause literal(ExactPhrase whole, List<ExactPhrase> spellings, PatternRegister into) {
        Query exact = PhraseQueries.of(whole);
        List<Query> matching = new ArrayList<>(List.of(exact));
        List<Query> scoring = new ArrayList<>(List.of(new BoostQuery(exact, weights.literal())));
        List<PresenceTree> present = new ArrayList<>(List.of(into.has(whole)));
        for (ExactPhrase spelling : spellings) {
            addAlias(spelling, matching, scoring, present, into);
        }
        return new Clause(
                Clause.join(matching.stream(), Occur.SHOULD),
                scoring,
                exact,
                new PresenceTree.Any(present));
    }

    /// @param tokens a whole term and after it its parts
    private Unit unit(List<Token> tokens, PatternRegister into, boolean wanted) {
        String term = tokens.getFirst().text();
        List<ExactPhrase> aliases = aliases(term, into);
        List<ExactPhrase> literal = ExactPhrase.parse(term);
        // Headings and asks stand in the text, and most titles do.
        List<Query> matching = new ArrayList<>();
        matching.add(new TermQuery(new Term(Fields.TITLE_APART, term)));
        if (!isPair(literal)) {
            matching.add(new TermQuery(new Term(Fields.TEXT, term)));
        }
        if (!isSingle(term)) {
            literal.forEach(exact -> matching.add(PhraseQueries.of(exact)));
        }
        List<Query> scoring = new ArrayList<>();
        scoring.add(new TermQuery(new Term(Fields.TEXT, term)));
        scoring.addAll(fields(term));
        List<PresenceTree> present = new ArrayList<>();
        literal.forEach(exact -> present.add(into.has(exact)));
        for (ExactPhrase alias : aliases) {
            addAlias(alias, matching, scoring, present, into);
        }
        List<Token> parts = tokens.subList(1, tokens.size());
        if (parts.size() > 1 && parts.stream().noneMatch(part -> isSingle(part.text()))) {
            addParts(parts, matching, scoring, present, into);
        }
        if (wanted) {
            into.tokens.add(term);
            mark(term, aliases, into);
        }
        return new Unit(
                Clause.join(matching.stream(), Occur.SHOULD),
                scoring,
                new PresenceTree.Any(present),
                questions.contains(term),
                questions.contains(term) || isSingle(term),
                false);
    }

    private void addAlias(
            ExactPhrase alias,
            List<Query> matching,
            List<Query> scoring,
            List<PresenceTree> present,
            PatternRegister into) {
        matching.add(PhraseQueries.of(alias));
        scoring.add(new BoostQuery(PhraseQueries.of(alias), weights.alias()));
        present.add(into.has(alias));
    }

    /// 加装了电梯 is found for 加装电梯, below what holds the term whole.
    private void addParts(
            List<Token> parts,
            List<Query> matching,
            List<Query> scoring,
            List<PresenceTree> present,
            PatternRegister into) {
        BooleanQuery.Builder together = new BooleanQuery.Builder();
        List<PresenceTree> all = new ArrayList<>();
        for (Token part : parts) {
            together.add(new TermQuery(new Term(Fields.TEXT, part.text())), Occur.MUST);
            ExactPhrase.parse(part.text()).forEach(exact -> all.add(into.has(exact)));
        }
        matching.add(together.build());
        scoring.add(new BoostQuery(together.build(), weights.alias()));
        present.add(new PresenceTree.All(all));
    }

    /// Single characters that the segmenter cut off are matched but not marked: 的 would colour the
    /// page.
    private static void mark(String term, List<ExactPhrase> aliases, PatternRegister into) {
        List<ExactPhrase> exact = ExactPhrase.parse(term);
        if (!isSingle(term)) {
            into.marked.addAll(exact);
        }
        if (exact.size() == 1 && (!isSingle(term) || !aliases.isEmpty())) {
            explain(exact.getFirst(), aliases, into);
        }
    }

    private static void explain(ExactPhrase term, List<ExactPhrase> aliases, PatternRegister into) {
        into.terms.add(new ExpandedTerm(term, List.<ExactPattern>copyOf(aliases)));
        into.marked.addAll(aliases);
    }

    /// Each stretch of one or two atoms that no question word touches. Two side by side rank what
    /// the segmenter cuts otherwise there; they find by themselves only where anything is taken.
    /// One by one they say how much of a question a document speaks of at all.
    private List<ExactPhrase> besideQuestionWords(
            int length, ExactPhrase whole, List<Token> tokens) {
        BitSet asking = new BitSet();
        tokens.stream()
                .filter(token -> questions.contains(token.text()))
                .forEach(token -> asking.set(token.start(), token.end()));
        List<ExactPhrase> stretches = new ArrayList<>();
        // Put together from its atoms each time it is asked for.
        String text = whole.text();
        int start = 0;
        for (int i = 0; i + length <= whole.length(); i++) {
            List<String> atoms = whole.atoms().subList(i, i + length);
            start = text.indexOf(atoms.getFirst(), start);
            int end = start;
            for (String atom : atoms) {
                end = text.indexOf(atom, end) + atom.length();
            }
            int asked = asking.nextSetBit(start);
            if (asked < 0 || asked >= end) {
                stretches.add(new ExactPhrase(atoms));
            }
            start += atoms.getFirst().length();
        }
        return stretches;
    }

    /// What ranking adds for the places that say what a document is about.
    List<Query> fields(String term) {
        return List.of(
                field(Fields.TITLE, term, weights.title()),
                field(Fields.HEADING, term, weights.heading()),
                field(Fields.ASKS, term, weights.asks()));
    }

    private static Query field(String name, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(name, term)), weight);
    }

    /// A word of several terms with any of them in another spelling: 老旧住宅小区电梯加装.
    private List<ExactPhrase> respelt(ExactPhrase whole, List<Token> tokens, PatternRegister into) {
        List<String> spelt = new ArrayList<>(List.of(""));
        for (Token token : tokens) {
            if (!token.part() && spelt.size() <= MOST_SPELLINGS) {
                List<String> forms = new ArrayList<>(List.of(token.text()));
                aliases(token.text(), into).forEach(alias -> forms.add(alias.text()));
                spelt =
                        spelt.stream()
                                .flatMap(before -> forms.stream().map(form -> before + form))
                                .toList();
            }
        }
        if (!spelt.getFirst().equals(whole.text())) {
            into.notes.add("“" + whole.text() + "”的别种写法太多，没有逐一计入");
            return List.of();
        }
        return spelt.stream().skip(1).flatMap(form -> ExactPhrase.parse(form).stream()).toList();
    }

    private List<ExactPhrase> aliases(String folded, PatternRegister into) {
        if (!into.aliases.found()) {
            return List.of();
        }
        Set<ExactPhrase> aliases = new LinkedHashSet<>();
        Stream.concat(
                        analysis.lexicon().expansions(folded).stream(),
                        NumeralSpellings.equivalents(folded).stream())
                .map(alias -> ExactPhrase.parse(fold(alias)))
                .filter(stretches -> stretches.size() == 1)
                .forEach(stretches -> aliases.add(stretches.getFirst()));
        ExactPhrase.parse(folded).forEach(aliases::remove);
        return List.copyOf(aliases);
    }

    private String fold(String text) {
        return analysis.folding().fold(text).text();
    }

    /// Whether every document with the term has it literally, by one pair of atoms.
    private static boolean isPair(List<ExactPhrase> literal) {
        return literal.size() == 1 && literal.getFirst().length() == 2;
    }

    private static boolean isSingle(String term) {
        return term.codePointCount(0, term.length()) == 1;
    }

    /// Commas and the like end a word as a space does.
    private static List<ExactPhrase> stretches(String folded) {
        List<ExactPhrase> stretches = new ArrayList<>();
        List<String> atoms = new ArrayList<>();
        Atoms cursor = new Atoms(folded);
        while (cursor.next()) {
            if (cursor.type() == Atoms.Type.HAN || cursor.type() == Atoms.Type.RUN) {
                atoms.add(folded.substring(cursor.start(), cursor.end()));
            } else if (!atoms.isEmpty()) {
                stretches.add(new ExactPhrase(atoms));
                atoms.clear();
            }
        }
        if (!atoms.isEmpty()) {
            stretches.add(new ExactPhrase(atoms));
        }
        return stretches;
    }
}
