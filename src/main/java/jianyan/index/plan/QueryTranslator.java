package jianyan.index.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.exact.GappedPhrase;
import jianyan.analysis.exact.NearPhrases;
import jianyan.document.SentenceEnd;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Translation.ExpandedTerm;
import jianyan.index.postings.PhraseQueries;
import jianyan.query.Aliases;
import jianyan.query.InvalidRequestException;
import jianyan.query.ParsedQuery;
import jianyan.query.QueryField;
import jianyan.query.QueryNode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns the syntax tree of a query into what the index is asked. Thread-safe.
public final class QueryTranslator {
    /// The most characters that `*` stands for.
    private static final int WILDCARD = 8;

    private final TextAnalysis analysis;
    private final WordCutter cutter;
    private final WordTranslator words;

    public QueryTranslator(TextAnalysis analysis) {
        this(analysis, FieldWeights.MEASURED);
    }

    /// For measuring what other weights would reach.
    public QueryTranslator(TextAnalysis analysis, FieldWeights weights) {
        this.analysis = analysis;
        this.cutter = new WordCutter(analysis, weights);
        this.words = new WordTranslator(cutter, weights);
    }

    /// @throws InvalidRequestException when the query names a theme that does not exist, or asks
    ///   for a pattern that cannot be
    public Translation translate(ParsedQuery query) {
        return translate(query, Strictness.ALL);
    }

    /// @param strictness how much of its unquoted words a document has to hold
    /// @throws InvalidRequestException as above
    public Translation translate(ParsedQuery query, Strictness strictness) {
        Pass pass = new Pass(strictness, query.aliases());
        pass.found.notes.addAll(query.notes());
        Clause root = pass.clause(query.root(), true);
        boolean conditional = hasConditions(query.root());
        String written = query.root().print();
        return new Translation(
                analysis.folding().fold(written).text(),
                analysis.shown(written),
                pass.found.tokens,
                pass.found.terms.stream().distinct().toList(),
                root.matching(),
                root.scoring(),
                root.presence(),
                pass.found.patterns(),
                pass.found.conditions,
                pass.found.counted.stream().distinct().toList(),
                pass.found.marked.stream().distinct().toList(),
                conditional ? root.exact() : MatchAllDocsQuery.INSTANCE,
                conditional,
                pass.found.question,
                query.aliases(),
                pass.found.notes);
    }

    /// One walk over one tree.
    private final class Pass {
        private final Strictness strictness;
        private final PatternRegister found;

        Pass(Strictness strictness, Aliases aliases) {
            this.strictness = strictness;
            this.found = new PatternRegister(aliases);
        }

        Clause clause(QueryNode node, boolean wanted) {
            return switch (node) {
                case QueryNode.Everything() -> Clause.everything();
                case QueryNode.Word(String text) -> words(List.of(text), wanted);
                case QueryNode.Phrase(String text) -> phrase(text, wanted);
                case QueryNode.Theme(String name) -> theme(name, wanted);
                case QueryNode.Near near -> near(near, wanted);
                case QueryNode.InField(QueryField field, QueryNode.Leaf operand) ->
                        condition(FieldConditions.of(field, operand, analysis));
                case QueryNode.Between between -> condition(RangeConditions.of(between));
                case QueryNode.And(List<QueryNode> operands) -> and(operands, wanted);
                case QueryNode.Or(List<QueryNode> operands) ->
                        Clause.any(
                                operands.stream().map(operand -> clause(operand, wanted)).toList());
                case QueryNode.Not(QueryNode operand) -> clause(operand, false).excluded();
            };
        }

        /// What is excluded is excluded strictly: to be loose there would lose documents.
        private Clause words(List<String> together, boolean wanted) {
            return words.translate(together, wanted ? strictness : Strictness.ALL, found, wanted);
        }

        /// Words side by side are one question, wherever in the query they stand.
        private Clause and(List<QueryNode> operands, boolean wanted) {
            List<String> together = new ArrayList<>();
            List<Clause> clauses = new ArrayList<>();
            for (QueryNode operand : operands) {
                if (operand instanceof QueryNode.Word(String text)) {
                    together.add(text);
                }
            }
            if (!together.isEmpty()) {
                clauses.add(words(together, wanted));
            }
            for (QueryNode operand : operands) {
                if (!(operand instanceof QueryNode.Word)) {
                    clauses.add(clause(operand, wanted));
                }
            }
            return Clause.all(clauses);
        }

