package jianyan.index.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.analysis.Atoms;
import jianyan.analysis.ExactPattern;
import jianyan.analysis.ExactPhrase;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.analysis.lexicon.Numerals;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Translation.ExpandedTerm;
import jianyan.index.postings.PhraseQueries;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Unquoted words: cut into terms, widened by the lexicon's aliases and other spellings of numbers.
///
/// A term occurs where its characters stand side by side: the segmenter may cut them differently in
/// another context, and what stands in the text must be found. Of keywords all have to occur, of a
/// question or a title asked in full some, so that it finds its answers.
final class WordTranslator {
    /// A word of up to so many terms is a keyword; a longer one is a clause or a sentence.
    private static final int KEYWORD = 2;

    /// A word with a wrong character falls apart into up to so many terms.
    private static final int MISSPELT = 3;

    /// Up to so many keywords side by side all have to occur; more are read as one long question.
    private static final int ALL_REQUIRED = 4;

    /// What a question asks with, which stands in no answer.
    private static final Set<String> QUESTION_WORDS =
            Set.of(
                    "怎样", "怎么", "怎么样", "怎么办", "如何", "为什么", "为何", "什么", "哪些", "哪个", "哪里", "多少", "几个",
                    "是否", "有没有", "能不能", "可不可以");

    private final TextAnalysis analysis;
    private final FieldWeights weights;

    WordTranslator(TextAnalysis analysis, FieldWeights weights) {
        this.analysis = analysis;
        this.weights = weights;
    }

    /// One term with what may stand for it.
    ///
    /// @param asks whether it is what a question asks with
    /// @param minor whether it says little by itself: that, or a single character
    private record Unit(
            Query matching,
            List<Query> scoring,
            PresenceTree presence,
            boolean asks,
            boolean minor) {}

    /// A stretch of a word between punctuation marks.
    private record Piece(ExactPhrase whole, Clause literal, List<Unit> units) {}

    /// Words that stand side by side.
    ///
    /// @param wanted whether their occurrences are counted and marked
    Clause translate(List<String> words, PatternRegister into, boolean wanted) {
        List<List<Piece>> keywords = new ArrayList<>();
        List<Piece> question = new ArrayList<>();
        for (String word : words) {
            List<ExactPhrase> stretches = stretches(fold(word));
            if (stretches.isEmpty()) {
                into.notes.add("“" + word + "”里没有可查的字，已忽略");
                continue;
            }
            List<Piece> pieces =
                    stretches.stream().map(stretch -> piece(stretch, into, wanted)).toList();
            if (terms(pieces) <= KEYWORD) {
                keywords.add(pieces);
            } else {
                question.addAll(pieces);
            }
        }
        if (keywords.size() > ALL_REQUIRED) {
            keywords.forEach(question::addAll);
            keywords.clear();
        }
        List<Clause> clauses = new ArrayList<>();
        keywords.forEach(keyword -> keyword.forEach(piece -> clauses.add(allTerms(piece))));
        if (!question.isEmpty()) {
            clauses.add(question(question, into, wanted));
        }
        return Clause.all(clauses);
    }

