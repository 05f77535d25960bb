package jianyan.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jianyan.VectorIndex;
import jianyan.engine.LocalEngine;
import jianyan.query.Filters;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real model, on a few sentences.
final class OnnxEmbedderTest {
    private static final Embedder EMBEDDER = new OnnxEmbedder();

    @Test
    void whatMeansTheSameIsNearer() {
        List<float[]> vectors =
                EMBEDDER.embed(List.of("独居老人无人照料怎么办", "加强高龄长者的居家养老服务", "城市河道的水环境治理"));
        assertThat(VectorUtil.dotProduct(vectors.get(0), vectors.get(1)))
                .isGreaterThan(VectorUtil.dotProduct(vectors.get(0), vectors.get(2)) + 0.1f);
    }

    @Test
    void aTextGivesTheSameVectorAloneAndAmongOthersAndOfUnitLength() {
        List<float[]> among = EMBEDDER.embed(List.of("建议增设停车位", "长".repeat(3000), "", "托育"));
        assertThat(EMBEDDER.embed(List.of("建议增设停车位")).getFirst()).isEqualTo(among.getFirst());
        for (float[] vector : among) {
            assertThat(VectorUtil.dotProduct(vector, vector)).isCloseTo(1f, within(1e-5f));
        }
    }

    @Test
    void aQuestionFindsWhatSharesNoWordWithIt(@TempDir Path folder) throws IOException {
        VectorIndex index =
                new VectorIndex(folder, EMBEDDER)
                        .write("care.txt", "关于居家养老的提案\n\n高龄长者缺少陪护，建议发展上门照护。\n")
                        .write("river.txt", "关于水环境的提案\n\n河道淤积，建议分批疏浚。\n")
                        .write("parking.txt", "关于停车的提案\n\n小区车位紧张，建议错时共享。\n")
                        .build();
        assertThat(index.embed().embedded()).isEqualTo(3);
        try (LocalEngine engine = index.open()) {
            assertThat(
                            engine.search(
                                            new SearchRequest(
                                                    "爷爷奶奶没人照看",
                                                    Filters.NONE,
                                                    Sort.RELEVANCE,
                                                    10,
                                                    null,
                                                    Mode.HYBRID))
                                    .hits()
                                    .getFirst()
                                    .id())
                    .isEqualTo("care.txt");
        }
    }
}
