package jianyan.index.plan;

import java.util.List;
import java.util.stream.LongStream;
import jianyan.index.layout.Fields;
import jianyan.query.FilterField;
import jianyan.query.QueryNode;
import jianyan.query.RangeField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// `date:2023-01..2023-06` and its like as queries over whole documents.
final class RangeConditions {
    /// Years, terms and sessions have at most four digits.
    private static final long LARGEST_NUMBER = 9_999;

    private RangeConditions() {}

    static Query of(QueryNode.Between between) {
        return new ConstantScoreQuery(
                between.field() == RangeField.DATE ? days(between) : numbers(between));
    }

    private static Query days(QueryNode.Between between) {
        long from = between.from() == null ? Long.MIN_VALUE : between.from().first();
        long to = between.to() == null ? Long.MAX_VALUE : between.to().last();
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(Fields.DATE, from, to),
                NumericDocValuesField.newSlowRangeQuery(Fields.DATE, from, to));
    }

    private static Query numbers(QueryNode.Between between) {
        long from = between.from() == null ? 0 : between.from().first();
        long to = between.to() == null ? LARGEST_NUMBER : between.to().last();
        List<BytesRef> values =
                LongStream.rangeClosed(from, to)
                        .mapToObj(value -> new BytesRef(String.valueOf(value)))
                        .toList();
        return new TermInSetQuery(Fields.filter(filter(between.field())), values);
    }

    private static FilterField filter(RangeField field) {
        return switch (field) {
            case YEAR -> FilterField.YEAR;
            case MEETING_YEAR -> FilterField.MEETING_YEAR;
            case TERM -> FilterField.TERM;
            case SESSION -> FilterField.SESSION;
            case DATE -> throw new IllegalArgumentException("a day is no filter");
        };
    }
}
