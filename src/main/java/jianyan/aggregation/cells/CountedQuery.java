package jianyan.aggregation.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.Neighbourhood;
import jianyan.analysis.lexicon.Themes;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.InvalidRequestException;
import jianyan.query.ParsedQuery;
import jianyan.query.QueryNode;
import jianyan.query.QueryParser;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Nearby;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A query as it was written, the themes that it may name, and what of it is counted.
///
/// @param nearby which occurrences count, as it was asked
/// @param kept the same in patterns; none when all count
public record CountedQuery(
        String q,
        AdHocThemes own,
        Nearby nearby,
        Translation translation,
        List<Neighbourhood> kept) {
    public CountedQuery {
        kept = List.copyOf(kept);
    }

    /// How queries were read: what was mended in them, and which other spellings their counts take
    /// in or leave out.
    public static List<String> readings(List<CountedQuery> queries) {
        return queries.stream()
                .flatMap(query ->
                        Stream.concat(
                                query.translation.notes().stream(),
                                query.translation.countedAs(query.q).stream()))
                .distinct()
                .toList();
    }

    /// Reads queries, with the themes of the program and of the request. Thread-safe.
    public static final class Reader {
        private static final Codec<List<String>> TERMS = Codec.TEXT.many();
        private static final EnumCodec<Nearby.Negation> NEGATIONS =
                new EnumCodec<>(Nearby.Negation.class);

        private final TextAnalysis analysis;
        private final QueryTranslator queries;

        public Reader(TextAnalysis analysis) {
            this.analysis = analysis;
            this.queries = new QueryTranslator(analysis);
        }

        /// @throws InvalidRequestException when it cannot be read, or nothing in it can be counted
        public CountedQuery read(String q, AdHocThemes own) {
            return read(q, own, Nearby.ANY);
        }

        /// @param nearby which occurrences count
        public CountedQuery read(String q, AdHocThemes own, Nearby nearby) {
            return new CountedQuery(
                    q, own, nearby, translation(q, own), neighbourhoods(nearby, own));
        }

        private List<Neighbourhood> neighbourhoods(Nearby nearby, AdHocThemes own) {
            List<Neighbourhood> conditions = new ArrayList<>();
            int within = nearby.within();
            if (!nearby.near().isEmpty()) {
                conditions.add(
                        new Neighbourhood(
                                patterns(nearby.near(), own),
                                List.of(),
                                true,
                                within,
                                within,
                                false));
            }
            if (!nearby.notNear().isEmpty()) {
                conditions.add(
                        new Neighbourhood(
                                patterns(nearby.notNear(), own),
                                List.of(),
                                false,
                                within,
                                within,
                                false));
            }
            if (nearby.negation() != Nearby.Negation.INCLUDED) {
                Negations words = Negations.BUNDLED;
                conditions.add(
                        new Neighbourhood(
                                patterns(words.words(), own),
                                patterns(words.unless(), own),
                                nearby.negation() == Nearby.Negation.ONLY,
                                words.within(),
                                -1,
                                true));
            }
            return conditions;
        }

        private List<ExactPattern> patterns(List<String> words, AdHocThemes own) {
            return words.stream().flatMap(q -> translation(q, own).counted().stream()).toList();
        }

        private Translation translation(String q, AdHocThemes own) {
            ParsedQuery parsed = QueryParser.parse(q);
            Translation translation =
                    queries.translate(
                            new ParsedQuery(
                                    withTerms(parsed.root(), own),
                                    parsed.notes(),
                                    parsed.aliases()));
            if (translation.counted().isEmpty()) {
                throw new InvalidRequestException(
                        "nothing-to-count", "q", "“" + q + "”里没有可以计数的词", "至少写一个不带减号的词");
            }
            return translation;
        }

        /// Sends a query as it was written: it is read again where it arrives.
        public void write(CountedQuery query, DataOutput out) throws IOException {
            out.writeString(query.q);
            out.writeVInt(query.own.lists().size());
            for (Map.Entry<String, List<String>> theme : query.own.lists().entrySet()) {
                out.writeString(theme.getKey());
                TERMS.write(theme.getValue(), out);
            }
            TERMS.write(query.nearby.near(), out);
            TERMS.write(query.nearby.notNear(), out);
            out.writeVInt(query.nearby.within());
            NEGATIONS.write(query.nearby.negation(), out);
        }

        public CountedQuery read(DataInput in) throws IOException {
            String q = in.readString();
            Map<String, List<String>> own = new LinkedHashMap<>();
            for (int more = in.readVInt(); more > 0; more--) {
                own.put(in.readString(), TERMS.read(in));
            }
            return read(
                    q,
                    own.isEmpty() ? AdHocThemes.NONE : new AdHocThemes(own),
                    new Nearby(TERMS.read(in), TERMS.read(in), in.readVInt(), NEGATIONS.read(in)));
        }

        /// A theme is any of its terms, each as a phrase.
        private QueryNode withTerms(QueryNode node, AdHocThemes own) {
            return switch (node) {
                case QueryNode.Theme(String name) -> anyOf(terms(name, own));
                case QueryNode.And(List<QueryNode> operands) ->
                        new QueryNode.And(withTerms(operands, own));
                case QueryNode.Or(List<QueryNode> operands) ->
                        new QueryNode.Or(withTerms(operands, own));
                case QueryNode.Not(QueryNode operand) -> new QueryNode.Not(withTerms(operand, own));
                case QueryNode.Everything everything -> everything;
                case QueryNode.Word word -> word;
                case QueryNode.Phrase phrase -> phrase;
                case QueryNode.Near near -> near;
                case QueryNode.InField inField -> inField;
                case QueryNode.Between between -> between;
            };
        }

        private List<QueryNode> withTerms(List<QueryNode> operands, AdHocThemes own) {
            return operands.stream().map(operand -> withTerms(operand, own)).toList();
        }

        private static QueryNode anyOf(List<String> terms) {
            List<QueryNode> phrases = new ArrayList<>();
            terms.forEach(term -> phrases.add(new QueryNode.Phrase(term)));
            return phrases.size() == 1 ? phrases.getFirst() : new QueryNode.Or(phrases);
        }

        private List<String> terms(String name, AdHocThemes own) {
            List<String> terms = own.lists().getOrDefault(name, analysis.theme(name));
            if (!terms.isEmpty()) {
                return terms;
            }
            Themes themes = analysis.themes();
            if (themes.names().contains(name)) {
                throw new InvalidRequestException(
                        "empty-theme", "q", "主题“" + name + "”没有词", "在主题文件里给它至少一个词");
            }
            Set<String> known = new TreeSet<>(themes.names());
            known.addAll(own.lists().keySet());
            throw new InvalidRequestException(
                    "unknown-theme",
                    "q",
                    "没有名为“" + name + "”的主题",
                    "已有：" + String.join("、", known) + "；或用 theme=名字:词,词 自己定义");
        }
    }
}
