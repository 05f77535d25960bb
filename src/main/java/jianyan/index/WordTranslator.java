package jianyan.index;

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
import jianyan.index.Translation.ExpandedTerm;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Unquoted words: cut into terms, widened by the lexicon's aliases and other spellings of numbers.
///
/// A word matches where all its terms occur, or where it stands literally: the segmenter may cut
/// the same characters differently in another context, and what stands in the text must be found.
/// Of many terms most have to occur, so that a question asked in full finds its answers.
final class WordTranslator {
    /// Up to so many terms all have to occur.
    private static final int ALL_REQUIRED = 4;

    private final TextAnalysis analysis;
    private final FieldWeights weights;

    WordTranslator(TextAnalysis analysis, FieldWeights weights) {
        this.analysis = analysis;
        this.weights = weights;
    }

    /// One term with what may stand for it.
    ///
    /// @param minor whether it is a single character, which says little by itself
    private record Unit(Query query, PresenceTree presence, boolean minor) {}

    /// A stretch of a word between punctuation marks.
    private record Piece(ExactPhrase whole, Clause literal, List<Unit> units) {}

    /// Words that stand side by side.
    ///
    /// @param wanted whether their occurrences are counted and marked
    Clause translate(List<String> words, PatternRegister into, boolean wanted) {
        List<Piece> pieces = new ArrayList<>();
        for (String word : words) {
            List<ExactPhrase> stretches = stretches(fold(word));
            if (stretches.isEmpty()) {
                into.notes.add("“" + word + "”里没有可查的字，已忽略");
            }
            stretches.forEach(stretch -> pieces.add(piece(stretch, into, wanted)));
        }
        List<Unit> units = pieces.stream().flatMap(piece -> piece.units.stream()).toList();
        long major = units.stream().filter(unit -> !unit.minor).count();
        Clause all = Clause.all(pieces.stream().map(this::allTerms).toList());
        if (units.size() <= ALL_REQUIRED || major < 2) {
            return all;
        }
        return most(units, (int) major, pieces, into, wanted);
    }

    private Clause most(
            List<Unit> units, int major, List<Piece> pieces, PatternRegister into, boolean wanted) {
        int required = Math.max(2, (int) Math.ceil(weights.required() * major));
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        BooleanQuery.Builder ranking = new BooleanQuery.Builder();
        List<PresenceTree> present = new ArrayList<>();
        for (Unit unit : units) {
            if (!unit.minor) {
                most.add(unit.query, Occur.SHOULD);
                present.add(unit.presence);
            }
        }
        most.setMinimumNumberShouldMatch(required);
        addPairs(pieces, ranking);
        Clause literals = Clause.all(pieces.stream().map(Piece::literal).toList());
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(most.build(), Occur.SHOULD);
        either.add(literals.ranking(), Occur.SHOULD);
        ranking.add(either.build(), Occur.MUST);
        if (wanted && required < major) {
            into.notes.add("查询有 " + major + " 个词，至少要出现 " + required + " 个；都要出现请把短语放进引号");
        }
        return new Clause(
                ranking.build(),
                literals.exact(),
                new PresenceTree.Any(
                        List.of(literals.presence(), new PresenceTree.AtLeast(required, present))));
    }

    /// Characters side by side rank what the segmenter cuts otherwise there; they do not match by
    /// themselves.
    private void addPairs(List<Piece> pieces, BooleanQuery.Builder ranking) {
        Set<Query> pairs = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            List<String> atoms = piece.whole.atoms();
            for (int i = 0; i + 2 <= atoms.size(); i++) {
                pairs.add(PhraseQueries.of(new ExactPhrase(atoms.subList(i, i + 2))));
            }
        }
        pairs.forEach(pair -> ranking.add(new BoostQuery(pair, weights.pair()), Occur.SHOULD));
    }

    private Clause allTerms(Piece piece) {
        if (piece.units.isEmpty()) {
            return piece.literal;
        }
        BooleanQuery.Builder terms = new BooleanQuery.Builder();
        piece.units.forEach(unit -> terms.add(unit.query, Occur.MUST));
        BooleanQuery either =
                new BooleanQuery.Builder()
                        .add(terms.build(), Occur.SHOULD)
                        .add(piece.literal.ranking(), Occur.SHOULD)
                        .build();
        List<PresenceTree> present = piece.units.stream().map(Unit::presence).toList();
        return new Clause(
                either,
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
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(exact, weights.literal()), Occur.SHOULD);
        List<PresenceTree> present = new ArrayList<>();
        present.add(into.has(whole));
        for (ExactPhrase spelling : spellings) {
            any.add(new BoostQuery(PhraseQueries.of(spelling), weights.alias()), Occur.SHOULD);
            present.add(into.has(spelling));
        }
        return new Clause(any.build(), exact, new PresenceTree.Any(present));
    }

    /// @param tokens a whole term and after it its parts
    private Unit unit(List<Token> tokens, PatternRegister into, boolean wanted) {
        String term = tokens.getFirst().text();
        List<ExactPhrase> aliases = aliases(term);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD);
        addFields(any, term);
        List<PresenceTree> present = new ArrayList<>();
        ExactPhrase.parse(term).forEach(exact -> present.add(into.has(exact)));
        for (ExactPhrase alias : aliases) {
            any.add(new BoostQuery(PhraseQueries.of(alias), weights.alias()), Occur.SHOULD);
            present.add(into.has(alias));
        }
        List<Token> parts = tokens.subList(1, tokens.size());
        if (parts.size() > 1 && parts.stream().noneMatch(part -> isSingle(part.text()))) {
            addParts(parts, any, present, into);
        }
        if (wanted) {
            into.tokens.add(term);
            mark(term, aliases, into);
        }
        return new Unit(any.build(), new PresenceTree.Any(present), isSingle(term));
    }

    /// 加装了电梯 is found for 加装电梯, below what holds the term whole.
    private void addParts(
            List<Token> parts,
            BooleanQuery.Builder any,
            List<PresenceTree> present,
            PatternRegister into) {
        BooleanQuery.Builder together = new BooleanQuery.Builder();
        List<PresenceTree> all = new ArrayList<>();
        for (Token part : parts) {
            together.add(new TermQuery(new Term(Fields.TEXT, part.text())), Occur.MUST);
            ExactPhrase.parse(part.text()).forEach(exact -> all.add(into.has(exact)));
        }
        any.add(new BoostQuery(together.build(), weights.alias()), Occur.SHOULD);
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

    /// What ranking adds for the title and the headings; each matches by itself too, since the
    /// title of a table row may stand nowhere in its text.
    void addFields(BooleanQuery.Builder query, String term) {
        query.add(
                new BoostQuery(new TermQuery(new Term(Fields.TITLE, term)), weights.title()),
                Occur.SHOULD);
        query.add(
                new BoostQuery(new TermQuery(new Term(Fields.HEADING, term)), weights.heading()),
                Occur.SHOULD);
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