    private static int terms(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.units.size()).sum();
    }

    private Clause question(List<Piece> pieces, PatternRegister into, boolean wanted) {
        List<Unit> units = pieces.stream().flatMap(piece -> piece.units.stream()).toList();
        long major = units.stream().filter(unit -> !unit.minor).count();
        // 家装电梯 is a keyword misspelt and not a question about 电梯.
        boolean isKeyword = units.size() <= MISSPELT && units.stream().noneMatch(Unit::asks);
        return major == 0 || major == 1 && isKeyword
                ? Clause.all(pieces.stream().map(WordTranslator::allTerms).toList())
                : most(units, (int) major, pieces, into, wanted);
    }

    private Clause most(
            List<Unit> units, int major, List<Piece> pieces, PatternRegister into, boolean wanted) {
        int required = Math.min(major, Math.max(2, (int) Math.ceil(weights.required() * major)));
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        List<Query> scoring = new ArrayList<>();
        List<PresenceTree> present = new ArrayList<>();
        for (Unit unit : units) {
            if (!unit.minor) {
                most.add(unit.matching, Occur.SHOULD);
                scoring.addAll(unit.scoring);
                present.add(unit.presence);
            }
        }
        most.setMinimumNumberShouldMatch(required);
        Clause literals = Clause.all(pieces.stream().map(Piece::literal).toList());
        scoring.addAll(literals.scoring());
        scoring.addAll(pairs(pieces));
        if (wanted && required < major) {
            into.notes.add("查询有 " + major + " 个词，至少要出现 " + required + " 个；都要出现请把短语放进引号");
        }
        return new Clause(
                Clause.join(Stream.of(most.build(), literals.matching()), Occur.SHOULD),
                scoring,
                literals.exact(),
                new PresenceTree.Any(
                        List.of(literals.presence(), new PresenceTree.AtLeast(required, present))));
    }

    /// Characters side by side rank what the segmenter cuts otherwise there; they do not match by
    /// themselves.
    private List<Query> pairs(List<Piece> pieces) {
        Set<Query> pairs = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            List<String> atoms = piece.whole.atoms();
            for (int i = 0; i + 2 <= atoms.size(); i++) {
                pairs.add(PhraseQueries.of(new ExactPhrase(atoms.subList(i, i + 2))));
            }
        }
        return pairs.stream().<Query>map(pair -> new BoostQuery(pair, weights.pair())).toList();
    }

    private static Clause allTerms(Piece piece) {
        if (piece.units.isEmpty()) {
            return piece.literal;
        }
        List<Unit> units = piece.units;
        if (units.size() == 1) {
            Unit only = units.getFirst();
            return new Clause(
                    Clause.join(Stream.of(only.matching, piece.literal.matching()), Occur.SHOULD),
                    only.scoring,
                    piece.literal.exact(),
                    new PresenceTree.Any(List.of(piece.literal.presence(), only.presence)));
        }
        Query terms = Clause.join(units.stream().map(Unit::matching), Occur.MUST);
        List<PresenceTree> present = units.stream().map(Unit::presence).toList();
        return new Clause(
                Clause.join(Stream.of(terms, piece.literal.matching()), Occur.SHOULD),
                Stream.concat(
                                units.stream().flatMap(unit -> unit.scoring.stream()),
                                piece.literal.scoring().stream())
                        .toList(),
                piece.literal.exact(),
                new PresenceTree.Any(
                        List.of(piece.literal.presence(), new PresenceTree.All(present))));
    }

    private Piece piece(ExactPhrase whole, PatternRegister into, boolean wanted) {
        List<Token> tokens = analysis.segmenter().segment(whole.text());
        List<ExactPhrase> spellings = aliases(whole.text());
        List<Unit> units = new ArrayList<>();
        if (wanted) {
            into.counted.add(whole);
            into.marked.add(whole);
        }
        long terms = tokens.stream().filter(token -> !token.part()).count();
        if (wanted && (terms != 1 || tokens.isEmpty()) && !spellings.isEmpty()) {
            explain(whole, spellings, into);
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).part()) {
                int parts = i + 1;
                while (parts < tokens.size() && tokens.get(parts).part()) {
                    parts++;
                }
                units.add(unit(tokens.subList(i, parts), into, wanted));
            }
        }
        return new Piece(whole, literal(whole, spellings, into), units);
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
        List<ExactPhrase> aliases = aliases(term);
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
                QUESTION_WORDS.contains(term),
                QUESTION_WORDS.contains(term) || isSingle(term));
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

    private List<ExactPhrase> aliases(String folded) {
        Set<ExactPhrase> aliases = new LinkedHashSet<>();
        Stream.concat(
                        analysis.lexicon().expansions(folded).stream(),
                        Numerals.equivalents(folded).stream())
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
