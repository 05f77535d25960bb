package jianyan.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import jianyan.embedding.OnnxModel.Pooling;
import org.jspecify.annotations.Nullable;

/// Runs an [OnnxModel] by ONNX on the CPU.
///
/// Each text is a run of its own on one thread, and the texts share the cores. That is half again
/// as fast as letting the runtime share out single texts, leaves no padding, and keeps the promise
/// that a text gives the same vector in any company: a quantized model scales its activations by
/// the largest one of a whole batch.
///
/// The model is loaded at the first use, which takes about a second, and stays as long as the
/// process. Where the libraries of the model are not there or cannot be loaded, or the network does
/// not fit, asking for vectors ends in a [ModelUnavailableException].
public final class OnnxEmbedder implements Embedder {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Loading loading;
    private final int threads;

    /// The model that comes with the program.
    public OnnxEmbedder() {
        this(OnnxModel.builtIn());
    }

    public OnnxEmbedder(OnnxModel model) {
        this(new Loading(model), CORES);
    }

    private OnnxEmbedder(Loading loading, int threads) {
        this.loading = loading;
        this.threads = threads;
    }

    /// The same model for work that others must not feel: on half the cores.
    public OnnxEmbedder inTheBackground() {
        return new OnnxEmbedder(loading, Math.max(1, CORES / 2));
    }

    private record Model(HuggingFaceTokenizer tokenizer, OrtSession session, Pooling pooling) {}

    @Override
    public String model() {
        return loading.description.identity();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        Model model = loading.model();
        if (texts.size() < 2) {
            return texts.stream().map(text -> embed(text, model)).toList();
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, texts.size()))) {
            // The longest first, so that no core is left waiting for one long text at the end.
            Map<Integer, Future<float[]>> vectors = new HashMap<>();
            IntStream.range(0, texts.size())
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer i) -> -texts.get(i).length()))
                    .forEach(i -> vectors.put(i, pool.submit(() -> embed(texts.get(i), model))));
            return IntStream.range(0, texts.size())
                    .mapToObj(vectors::get)
                    .map(OnnxEmbedder::get)
                    .toList();
        }
    }

    private static float[] get(Future<float[]> vector) {
        try {
            return vector.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while embedding", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("embedding failed", failed.getCause());
        }
    }

    private static float[] embed(String text, Model model) {
        Encoding tokens = model.tokenizer.encode(text, true, false);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor ids = row(environment, tokens.getIds());
                OnnxTensor mask = row(environment, tokens.getAttentionMask());
                OnnxTensor types = row(environment, tokens.getTypeIds())) {
            Map<String, OnnxTensor> inputs =
                    new HashMap<>(
                            Map.of(
                                    "input_ids", ids,
                                    "attention_mask", mask,
                                    "token_type_ids", types));
            // Not every network asks for the types of tokens.
            inputs.keySet().retainAll(model.session.getInputNames());
            try (OrtSession.Result states = model.session.run(inputs)) {
                return VectorMath.normalize(pooled((OnnxTensor) states.get(0), model.pooling));
            }
        } catch (OrtException failed) {
            throw new ModelUnavailableException(failed);
        }
    }

    /// @param states of each token, or one vector where the network pools by itself
    private static float[] pooled(OnnxTensor states, Pooling pooling) {
        long[] shape = states.getInfo().getShape();
        float[] vector = new float[(int) shape[shape.length - 1]];
        FloatBuffer values = states.getFloatBuffer();
        if (shape.length == 2 || pooling == Pooling.CLS) {
            values.get(vector);
            return vector;
        }
        for (int token = 0; token < shape[1]; token++) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] += values.get();
            }
        }
        return vector;
    }

    private static OnnxTensor row(OrtEnvironment environment, long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /// The model, loaded once for all who share it.
    private static final class Loading {
        private final OnnxModel description;
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Model loaded;

        Loading(OnnxModel description) {
            this.description = description;
        }

        Model model() {
            Model known = loaded;
            if (known != null) {
                return known;
            }
            lock.lock();
            try {
                Model first = loaded;
                if (first == null) {
                    first = load(description);
                    loaded = first;
                }
                return first;
            } finally {
                lock.unlock();
            }
        }
    }

    private static Model load(OnnxModel description) {
        try (InputStream tokenizer = description.content().tokenizer();
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new Model(
                    HuggingFaceTokenizer.newInstance(
                            tokenizer,
                            Map.of(
                                    "padding",
                                    "false",
                                    "truncation",
                                    "true",
                                    "maxLength",
                                    Integer.toString(description.maxTokens()))),
                    OrtEnvironment.getEnvironment()
                            .createSession(description.content().network(), options),
                    description.pooling());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (OrtException | RuntimeException | LinkageError | AssertionError missing) {
            // The tokenizer asserts that it has a library for the platform.
            throw new ModelUnavailableException(missing);
        }
    }
}
