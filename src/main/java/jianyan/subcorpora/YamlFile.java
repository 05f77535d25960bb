package jianyan.subcorpora;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import jianyan.files.PrivateFiles;
import jianyan.query.InvalidRequestException;

/// A YAML file of names and what they stand for, which people may also write by hand: read whole,
/// written whole or not at all.
///
/// @param malformed what is thrown when it cannot be understood, from why
record YamlFile(Path path, Function<String, InvalidRequestException> malformed) {
    static final YAMLMapper YAML =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();

    /// An object; an empty one where there is no file or nothing in it.
    JsonNode read() {
        if (!Files.exists(path)) {
            return YAML.createObjectNode();
        }
        try {
            JsonNode root = YAML.readTree(path.toFile());
            if (root.isMissingNode() || root.isNull()) {
                return YAML.createObjectNode();
            }
            if (!root.isObject()) {
                throw malformed.apply("最外层应是 名字: 内容");
            }
            return root;
        } catch (JsonProcessingException wrong) {
            throw malformed.apply(
                    (wrong.getLocation() == null
                                    ? ""
                                    : "第 " + wrong.getLocation().getLineNr() + " 行：")
                            + wrong.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(JsonNode root) {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            PrivateFiles.createFolderOf(path);
            Files.deleteIfExists(beside);
            PrivateFiles.createFile(beside);
            Files.writeString(beside, root.isEmpty() ? "" : YAML.writeValueAsString(root));
            Files.move(
                    beside,
                    path,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
