package jianyan.similarity.meaning;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// BAAI's bge-small-zh-v1.5 in its quantized form, run by ONNX on the CPU; the model lies in its
/// jar, nothing is fetched. 512 dimensions, at most 512 tokens (about as many characters) of a text
/// count.
///
/// The model is loaded at the first use, which takes about a second.
public final class BgeEmbedder implements Embedder {
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable BgeSmallZhV15QuantizedEmbeddingModel model;

    @Override
    public List<float[]> embed(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return loaded().embedAll(segments).content().stream().map(Embedding::vector).toList();
    }

    @Override
    public String model() {
        return "bge-small-zh-v1.5-q";
    }

    private BgeSmallZhV15QuantizedEmbeddingModel loaded() {
        BgeSmallZhV15QuantizedEmbeddingModel known = model;
        if (known != null) {
            return known;
        }
        loading.lock();
        try {
            BgeSmallZhV15QuantizedEmbeddingModel first = model;
            if (first == null) {
                first = new BgeSmallZhV15QuantizedEmbeddingModel();
                model = first;
            }
            return first;
        } finally {
            loading.unlock();
        }
    }
}
