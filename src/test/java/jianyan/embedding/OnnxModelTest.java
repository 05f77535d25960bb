package jianyan.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.VectorIndex;
import jianyan.engine.LocalEngine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model of a site's own: here the files of the one that comes with the program, in a folder.
final class OnnxModelTest {
    @TempDir private Path folder;

    private Path write(String description) throws IOException {
        OnnxModel.Content content = OnnxModel.builtIn().content();
        Files.write(folder.resolve("model.onnx"), content.network());
        try (InputStream tokenizer = content.tokenizer()) {
            Files.write(folder.resolve("tokenizer.json"), tokenizer.readAllBytes());
        }
        Files.writeString(folder.resolve("model.yaml"), description);
        return folder;
    }

    @Test
    void aFolderWithTheSameFilesGivesTheSameVectors() throws IOException {
        Embedder own = new OnnxEmbedder(OnnxModel.of(write("name: own\npooling: cls\n")));
        List<String> texts = List.of("老旧小区加装电梯", "停车");
        List<float[]> vectors = own.embed(texts);
        assertThat(vectors.getFirst()).isEqualTo(new OnnxEmbedder().embed(texts).getFirst());
    }

    @Test
    void theMeanOfAllTokensIsAnotherVectorOfUnitLength() throws IOException {
        Embedder own = new OnnxEmbedder(OnnxModel.of(write("name: own\npooling: mean\n")));
        float[] vector = own.embed(List.of("老旧小区加装电梯")).getFirst();
        assertThat(vector).isNotEqualTo(new OnnxEmbedder().embed(List.of("老旧小区加装电梯")).getFirst());
        assertThat(VectorUtil.dotProduct(vector, vector)).isBetween(0.9999f, 1.0001f);
    }

    @Test
    void anotherFileOrPoolingIsAnotherModel() throws IOException {
        String first = OnnxModel.of(write("name: own\npooling: cls\n")).identity();
        assertThat(first).startsWith("own@").isNotEqualTo(new OnnxEmbedder().model());
        assertThat(OnnxModel.of(write("name: own\npooling: mean\n")).identity())
                .isNotEqualTo(first);
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        Files.writeString(folder.resolve("model.yaml"), "name: own\npooling: cls\n");
        assertThat(OnnxModel.of(folder).identity()).isNotEqualTo(first);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws IOException {
        write("name: own\npooling: cls\n");
        for (String wrong :
                List.of(
                        "pooling: cls\n",
                        "name: own\n",
                        "name: own\npooling: max\n",
                        "name: own\npooling: cls\nmax-tokens: 1\n",
                        "name: own\npooling: cls\ndimension: 3\n",
                        "name: [own\n")) {
            Files.writeString(folder.resolve("model.yaml"), wrong);
            assertThatThrownBy(() -> OnnxModel.of(folder))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            refused -> assertThat(refused.where()).contains("model.yaml"));
        }
        Files.delete(folder.resolve("tokenizer.json"));
        assertThatThrownBy(() -> OnnxModel.of(folder))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.where()).contains("tokenizer.json"));
    }

    @Test
    void aNetworkThatIsNoneIsSaidWhenItIsAsked() throws IOException {
        write("name: own\npooling: cls\n");
        Files.writeString(folder.resolve("model.onnx"), "no network");
        Embedder own = new OnnxEmbedder(OnnxModel.of(folder));
        assertThatThrownBy(() -> own.embed(List.of("停车")))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("语义模型");
    }

    @Test
    void vectorsOfOneModelAreNotComparedWithThoseOfAnother(@TempDir Path elsewhere)
            throws IOException {
        Embedder own = new OnnxEmbedder(OnnxModel.of(write("name: own\npooling: mean\n")));
        VectorIndex index =
                new VectorIndex(elsewhere, own)
                        .write("care.txt", "关于居家养老的提案\n\n高龄长者缺少陪护，建议发展上门照护。\n")
                        .build();
        assertThat(index.embed().embedded()).isEqualTo(1);
        var byMeaning =
                new SearchRequest("爷爷奶奶没人照看", Filters.NONE, Sort.RELEVANCE, 10, null, Mode.HYBRID);
        try (LocalEngine engine = index.open()) {
            assertThat(engine.status().vectors().model()).isEqualTo(own.model());
            assertThat(engine.search(byMeaning).total()).isEqualTo(1);
        }
        try (LocalEngine engine = LocalEngine.open(index.folder(), SampleIndex.ANALYSIS)) {
            assertThatThrownBy(() -> engine.search(byMeaning))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(own.model());
        }
    }
}
