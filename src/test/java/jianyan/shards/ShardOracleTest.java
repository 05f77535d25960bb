package jianyan.shards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.document.Document;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However the documents are spread over shards, the answer is the same byte by byte: order,
/// cursors, intervals and notes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShardOracleTest {
    private static final int QUESTIONS = 12;

    private final ShardedAnswers answers;

    ShardOracleTest(@TempDir Path folder) throws IOException {
        this.answers = new ShardedAnswers(withTwins(SampleIndex.documents()), folder);
    }

    /// Every fifth document twice more, so that shards have twins of each other's.
    private static List<Document> withTwins(List<Document> documents) {
        List<Document> all = new ArrayList<>(documents);
        for (int i = 0; i < documents.size(); i += 5) {
            Document twin = documents.get(i);
            for (String before : List.of("0-", "z-")) {
                all.add(
                        new Document(
                                before + twin.id(),
                                twin.file(),
                                twin.metadata(),
                                twin.proposal(),
                                twin.sections(),
                                twin.repairs()));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"1, 41", "2, 42", "3, 43", "7, 44"})
    void anyNumberOfShardsAnswersAsOneDoes(int shards, long seed) throws IOException {
        answers.compare(shards, QUESTIONS, seed);
    }
}
