package jianyan.index.plan;

import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.index.layout.Fields;
import jianyan.index.postings.PhraseQueries;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryField;
import jianyan.query.QueryNode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// `title:养老` and its like as queries.
final class FieldConditions {
    private FieldConditions() {}

    /// A phrase stands there exactly. A word of several terms may stand in the title or in one
    /// heading or another term by term; names of people and departments are never cut.
    static Query of(QueryField field, QueryNode.Leaf operand, TextAnalysis analysis) {
        String text = QueryTranslator.textOf(operand);
        if (text.indexOf('*') >= 0) {
            throw new InvalidRequestException(
                    "query-syntax", "q", field.code() + ": 里不能用通配符 *", "去掉 *，或不限字段");
        }
        String folded = analysis.folding().fold(text).text();
        List<ExactPhrase> stretches = ExactPhrase.parse(folded);
        if (stretches.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder exact = new BooleanQuery.Builder();
        for (ExactPhrase stretch : stretches) {
            exact.add(PhraseQueries.of(Fields.exact(field), stretch), Occur.MUST);
        }
        boolean literal =
                operand instanceof QueryNode.Phrase
                        || field == QueryField.SPONSOR
                        || field == QueryField.DEPARTMENT;
        if (literal) {
            return exact.build();
        }
        String terms = field == QueryField.TITLE ? Fields.TITLE : Fields.HEADING;
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        for (Token token : analysis.segmenter().segment(folded)) {
            if (!token.part()) {
                each.add(new TermQuery(new Term(terms, token.text())), Occur.MUST);
            }
        }
        return new BooleanQuery.Builder()
                .add(exact.build(), Occur.SHOULD)
                .add(each.build(), Occur.SHOULD)
                .build();
    }
}
