package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jianyan.VectorIndex;
import jianyan.embedding.HashingEmbedder;
import jianyan.query.Filters;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// No door of search answers in part: what is not there in time is refused.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TimeBudgetTest {
    private static final String Q = "建议";

    private LocalEngine engine;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        VectorIndex index = new VectorIndex(folder, new HashingEmbedder());
        index.write("a.txt", "关于加装电梯的建议\n\n老旧小区加装电梯，居民都支持。建议补贴。\n");
        index.write("b.txt", "关于托育的建议\n\n增加托位，方便家庭。建议试点。\n");
        index.build().embed();
        engine = index.open();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> noTimeIsNoAnswer() {
        return Stream.of(
                refused("search", hasty -> hasty.search(SearchRequest.of(Q, Filters.NONE))),
                refused("pattern", hasty -> hasty.search(SearchRequest.of("加装*居民", Filters.NONE))),
                refused("hybrid", hasty -> hasty.search(hybrid())),
                refused("concordance", hasty -> hasty.concordance(concordance())),
                refused("contexts", hasty -> hasty.contexts(contexts())),
                refused("lens", hasty -> hasty.lens(Q, Filters.NONE)),
                refused("suggest", hasty -> hasty.suggest(Q, 10)),
                refused("marks", hasty -> hasty.marked("a.txt", Q)));
    }

    private DynamicTest refused(String door, Consumer<Engine> question) {
        return DynamicTest.dynamicTest(
                door,
                () -> {
                    question.accept(engine);
                    assertThatThrownBy(() -> question.accept(engine.within(Duration.ZERO)))
                            .isInstanceOf(TimeBudgetExceededException.class)
                            .hasMessageContaining("0 毫秒");
                });
    }

    private static SearchRequest hybrid() {
        return new SearchRequest(Q, Filters.NONE, Sort.RELEVANCE, 10, null, Mode.HYBRID);
    }

    private static ConcordanceRequest concordance() {
        return new ConcordanceRequest(Q, Filters.NONE, 10, ConcordanceRequest.Order.LEFT, 10, null);
    }

    private static ContextRequest contexts() {
        return new ContextRequest(Q, Filters.NONE, ContextRequest.Side.RIGHT, 2, 10);
    }
}