        private Clause phrase(String text, boolean wanted) {
            List<ExactPattern> patterns = patterns(text);
            if (patterns.isEmpty()) {
                found.notes.add("“" + text + "”里没有可查的字，已忽略");
            } else if (patterns.size() > 1) {
                found.notes.add("短语不跨句号、分号、问号、感叹号，已在这些标点处分开");
            }
            return Clause.all(patterns.stream().map(pattern -> exactly(pattern, wanted)).toList());
        }

        private Clause exactly(ExactPattern pattern, boolean wanted) {
            Query exact = PhraseQueries.of(pattern);
            // Where the index knows no frequency, the words of the pattern have theirs.
            boolean hasFrequency = pattern instanceof ExactPhrase phrase && phrase.length() > 1;
            List<Query> scoring = new ArrayList<>(hasFrequency ? List.of(exact) : List.of());
            for (ExactPhrase phrase : pattern.phrases()) {
                for (Token term : analysis.segmenter().segment(phrase.text())) {
                    if (!hasFrequency) {
                        scoring.add(new TermQuery(new Term(Fields.TEXT, term.text())));
                    }
                    scoring.addAll(cutter.fields(term.text()));
                    if (wanted) {
                        found.tokens.add(term.text());
                    }
                }
            }
            if (wanted) {
                found.counted.add(pattern);
                found.marked.add(pattern);
                found.terms.add(new ExpandedTerm(pattern, List.of()));
            }
            return new Clause(exact, scoring, exact, found.has(pattern));
        }

        private Clause near(QueryNode.Near near, boolean wanted) {
            return exactly(
                    new NearPhrases(
                            onePhrase(near.left()), onePhrase(near.right()), near.distance()),
                    wanted);
        }

        private Clause theme(String name, boolean wanted) {
            List<String> terms = analysis.theme(name);
            if (terms.isEmpty()) {
                throw new InvalidRequestException(
                        "unknown-theme",
                        "q",
                        "没有名为“" + name + "”的主题",
                        "已有的主题：" + String.join("、", analysis.themes().names()));
            }
            return Clause.any(
                    terms.stream()
                            .flatMap(term -> patterns(term).stream())
                            .map(pattern -> exactly(pattern, wanted))
                            .toList());
        }

        private Clause condition(Query condition) {
            return new Clause(condition, List.of(condition), condition, found.holds(condition));
        }

        private ExactPhrase onePhrase(QueryNode.Leaf leaf) {
            String text = textOf(leaf);
            List<ExactPattern> patterns = patterns(text);
            if (patterns.size() == 1 && patterns.getFirst() instanceof ExactPhrase phrase) {
                return phrase;
            }
            throw new InvalidRequestException(
                    "query-syntax",
                    "q",
                    "NEAR 旁边的“" + text + "”不是一个词或短语",
                    "NEAR 两边各写一个不含句号和 * 的词或短语");
        }
    }

    static String textOf(QueryNode.Leaf leaf) {
        return switch (leaf) {
            case QueryNode.Word(String text) -> text;
            case QueryNode.Phrase(String text) -> text;
        };
    }

    /// The stretches of a quoted text between full stops.
    private List<ExactPattern> patterns(String text) {
        String folded = analysis.folding().fold(text).text();
        return Stream.of(folded.split("[" + SentenceEnd.STATEMENT.marks() + "]"))
                .flatMap(this::pattern)
                .toList();
    }

    private Stream<ExactPattern> pattern(String stretch) {
        List<ExactPhrase> pieces =
                Stream.of(stretch.split("\\*"))
                        .flatMap(piece -> ExactPhrase.parse(piece).stream())
                        .toList();
        if (pieces.size() > GappedPhrase.MOST_PIECES) {
            throw new InvalidRequestException(
                    "query-syntax",
                    "q",
                    "“" + stretch + "”里有 " + (pieces.size() - 1) + " 个通配符",
                    "一个短语里最多 " + (GappedPhrase.MOST_PIECES - 1) + " 个 *");
        }
        return switch (pieces.size()) {
            case 0 -> Stream.empty();
            case 1 -> Stream.of(pieces.getFirst());
            default -> Stream.of(new GappedPhrase(pieces, WILDCARD));
        };
    }

    /// Whether anything but alternatives decides where occurrences count.
    private static boolean hasConditions(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> true;
            case QueryNode.Not not -> true;
            case QueryNode.InField field -> true;
            case QueryNode.Between between -> true;
            case QueryNode.Or(List<QueryNode> operands) ->
                    operands.stream().anyMatch(QueryTranslator::hasConditions);
            case QueryNode.Word word -> false;
            case QueryNode.Phrase phrase -> false;
            case QueryNode.Theme theme -> false;
            case QueryNode.Near near -> false;
            case QueryNode.Everything everything -> false;
        };
    }
}
