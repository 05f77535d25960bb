package jianyan.shards;

import java.io.IOException;
import jianyan.SampleIndex;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However the documents are spread over shards, the answer is the same byte by byte: order,
/// cursors, intervals and notes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShardOracleTest {
    private static final int QUESTIONS = 12;

    private final ShardedAnswers answers;

    ShardOracleTest() throws IOException {
        this.answers = new ShardedAnswers(SampleIndex.documents());
    }

    @ParameterizedTest
    @CsvSource({"1, 41", "2, 42", "3, 43", "7, 44"})
    void anyNumberOfShardsAnswersAsOneDoes(int shards, long seed) throws IOException {
        answers.compare(shards, QUESTIONS, seed);
    }
}
