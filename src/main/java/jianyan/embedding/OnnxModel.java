package jianyan.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import jianyan.query.InvalidRequestException;

/// What an embedding model consists of: a network, a tokenizer, and how its states become one
/// vector.
///
/// @param identity names the model; vectors of models with different identities cannot be compared
/// @param maxTokens how many tokens of a text count
public record OnnxModel(String identity, Pooling pooling, int maxTokens, Content content) {
    private static final String NETWORK = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String DESCRIPTION = "model.yaml";
    private static final String BUILT_IN = "bge-small-zh-v1.5-q";
    private static final int MOST_TOKENS = 8192;
    private static final int DEFAULT_TOKENS = 512;

    /// How the states of the tokens become one vector.
    public enum Pooling {
        /// The state of the first token, as the bge models were trained.
        CLS,
        /// The mean of the states of all tokens.
        MEAN
    }

    /// Where network and tokenizer are read from, once each.
    public interface Content {
        byte[] network() throws IOException;

        InputStream tokenizer() throws IOException;
    }

    /// BAAI's bge-small-zh-v1.5 in its quantized form (Xiao et al. 2023, arXiv:2309.07597); it lies
    /// in a jar, nothing is fetched. 512 dimensions.
    public static OnnxModel builtIn() {
        return new OnnxModel(
                BUILT_IN,
                Pooling.CLS,
                DEFAULT_TOKENS,
                new Content() {
                    @Override
                    public byte[] network() throws IOException {
                        try (InputStream network = resource(BUILT_IN + ".onnx")) {
                            return network.readAllBytes();
                        }
                    }

                    @Override
                    public InputStream tokenizer() {
                        return resource(BUILT_IN + "-tokenizer.json");
                    }
                });
    }

    private static InputStream resource(String name) {
        InputStream resource = OnnxModel.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return resource;
    }

    /// A model of a site's own: a folder with `model.onnx`, `tokenizer.json` and `model.yaml`,
    /// which says `name`, `pooling` (`cls` or `mean`) and, if not 512, `max-tokens`.
    ///
    /// Its identity holds a checksum of all three: another file under the same name is another
    /// model.
    ///
    /// @throws InvalidRequestException when a file is missing or says what cannot be
    public static OnnxModel of(Path folder) {
        for (String file : new String[] {NETWORK, TOKENIZER, DESCRIPTION}) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw refused(
                        folder.resolve(file),
                        "没有这个文件",
                        "文件夹里要有 model.onnx、tokenizer.json 和 model.yaml（name: 名字，pooling: cls 或 mean）");
            }
        }
        Path described = folder.resolve(DESCRIPTION);
        try {
            JsonNode read = new YAMLMapper().readTree(described.toFile());
            for (var member : read.properties()) {
                if (!Set.of("name", "pooling", "max-tokens").contains(member.getKey())) {
                    throw refused(
                            described,
                            "没有“" + member.getKey() + "”这一项",
                            "可用：name、pooling、max-tokens");
                }
            }
            String name = read.path("name").asText();
            int tokens = read.path("max-tokens").asInt(DEFAULT_TOKENS);
            if (!name.matches("[\\w.+-]{1,80}")) {
                throw refused(
                        described, "name 是“" + name + "”", "字母、数字和 . _ + -，如 bge-base-zh-v1.5");
            }
            if (tokens < 2 || tokens > MOST_TOKENS) {
                throw refused(described, "max-tokens 是 " + tokens, "2 到 " + MOST_TOKENS);
            }
            Pooling pooling = pooling(described, read.path("pooling").asText());
            return new OnnxModel(
                    name + "@" + checksum(folder, pooling, tokens),
                    pooling,
                    tokens,
                    new InFolder(folder));
        } catch (JsonProcessingException malformed) {
            throw refused(described, "读不懂：" + malformed.getOriginalMessage(), "改正这一处");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pooling pooling(Path where, String written) {
        return switch (written) {
            case "cls" -> Pooling.CLS;
            case "mean" -> Pooling.MEAN;
            default -> throw refused(where, "pooling 是“" + written + "”", "cls 或 mean");
        };
    }

    private record InFolder(Path folder) implements Content {
        @Override
        public byte[] network() throws IOException {
            return Files.readAllBytes(folder.resolve(NETWORK));
        }

        @Override
        public InputStream tokenizer() throws IOException {
            return Files.newInputStream(folder.resolve(TOKENIZER));
        }
    }

    private static String checksum(Path folder, Pooling pooling, int tokens) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : new String[] {NETWORK, TOKENIZER}) {
                try (InputStream in =
                        new DigestInputStream(Files.newInputStream(folder.resolve(file)), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            digest.update((byte) pooling.ordinal());
            digest.update(Integer.toString(tokens).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InvalidRequestException refused(Path where, String what, String remedy) {
        return new InvalidRequestException("malformed-model", where.toString(), what, remedy);
    }
}
