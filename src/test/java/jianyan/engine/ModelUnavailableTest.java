package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.VectorIndex;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.embedding.Embedder;
import jianyan.embedding.HashingEmbedder;
import jianyan.embedding.ModelUnavailableException;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.question.similarity.SimilarRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index whose vectors were made elsewhere, on a machine that has no library for the model.
final class ModelUnavailableTest {
    private static final String TEXT = "关于推进老旧小区加装电梯的提案\n\n加装电梯进展缓慢。\n\n建议：一、完善居民协商机制。二、加大财政补贴。\n";

    @TempDir private Path folder;

    /// As on a processor that nobody built the libraries for.
    private static final class Missing implements Embedder {
        private final HashingEmbedder elsewhere = new HashingEmbedder();

        @Override
        public String model() {
            return elsewhere.model();
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            throw new ModelUnavailableException(new UnsatisfiedLinkError("no onnxruntime"));
        }
    }

    private LocalEngine open() throws IOException {
        VectorIndex index =
                new VectorIndex(folder, new HashingEmbedder())
                        .write("一.txt", TEXT)
                        .write("二.txt", TEXT.replace("补贴", "支持"))
                        .build();
        index.embed();
        return LocalEngine.open(
                index.folder(),
                () -> SampleIndex.ANALYSIS,
                new Missing(),
                IndicatorRulesReader.load());
    }

    @Test
    void wordsAreSearchedAndMeaningIsRefusedWithWhatIsMissing() throws IOException {
        try (LocalEngine engine = open()) {
            assertThat(engine.search(SearchRequest.of("加装电梯", Filters.NONE)).total()).isEqualTo(2);
            SearchRequest hybrid =
                    new SearchRequest("加装电梯", Filters.NONE, Sort.RELEVANCE, 10, null, Mode.HYBRID);
            assertThatThrownBy(() -> engine.search(hybrid))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            refused -> {
                                assertThat(refused.code()).isEqualTo("no-model");
                                assertThat(refused).hasMessageContaining("no onnxruntime");
                                assertThat(refused.remedy()).contains("mode=lexical", "doctor");
                            });
        }
    }

    @Test
    void aDraftIsComparedByWordsAndThatIsSaid() throws IOException {
        try (LocalEngine engine = open()) {
            var answer =
                    engine.similar(SimilarRequest.ofDraft("关于加装电梯的提案", TEXT, Filters.NONE, 10));
            assertThat(answer.candidates()).hasSize(2);
            assertThat(String.join("", answer.notes())).contains("只按词语比较");
        }
    }
}
