package jianyan.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import jianyan.embedding.OnnxEmbedder;
import jianyan.embedding.OnnxModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--model`: an embedding model of a site's own, in the place of the one that comes with the
/// program.
@Command
public final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "文件夹",
            description =
                    "自备的语义模型：model.onnx、tokenizer.json 和 model.yaml（name，pooling: cls 或 mean）；建立向量和查询时要用同一个")
    private Optional<Path> folder = Optional.empty();

    /// @throws jianyan.query.InvalidRequestException when a file of the model is missing or wrong
    public OnnxEmbedder embedder() {
        return new OnnxEmbedder(folder.map(OnnxModel::of).orElseGet(OnnxModel::builtIn));
    }
}
