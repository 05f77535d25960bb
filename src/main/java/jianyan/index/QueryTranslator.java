package jianyan.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.Atoms;
import jianyan.analysis.ExactPhrase;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.query.InvalidRequestException;
import jianyan.query.ParsedQuery;
import jianyan.query.QueryNode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns the syntax tree of a query into what the index is asked.
///
/// A word matches where all its terms occur, or where it stands literally: the segmenter may cut
/// the same characters differently in another context, and what stands in the text must be found.
/// Thread-safe.
public final class QueryTranslator {
    /// A term in the title says most about a document, one in a heading more than one in running
    /// text.
    private static final float TITLE_BOOST = 3.0f;

    private static final float HEADING_BOOST = 1.5f;

    private final TextAnalysis analysis;

    public QueryTranslator(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /// @throws InvalidRequestException when the query names a theme that does not exist
    public Translation translate(ParsedQuery query) {
        return new Pass(query).translation();
    }

    /// One walk over one tree.
    private final class Pass {
        private final ParsedQuery query;
        private final List<String> tokens = new ArrayList<>();
        private final List<String> notes;
        private final Map<ExactPhrase, Integer> phrases = new LinkedHashMap<>();
        private final List<ExactPhrase> counted = new ArrayList<>();

        Pass(ParsedQuery query) {
            this.query = query;
            this.notes = new ArrayList<>(query.notes());
        }

        Translation translation() {
            Parts root = parts(query.root(), true);
            boolean conditional = hasConditions(query.root());
            return new Translation(
                    analysis.folding().fold(query.root().print()).text(),
                    tokens,
                    root.ranking,
                    root.presence,
                    List.copyOf(phrases.keySet()),
                    counted.stream().distinct().toList(),
                    conditional ? root.exact : new MatchAllDocsQuery(),
                    conditional,
                    notes);
        }

        private Parts parts(QueryNode node, boolean wanted) {
            return switch (node) {
                case QueryNode.Everything() ->
                        new Parts(
                                new MatchAllDocsQuery(),
                                new MatchAllDocsQuery(),
                                new PresenceTree.Always());
                case QueryNode.Word(String text) -> word(text, wanted);
                case QueryNode.Phrase(String text) -> phrase(text, wanted);
                case QueryNode.Theme(String name) -> theme(name, wanted);
                case QueryNode.And(List<QueryNode> operands) -> and(operands, wanted);
                case QueryNode.Or(List<QueryNode> operands) -> or(operands, wanted);
                case QueryNode.Not(QueryNode operand) -> not(parts(operand, false));
            };
        }

        private Parts and(List<QueryNode> operands, boolean wanted) {
            return all(operands.stream().map(operand -> parts(operand, wanted)).toList());
        }

        private Parts or(List<QueryNode> operands, boolean wanted) {
            return any(operands.stream().map(operand -> parts(operand, wanted)).toList());
        }

        /// Commas and the like end a word as a space does: each piece between them has to match.
        private Parts word(String text, boolean wanted) {
            List<Parts> pieces = new ArrayList<>();
            String folded = analysis.folding().fold(text).text();
            for (ExactPhrase piece : pieces(folded)) {
                pieces.add(piece(piece, wanted));
            }
            if (pieces.isEmpty()) {
                notes.add("“" + text + "”里没有可查的字，已忽略");
            }
            return all(pieces);
        }

        private Parts piece(ExactPhrase whole, boolean wanted) {
            List<Token> terms = analysis.segmenter().segment(textOf(whole));
            BooleanQuery.Builder byTerms = new BooleanQuery.Builder();
            List<PresenceTree> present = new ArrayList<>();
            for (Token term : terms) {
                byTerms.add(new TermQuery(new Term(Fields.TEXT, term.text())), Occur.MUST);
                addFieldBoosts(byTerms, term.text());
                for (ExactPhrase exact : ExactPhrase.parse(term.text())) {
                    present.add(has(exact));
                }
                if (wanted) {
                    tokens.add(term.text());
                }
            }
            if (wanted) {
                counted.add(whole);
            }
            Query exact = PhraseQueries.of(whole);
            Query ranking = exact;
            if (!terms.isEmpty()) {
                BooleanQuery.Builder either = new BooleanQuery.Builder();
                either.add(byTerms.build(), Occur.SHOULD);
                either.add(exact, Occur.SHOULD);
                ranking = either.build();
            }
            PresenceTree literal = has(whole);
            return new Parts(
                    ranking,
                    exact,
                    present.isEmpty()
                            ? literal
                            : new PresenceTree.Any(
                                    List.of(literal, new PresenceTree.All(present))));
        }

        private Parts phrase(String text, boolean wanted) {
            List<ExactPhrase> stretches = ExactPhrase.parse(analysis.folding().fold(text).text());
            if (stretches.isEmpty()) {
                notes.add("“" + text + "”里没有可查的字，已忽略");
            } else if (stretches.size() > 1) {
                notes.add("短语不跨句号、分号、问号、感叹号，已在这些标点处分开");
            }
            return all(stretches.stream().map(stretch -> exactly(stretch, wanted)).toList());
        }

        private Parts exactly(ExactPhrase phrase, boolean wanted) {
            Query exact = PhraseQueries.of(phrase);
            BooleanQuery.Builder ranking = new BooleanQuery.Builder();
            ranking.add(exact, Occur.MUST);
            for (Token term : analysis.segmenter().segment(textOf(phrase))) {
                addFieldBoosts(ranking, term.text());
                if (wanted) {
                    tokens.add(term.text());
                }
            }
            if (wanted) {
                counted.add(phrase);
            }
            return new Parts(ranking.build(), exact, has(phrase));
        }

        private Parts theme(String name, boolean wanted) {
            throw new InvalidRequestException(
                    "unknown-theme", "q", "没有名为“" + name + "”的主题", "直接写要查的词");
        }

        private PresenceTree has(ExactPhrase phrase) {
            return new PresenceTree.Has(phrases.computeIfAbsent(phrase, first -> phrases.size()));
        }
    }

    /// One node in its three readings: for ranking, for exact counting, and over parts of a
    /// document.
    private record Parts(Query ranking, Query exact, PresenceTree presence) {}

    private static Parts all(List<Parts> operands) {
        if (operands.isEmpty()) {
            return new Parts(
                    new MatchAllDocsQuery(), new MatchAllDocsQuery(), new PresenceTree.Always());
        }
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        BooleanQuery.Builder ranking = new BooleanQuery.Builder();
        BooleanQuery.Builder exact = new BooleanQuery.Builder();
        for (Parts operand : operands) {
            ranking.add(operand.ranking, Occur.MUST);
            exact.add(operand.exact, Occur.MUST);
        }
        return new Parts(
                ranking.build(),
                exact.build(),
                new PresenceTree.All(operands.stream().map(Parts::presence).toList()));
    }

    private static Parts any(List<Parts> operands) {
        BooleanQuery.Builder ranking = new BooleanQuery.Builder();
        BooleanQuery.Builder exact = new BooleanQuery.Builder();
        for (Parts operand : operands) {
            ranking.add(operand.ranking, Occur.SHOULD);
            exact.add(operand.exact, Occur.SHOULD);
        }
        return new Parts(
                ranking.build(),
                exact.build(),
                new PresenceTree.Any(operands.stream().map(Parts::presence).toList()));
    }

    /// An exclusion alone finds everything else.
    private static Parts not(Parts operand) {
        return new Parts(
                excluding(operand.ranking),
                excluding(operand.exact),
                new PresenceTree.None(operand.presence));
    }

    private static Query excluding(Query excluded) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }

