package jianyan.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.aggregation.trends.Trends;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.index.Deadline;
import jianyan.index.Snapshot;
import jianyan.index.folder.Manifest;
import jianyan.index.inversion.InvertingCodec;
import jianyan.index.layout.DocumentMapping;
import jianyan.index.plan.FieldWeights;
import jianyan.query.Filters;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.SearchRequest;
import jianyan.search.Searcher;
import jianyan.work.PostingsCounter.Read;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much work an answer is, told by counting and not by a clock: a change that makes questions
/// read twice as much is red on any machine. Where a bound is a figure, it is what was counted in
/// the sample corpus and a quarter more; one that a change of the corpus moves is counted anew.
final class CountedWorkTest {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static ReadCounter directory;
    private static PostingsCounter reader;
    private static Snapshot snapshot;
    private static Searcher searcher;

    @BeforeAll
    static void open() throws IOException {
        directory = new ReadCounter(FSDirectory.open(SampleIndex.folder()));
        reader = new PostingsCounter(DirectoryReader.open(directory));
        snapshot = new Snapshot(reader, Manifest.of(reader.getIndexCommit().getUserData()));
        searcher = new Searcher(SampleIndex.ANALYSIS, FieldWeights.MEASURED);
        searcher.prepare(snapshot);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        directory.close();
    }

    /// It is one pair of characters, so that each of its postings is wanted.
    @ParameterizedTest
    @CsvSource({"养老", "提案", "环境"})
    void countingAWordOfTwoCharactersStopsOnceAtEachDocumentThatHoldsIt(String word) {
        Trends trends = new Trends(SampleIndex.ANALYSIS);
        TrendsRequest request =
                new TrendsRequest(
                        List.of(word), List.of(Dimension.DISTRICT, Dimension.YEAR), Filters.NONE);
        reader.take();
        Figures total =
                trends.trends(request, snapshot.within(Deadline.NONE))
                        .totals()
                        .getFirst()
                        .figures();
        Read read = reader.take();
        // The end of the list of each segment is a stop as well.
        assertThat(read.documents())
                .isLessThanOrEqualTo(total.documents() + 2L * reader.leaves().size());
        assertThat(read.positions()).isLessThanOrEqualTo(2 * total.occurrences());
    }

    @ParameterizedTest
    @CsvSource({
        "养老, 254, 113, 62431",
        "加装电梯, 647, 765, 78082",
        "\"老旧小区\", 190, 175, 69271",
        "社区 养老, 432, 166, 70031",
        "垃圾 NEAR/10 分类, 409, 4035, 93750"
    })
    void aSearchReadsNoMoreThanItDid(String query, long documents, long positions, long bytes) {
        reader.take();
        long before = directory.bytes();
        assertThat(
                        searcher.search(
                                        SearchRequest.of(query, Filters.NONE),
                                        snapshot.within(Deadline.NONE))
                                .total())
                .isPositive();
        Read read = reader.take();
        assertThat(read.documents()).isLessThanOrEqualTo(aQuarterMoreThan(documents));
        assertThat(read.positions()).isLessThanOrEqualTo(aQuarterMoreThan(positions));
        assertThat(directory.bytes() - before).isLessThanOrEqualTo(aQuarterMoreThan(bytes));
    }

    @Test
    void foldingAndSegmentingACharacterAllocatesNoMoreThanItDid() {
        List<String> texts = texts(SampleIndex.documents());
        texts.forEach(CountedWorkTest::segment);
        long before = THREAD.getCurrentThreadAllocatedBytes();
        texts.forEach(CountedWorkTest::segment);
        long bytes = THREAD.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes / characters(texts)).isLessThanOrEqualTo(aQuarterMoreThan(76));
    }

    @Test
    void indexingACharacterAllocatesNoMoreThanItDid() throws IOException {
        List<Document> documents = SampleIndex.documents();
        long unused = allocatedByIndexing(documents.subList(0, 20));
        long bytes = allocatedByIndexing(documents);
        assertThat(bytes / characters(texts(documents)))
                .isLessThanOrEqualTo(aQuarterMoreThan(1_225));
    }

    private static long allocatedByIndexing(List<Document> documents) throws IOException {
        DocumentMapping mapping = new DocumentMapping(SampleIndex.ANALYSIS, SampleIndex.FIGURES);
        IndexWriterConfig config = new IndexWriterConfig();
        InvertingCodec.setUp(config);
        try (Directory memory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(memory, config)) {
            long before = THREAD.getCurrentThreadAllocatedBytes();
            for (Document document : documents) {
                writer.addDocument(mapping.map(document, document.file(), 0));
            }
            writer.flush();
            return THREAD.getCurrentThreadAllocatedBytes() - before;
        }
    }

    private static void segment(String text) {
        SampleIndex.ANALYSIS
                .segmenter()
                .segment(SampleIndex.ANALYSIS.folding().fold(text).text(), (_, _, _) -> {});
    }

    private static List<String> texts(List<Document> documents) {
        return documents.stream().flatMap(Document::passages).map(Passage::text).toList();
    }

    private static long characters(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static long aQuarterMoreThan(long counted) {
        return counted + counted / 4;
    }
}
