package jianyan.cluster.node;

import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.lookup.SearchLookup;

/// One of the Lucene fields that a [DocumentFieldMapper] writes: keeps its name, and lets an
/// operator look for a value of it.
final class PartMapper extends ParametrizedFieldMapper {
    private static final String TYPE = "jianyan_part";

    private final DocumentFieldMapper whole;

    PartMapper(String name, DocumentFieldMapper whole) {
        super(name, new Type(name), MultiFields.empty(), CopyTo.empty());
        this.whole = whole;
    }

    private static final class Type extends MappedFieldType {
        Type(String name) {
            super(name, true, false, true, TextSearchInfo.SIMPLE_MATCH_ONLY, Map.of());
        }

        @Override
        public String typeName() {
            return TYPE;
        }

        @Override
        public ValueFetcher valueFetcher(
                QueryShardContext context, @Nullable SearchLookup lookup, @Nullable String format) {
            throw new IllegalArgumentException(name() + " is not kept by itself");
        }

        @Override
        public Query termQuery(Object value, @Nullable QueryShardContext context) {
            BytesRef bytes = value instanceof BytesRef ref ? ref : new BytesRef(value.toString());
            return new TermQuery(new Term(name(), bytes));
        }

        @Override
        public Query existsQuery(QueryShardContext context) {
            return new FieldExistsQuery(name());
        }
    }

    @Override
    protected void parseCreateField(ParseContext context) {
        throw new IllegalArgumentException(name() + " is written by " + DocumentFieldMapper.TYPE);
    }

    @Override
    public ParametrizedFieldMapper.Builder getMergeBuilder() {
        return whole.getMergeBuilder();
    }

    @Override
    protected String contentType() {
        return TYPE;
    }
}
