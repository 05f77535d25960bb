package jianyan.cli.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;

/// Reads the YAML file of settings: a key a line, with one value, a list, or pairs.
final class ConfigFile {
    private static final String SHAPE = "每行一个“键: 值”，多个值写成 [甲, 乙]；样本见 jianyan config --template";

    private final Path file;
    private final List<Setting> settings = new ArrayList<>();

    private ConfigFile(Path file) {
        this.file = file;
    }

    /// @throws CommandFailedException with line and column when it is not such a file
    static List<Setting> read(Path file) throws IOException {
        ConfigFile reading = new ConfigFile(file);
        try (JsonParser parser = new YAMLFactory().createParser(Files.readString(file))) {
            reading.keys(parser);
        } catch (JsonProcessingException malformed) {
            throw wrong(
                    "配置文件读不懂：" + firstLine(malformed.getOriginalMessage()),
                    reading.place(malformed.getLocation()));
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            throw new CommandFailedException(
                    Failure.wrongUse("配置文件不是 UTF-8", file.toString(), "另存为 UTF-8"));
        }
        return reading.settings;
    }

    private void keys(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            throw wrong("配置文件里要有键", place(parser.currentTokenLocation()));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String origin = place(parser.currentTokenLocation());
            if (settings.stream().anyMatch(before -> before.key().equals(key))) {
                throw wrong(key + " 写了两次", origin);
            }
            parser.nextToken();
            settings.add(new Setting(key, values(key, parser), origin));
        }
    }

    private List<String> values(String key, JsonParser parser) throws IOException {
        List<String> values = new ArrayList<>();
        switch (Objects.requireNonNull(parser.currentToken())) {
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(single(key, parser));
                }
            }
            case START_OBJECT -> {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    values.add(name + "=" + single(key, parser));
                }
            }
            default -> values.add(single(key, parser));
        }
        return values;
    }

    private String single(String key, JsonParser parser) throws IOException {
        if (!parser.currentToken().isScalarValue()
                || parser.currentToken() == JsonToken.VALUE_NULL) {
            throw wrong(key + " 没有值，或值套得太深", place(parser.currentTokenLocation()));
        }
        return parser.getText();
    }

    private String place(JsonLocation at) {
        return at == null
                ? file.toString()
                : file + " 第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static CommandFailedException wrong(String what, String where) {
        return new CommandFailedException(Failure.wrongUse(what, where, SHAPE));
    }
}
