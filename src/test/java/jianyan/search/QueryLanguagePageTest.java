package jianyan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.index.Snapshots;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs every example of the page on the query language.
final class QueryLanguagePageTest {
    private static Snapshots snapshots;
    private static final Searcher SEARCHER = new Searcher(SampleIndex.ANALYSIS);

    @BeforeAll
    static void open() throws IOException {
        snapshots = Snapshots.open(SampleIndex.folder());
    }

    @AfterAll
    static void close() {
        snapshots.close();
    }

    @TestFactory
    Stream<DynamicTest> theExamplesFindSomething() throws IOException {
        return examples("query")
                .map(q ->
                        DynamicTest.dynamicTest(
                                q, () -> assertThat(search(q).hits()).isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theMistakesAreRefused() throws IOException {
        return examples("refused")
                .map(q ->
                        DynamicTest.dynamicTest(
                                q,
                                () ->
                                        assertThatThrownBy(() -> search(q))
                                                .isInstanceOf(InvalidRequestException.class)));
    }

    private static SearchAnswer search(String q) {
        return snapshots.with(
                snapshot -> SEARCHER.search(SearchRequest.of(q, Filters.NONE), snapshot));
    }

    private static Stream<String> examples(String kind) throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/query-language.md"));
        List<String> blocks =
                Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
                        .matcher(page)
                        .results()
                        .map(block -> block.group(1))
                        .toList();
        assertThat(blocks).isNotEmpty();
        return blocks.stream().flatMap(String::lines);
    }
}
