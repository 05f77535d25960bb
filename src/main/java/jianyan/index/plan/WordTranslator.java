package jianyan.index.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.index.plan.WordCutter.Piece;
import jianyan.index.plan.WordCutter.Unit;
import jianyan.index.postings.PhraseQueries;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/// What unquoted words require: of keywords all have to occur, of a question or a title asked in
/// full some, so that it finds its answers.
final class WordTranslator {
    /// A word of up to so many terms is a keyword; a longer one is a clause or a sentence.
    private static final int KEYWORD = 2;

    /// A word with a wrong character falls apart into up to so many terms.
    private static final int MISSPELT = 3;

    /// Up to so many keywords side by side all have to occur; more are read as one long question.
    private static final int ALL_REQUIRED = 4;

    private final WordCutter cutter;
    private final FieldWeights weights;

    WordTranslator(WordCutter cutter, FieldWeights weights) {
        this.cutter = cutter;
        this.weights = weights;
    }

    /// Words that stand side by side.
    ///
    /// @param wanted whether their occurrences are counted and marked
    Clause translate(
            List<String> words, Strictness strictness, PatternRegister into, boolean wanted) {
        List<List<Piece>> keywords = new ArrayList<>();
        List<Piece> question = new ArrayList<>();
        for (String word : words) {
            List<Piece> pieces = cutter.cut(word, into, wanted);
            if (pieces.isEmpty()) {
                into.notes.add("“" + word + "”里没有可查的字，已忽略");
            } else if (terms(pieces) <= KEYWORD) {
                keywords.add(pieces);
            } else {
                question.addAll(pieces);
            }
        }
        if (keywords.size() > ALL_REQUIRED || strictness != Strictness.ALL) {
            keywords.forEach(question::addAll);
            keywords.clear();
        }
        List<Clause> clauses = new ArrayList<>();
        keywords.forEach(keyword -> keyword.forEach(piece -> clauses.add(allTerms(piece))));
        if (!question.isEmpty()) {
            clauses.add(question(question, strictness, into, wanted));
        }
        return Clause.all(clauses);
    }

    private static int terms(List<Piece> pieces) {
        return (int)
                pieces.stream()
                        .flatMap(piece -> piece.units().stream())
                        .filter(unit -> !unit.continued())
                        .count();
    }

    private Clause question(
            List<Piece> pieces, Strictness strictness, PatternRegister into, boolean wanted) {
        List<Unit> units = pieces.stream().flatMap(piece -> piece.units().stream()).toList();
        long major = units.stream().filter(unit -> !unit.minor()).count();
        // 家装电梯 is a keyword misspelt and not a question about 电梯.
        boolean isKeyword = terms(pieces) <= MISSPELT && units.stream().noneMatch(Unit::asks);
        into.question |= !isKeyword || major >= MISSPELT;
        return major == 0 || major == 1 && isKeyword && strictness != Strictness.ANY
                ? Clause.all(pieces.stream().map(WordTranslator::allTerms).toList())
                : some(required((int) major, strictness), units, pieces, into, wanted);
    }

    private int required(int major, Strictness strictness) {
        return switch (strictness) {
            case ALL, SOME ->
                    Math.min(major, Math.max(2, (int) Math.ceil(weights.required() * major)));
            case ANY -> 1;
        };
    }

    private Clause some(
            int required,
            List<Unit> units,
            List<Piece> pieces,
            PatternRegister into,
            boolean wanted) {
        List<Query> matching = new ArrayList<>();
        List<Query> scoring = new ArrayList<>();
        List<PresenceTree> present = new ArrayList<>();
        for (Unit unit : units) {
            if (!unit.minor()) {
                matching.add(unit.matching());
                scoring.addAll(unit.scoring());
                present.add(unit.presence());
            }
        }
        if (wanted && required < present.size()) {
            into.notes.add("查询有 " + present.size() + " 个词，至少要出现 " + required + " 个；都要出现请把短语放进引号");
        }
        Set<ExactPhrase> pairs = new LinkedHashSet<>();
        pieces.forEach(piece -> pairs.addAll(piece.pairs()));
        for (ExactPhrase pair : pairs) {
            scoring.add(new BoostQuery(PhraseQueries.of(pair), weights.pair()));
            if (required == 1) {
                matching.add(PhraseQueries.of(pair));
                present.add(into.has(pair));
            }
        }
        Set<ExactPhrase> atoms = new LinkedHashSet<>();
        pieces.forEach(piece -> atoms.addAll(piece.atoms()));
        atoms.forEach(
                atom -> scoring.add(new BoostQuery(PhraseQueries.held(atom), weights.atom())));
        Clause literals = Clause.all(pieces.stream().map(Piece::literal).toList());
        scoring.addAll(literals.scoring());
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        matching.forEach(part -> some.add(part, Occur.SHOULD));
        some.setMinimumNumberShouldMatch(required);
        return new Clause(
                Clause.join(Stream.of(some.build(), literals.matching()), Occur.SHOULD),
                scoring,
                literals.exact(),
                new PresenceTree.Any(
                        List.of(literals.presence(), new PresenceTree.AtLeast(required, present))));
    }

    private static Clause allTerms(Piece piece) {
        if (piece.units().isEmpty()) {
            return piece.literal();
        }
        List<Unit> units = piece.units();
        if (units.size() == 1) {
            Unit only = units.getFirst();
            return new Clause(
                    Clause.join(
                            Stream.of(only.matching(), piece.literal().matching()), Occur.SHOULD),
                    only.scoring(),
                    piece.literal().exact(),
                    new PresenceTree.Any(List.of(piece.literal().presence(), only.presence())));
        }
        Query terms = Clause.join(units.stream().map(Unit::matching), Occur.MUST);
        List<PresenceTree> present = units.stream().map(Unit::presence).toList();
        return new Clause(
                Clause.join(Stream.of(terms, piece.literal().matching()), Occur.SHOULD),
                Stream.concat(
                                units.stream().flatMap(unit -> unit.scoring().stream()),
                                piece.literal().scoring().stream())
                        .toList(),
                piece.literal().exact(),
                new PresenceTree.Any(
                        List.of(piece.literal().presence(), new PresenceTree.All(present))));
    }
}
