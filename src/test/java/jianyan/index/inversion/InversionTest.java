package jianyan.index.inversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever tokens come: the index is the one that Lucene makes of them one by one.
final class InversionTest {
    private static final List<String> ODD =
            List.of(
                    "",
                    "𠀀",
                    "\ud800",
                    "\udfff",
                    "\uffff",
                    "\ufffd",
                    "a",
                    "ab",
                    "é",
                    "\ue000建",
                    "g60\u001f号");

    private record Token(String term, int step) {}

    @ParameterizedTest
    @EnumSource(names = {"DOCS_AND_FREQS", "DOCS_AND_FREQS_AND_POSITIONS"})
    void packedTokensGiveTheIndexThatTokensGiveWithSeed20(IndexOptions kept) throws IOException {
        Random random = new Random(20);
        List<List<Token>> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add(
                    i % 7 == 6
                            ? documents.get(random.nextInt(i))
                            : tokens(random, i % 50 == 0 ? 5_000 : random.nextInt(60)));
        }
        SortedMap<BytesRef, List<String>> oneByOne = contents(documents, kept, false);
        SortedMap<BytesRef, List<String>> packed = contents(documents, kept, true);
        assertThat(packed.keySet()).containsExactlyElementsOf(oneByOne.keySet());
        oneByOne.forEach((term, postings) -> assertThat(packed.get(term)).isEqualTo(postings));
    }

    private static List<Token> tokens(Random random, int count) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(
                    new Token(
                            term(random),
                            i == 0 || random.nextInt(4) > 0
                                    ? 1
                                    : List.of(0, 2, 15, 101).get(random.nextInt(4))));
        }
        return tokens;
    }

    private static String term(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> ODD.get(random.nextInt(ODD.size()));
            case 1 -> "x".repeat(random.nextInt(300));
            case 2 -> Integer.toString(random.nextInt(100_000));
            default ->
                    ""
                            + (char) ('一' + random.nextInt(40))
                            + '\u001f'
                            + (char) ('一' + random.nextInt(40));
        };
    }

    /// Every term with its documents, frequencies and positions, and the norm of every document.
    private static SortedMap<BytesRef, List<String>> contents(
            List<List<Token>> documents, IndexOptions kept, boolean packed) throws IOException {
        FieldType type = new FieldType();
        type.setIndexOptions(kept);
        IndexWriterConfig config = new IndexWriterConfig().setMaxBufferedDocs(100);
        if (packed) {
            InvertingCodec.pack(type);
            InvertingCodec.setUp(config);
        }
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (List<Token> tokens : documents) {
                    TokenStream stream = new Given(tokens);
                    Document document = new Document();
                    document.add(new Field("f", packed ? new PackedTokens(stream) : stream, type));
                    writer.addDocument(document);
                }
            }
            return read(directory);
        }
    }

    private static SortedMap<BytesRef, List<String>> read(Directory directory) throws IOException {
        SortedMap<BytesRef, List<String>> contents = new TreeMap<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                LeafReader segment = leaf.reader();
                TermsEnum terms = segment.terms("f").iterator();
                for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                    List<String> postings =
                            contents.computeIfAbsent(
                                    BytesRef.deepCopyOf(term), _ -> new ArrayList<>());
                    PostingsEnum each = terms.postings(null, PostingsEnum.POSITIONS);
                    while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        StringBuilder line = new StringBuilder();
                        line.append(leaf.docBase + each.docID()).append(':');
                        for (int i = 0; i < each.freq(); i++) {
                            line.append(' ').append(each.nextPosition());
                        }
                        postings.add(line.toString());
                    }
                }
                List<String> norms = new ArrayList<>();
                var values = segment.getNormValues("f");
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    norms.add(values.docID() + "=" + values.longValue());
                }
                contents.put(new BytesRef("norms of " + leaf.ord), norms);
            }
        }
        return contents;
    }

    private static final class Given extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment =
                addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private int next;

        Given(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == tokens.size()) {
                return false;
            }
            Token token = tokens.get(next++);
            term.append(token.term());
            increment.setPositionIncrement(token.step());
            return true;
        }
    }
}