    private static void addFieldBoosts(BooleanQuery.Builder query, String term) {
        query.add(
                new BoostQuery(new TermQuery(new Term(Fields.TITLE, term)), TITLE_BOOST),
                Occur.SHOULD);
        query.add(
                new BoostQuery(new TermQuery(new Term(Fields.HEADING, term)), HEADING_BOOST),
                Occur.SHOULD);
    }

    /// Whether anything but alternatives decides where occurrences count.
    private static boolean hasConditions(QueryNode node) {
        return switch (node) {
            case QueryNode.And(var operands) -> true;
            case QueryNode.Not(var operand) -> true;
            case QueryNode.Or(List<QueryNode> operands) ->
                    operands.stream().anyMatch(QueryTranslator::hasConditions);
            case QueryNode.Word word -> false;
            case QueryNode.Phrase phrase -> false;
            case QueryNode.Theme theme -> false;
            case QueryNode.Everything everything -> false;
        };
    }

    /// The stretches of Han characters, letters and digits, each as a phrase.
    private static List<ExactPhrase> pieces(String folded) {
        List<ExactPhrase> pieces = new ArrayList<>();
        List<String> atoms = new ArrayList<>();
        Atoms cursor = new Atoms(folded);
        while (cursor.next()) {
            if (cursor.type() == Atoms.Type.HAN || cursor.type() == Atoms.Type.RUN) {
                atoms.add(folded.substring(cursor.start(), cursor.end()));
            } else if (!atoms.isEmpty()) {
                pieces.add(new ExactPhrase(atoms));
                atoms.clear();
            }
        }
        if (!atoms.isEmpty()) {
            pieces.add(new ExactPhrase(atoms));
        }
        return pieces;
    }

    /// Two runs of letters or digits side by side stay two.
    private static String textOf(ExactPhrase phrase) {
        StringBuilder text = new StringBuilder();
        for (String atom : phrase.atoms()) {
            boolean bothRuns =
                    !text.isEmpty()
                            && !Character.isIdeographic(text.codePointBefore(text.length()))
                            && !Character.isIdeographic(atom.codePointAt(0));
            text.append(bothRuns ? " " : "").append(atom);
        }
        return text.toString();
    }
}
