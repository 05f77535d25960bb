package jianyan.cluster.node;

import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.cluster.CarriedDocument;
import jianyan.embedding.CarriedVectors;
import jianyan.index.layout.Fields;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.opensearch.index.mapper.FieldNamesFieldMapper;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.SourceValueFetcher;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.lookup.SearchLookup;

/// The field type of a whole document: its value is a [CarriedDocument] in base 64, and it adds
/// every Lucene field that the program's own mapping makes of it.
final class DocumentFieldMapper extends ParametrizedFieldMapper {
    static final String TYPE = "jianyan_document";
    static final TypeParser PARSER = new TypeParser((name, context) -> new Builder(name));

    private DocumentFieldMapper(
            String name, MappedFieldType type, MultiFields fields, CopyTo copied) {
        super(name, type, fields, copied);
    }

    private static final class Builder extends ParametrizedFieldMapper.Builder {
        Builder(String name) {
            super(name);
        }

        @Override
        protected List<Parameter<?>> getParameters() {
            return List.of();
        }

        @Override
        public DocumentFieldMapper build(BuilderContext context) {
            return new DocumentFieldMapper(
                    name,
                    new Type(buildFullName(context)),
                    multiFieldsBuilder.build(this, context),
                    copyTo.build());
        }
    }

    private static final class Type extends MappedFieldType {
        Type(String name) {
            super(name, false, false, false, TextSearchInfo.NONE, Map.of());
        }

        @Override
        public String typeName() {
            return TYPE;
        }

        @Override
        public ValueFetcher valueFetcher(
                QueryShardContext context, @Nullable SearchLookup lookup, @Nullable String format) {
            return SourceValueFetcher.identity(name(), context, format);
        }

        @Override
        public Query termQuery(Object value, @Nullable QueryShardContext context) {
            throw new IllegalArgumentException("ask with the aggregation jianyan");
        }

        @Override
        public Query existsQuery(QueryShardContext context) {
            return new TermQuery(new Term(FieldNamesFieldMapper.NAME, name()));
        }
    }

    /// Declares the Lucene fields: an undeclared one is complained of at every flush.
    @Override
    public Iterator<Mapper> iterator() {
        return Stream.concat(Fields.all(), CarriedVectors.fields().stream())
                .<Mapper>map(name -> new PartMapper(name, this))
                .iterator();
    }

    @Override
    protected void parseCreateField(ParseContext context) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(context.parser().text());
        CarriedDocument carried = CarriedDocument.CODEC.decode(bytes);
        var mapped =
                NodeRules.get().mapping().map(carried.document(), carried.file(), carried.row());
        mapped.add(new NumericDocValuesField(Fields.CARRIED, CarriedDocument.digest(bytes)));
        CarriedVectors.add(carried.vectors(), mapped);
        for (IndexableField field : mapped) {
            context.doc().add(field);
        }
        createFieldNamesField(context);
    }

    @Override
    public ParametrizedFieldMapper.Builder getMergeBuilder() {
        return new Builder(simpleName()).init(this);
    }

    @Override
    protected String contentType() {
        return TYPE;
    }
}
