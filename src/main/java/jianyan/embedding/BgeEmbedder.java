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
import org.jspecify.annotations.Nullable;

/// BAAI's bge-small-zh-v1.5 in its quantized form, run by ONNX on the CPU; the model lies in a jar,
/// nothing is fetched. 512 dimensions; the first 510 tokens (about as many characters) of a text
/// count. The vector is that of the first token, as the model was trained (Xiao et al. 2023,
/// arXiv:2309.07597).
///
/// Each text is a run of its own on one thread, and the texts share the cores. That is half again
/// as fast as letting the runtime share out single texts, leaves no padding, and keeps the promise
/// that a text gives the same vector in any company: the quantized model scales its activations by
/// the largest one of a whole batch.
///
/// The model is loaded at the first use, which takes about a second, and stays as long as the
/// process. Where the libraries of the model are not there or cannot be loaded, asking for vectors
/// ends in a [ModelUnavailableException].
public final class BgeEmbedder implements Embedder {
    private static final String NAME = "bge-small-zh-v1.5-q";
    private static final int MAX_TOKENS = 512;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Loading loading;
    private final int threads;

    public BgeEmbedder() {
        this(new Loading(), CORES);
    }

    private BgeEmbedder(Loading loading, int threads) {
        this.loading = loading;
        this.threads = threads;
    }

    /// The same model for work that others must not feel: on half the cores.
    public BgeEmbedder inTheBackground() {
        return new BgeEmbedder(loading, Math.max(1, CORES / 2));
    }

    private record Model(HuggingFaceTokenizer tokenizer, OrtSession session) {}

    @Override
    public String model() {
        return NAME;
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
                    .map(BgeEmbedder::get)
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
                OnnxTensor types = row(environment, tokens.getTypeIds());
                OrtSession.Result states =
                        model.session.run(
                                Map.of(
                                        "input_ids", ids,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            OnnxTensor last = (OnnxTensor) states.get(0);
            float[] first = new float[(int) last.getInfo().getShape()[2]];
            FloatBuffer values = last.getFloatBuffer();
            values.get(first);
            return VectorMath.normalize(first);
        } catch (OrtException failed) {
            throw new IllegalStateException("the model did not run", failed);
        }
    }

    private static OnnxTensor row(OrtEnvironment environment, long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /// The model, loaded once for all who share it.
    private static final class Loading {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Model loaded;

        Model model() {
            Model known = loaded;
            if (known != null) {
                return known;
            }
            lock.lock();
            try {
                Model first = loaded;
                if (first == null) {
                    first = load();
                    loaded = first;
                }
                return first;
            } finally {
                lock.unlock();
            }
        }
    }

    private static Model load() {
        try (InputStream tokenizer = resource(NAME + "-tokenizer.json");
                InputStream network = resource(NAME + ".onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new Model(
                    HuggingFaceTokenizer.newInstance(
                            tokenizer,
                            Map.of(
                                    "padding", "false",
                                    "truncation", "true",
                                    "maxLength", Integer.toString(MAX_TOKENS))),
                    OrtEnvironment.getEnvironment().createSession(network.readAllBytes(), options));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (OrtException | RuntimeException | LinkageError | AssertionError missing) {
            // The tokenizer asserts that it has a library for the platform.
            throw new ModelUnavailableException(missing);
        }
    }

    private static InputStream resource(String name) {
        InputStream resource = BgeEmbedder.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return resource;
    }
}
