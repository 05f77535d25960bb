package jianyan.index.inversion;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/// Lucene's codec of the same name, which unpacks [PackedTokens] when a segment is first written.
/// What it writes is Lucene's format, and Lucene's codec reads it.
public final class InvertingCodec extends Lucene104Codec {
    private static final String PACKED = "jianyan.packed";

    private final PostingsFormat postings = new Inverting(new Lucene104PostingsFormat());

    private InvertingCodec() {}

    /// Says of a type that its tokens come packed; an index writer that is not set up for it would
    /// index the packs.
    public static void pack(FieldType type) {
        type.putAttribute(PACKED, "true");
    }

    /// Sets an index writer up for fields whose tokens come packed.
    public static void setUp(IndexWriterConfig config) {
        config.setCodec(new InvertingCodec());
        config.setSimilarity(new PackedNorms());
    }

    @Override
    public PostingsFormat getPostingsFormatForField(String field) {
        return postings;
    }

    private static final class Inverting extends PostingsFormat {
        private final PostingsFormat lucenes;

        Inverting(PostingsFormat lucenes) {
            super(lucenes.getName());
            this.lucenes = lucenes;
        }

        @Override
        public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
            return new Unpacking(lucenes.fieldsConsumer(state), state.fieldInfos);
        }

        @Override
        public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
            return lucenes.fieldsProducer(state);
        }
    }

    private static final class Unpacking extends FieldsConsumer {
        private final FieldsConsumer lucenes;
        private final FieldInfos infos;

        Unpacking(FieldsConsumer lucenes, FieldInfos infos) {
            this.lucenes = lucenes;
            this.infos = infos;
        }

        @Override
        public void write(Fields fields, @Nullable NormsProducer norms) throws IOException {
            lucenes.write(
                    new FilterFields(fields) {
                        @Override
                        public @Nullable Terms terms(String field) throws IOException {
                            Terms terms = super.terms(field);
                            FieldInfo info = infos.fieldInfo(field);
                            if (terms == null || info.getAttribute(PACKED) == null) {
                                return terms;
                            }
                            boolean positions =
                                    info.getIndexOptions()
                                            == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
                            return Inversion.of(terms, positions);
                        }
                    },
                    norms);
        }

        /// What is merged was unpacked before.
        @Override
        public void merge(MergeState state, @Nullable NormsProducer norms) throws IOException {
            lucenes.merge(state, norms);
        }

        @Override
        public void close() throws IOException {
            lucenes.close();
        }
    }
}
