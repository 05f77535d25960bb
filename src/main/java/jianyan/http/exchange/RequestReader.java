package jianyan.http.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jianyan.export.json.Json;
import jianyan.query.InvalidRequestException;
import jianyan.query.Subcorpus;
import org.jspecify.annotations.Nullable;

/// Turns a request into [Parameters]: a GET by its query string, a POST by its JSON body, where a
/// member is one value or a list of values.
public final class RequestReader {
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /// Stands where bytes were no text.
    private static final char REPLACEMENT = '\uFFFD';

    private final ObjectReader reader;
    private final int maxBodyBytes;
    private final Function<String, Subcorpus> saved;

    /// @param saved gives a saved selection by its name
    public RequestReader(Json json, int maxBodyBytes, Function<String, Subcorpus> saved) {
        this.saved = saved;
        this.reader =
                json.mapper()
                        .reader()
                        .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.maxBodyBytes = maxBodyBytes;
    }

    public Parameters read(Context context, Route route) {
        requireDecodable(context.queryString());
        Map<String, List<String>> query = context.queryParamMap();
        if (!route.hasBody()) {
            return new Parameters(query, route.parameters(), context.pathParamMap(), saved);
        }
        if (!query.isEmpty()) {
            throw new InvalidRequestException(
                    "unknown-parameter",
                    query.keySet().iterator().next(),
                    "参数要写在请求体里，不写在地址里",
                    "写进 JSON 请求体");
        }
        return new Parameters(
                members(context, most(route)), route.parameters(), context.pathParamMap(), saved);
    }

    /// Whoever decodes the query string further on puts a replacement character in the place of
    /// what is not UTF-8, so that 养老 in GBK would be another query.
    ///
    /// @param address the path or the query string as it was sent
    public static void requireDecodable(@Nullable String address) {
        if (address == null) {
            return;
        }
        if (LONE_PERCENT.matcher(address).find()) {
            throw malformedAddress("地址里的 % 后面不是两位十六进制数字");
        }
        // What was not encoded at all has been decoded by now.
        boolean replaced = address.indexOf(REPLACEMENT) >= 0;
        if (replaced
                || ESCAPES.matcher(address)
                        .results()
                        .anyMatch(escapes -> !isUtf8(escapes.group()))) {
            throw malformedAddress("地址不是 UTF-8");
        }
    }

    private static InvalidRequestException malformedAddress(String detail) {
        return new InvalidRequestException(
                "malformed-address", "address", detail, "按 UTF-8 作百分号编码；% 本身写作 %25");
    }

    /// @param escapes `%E5%85%BB`
    private static boolean isUtf8(String escapes) {
        byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private int most(Route route) {
        return Math.max(maxBodyBytes, route.maxBodyBytes());
    }

    private Map<String, List<String>> members(Context context, int most) {
        requireJson(context);
        JsonNode body = parse(text(bytes(context, most)));
        if (!body.isObject()) {
            throw new InvalidRequestException(
                    "malformed-json", "body", "请求体不是 JSON 对象", "{\"q\": \"养老\"}");
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        body.properties()
                .forEach(member -> {
                    List<String> values = values(member.getKey(), member.getValue());
                    if (!values.isEmpty()) {
                        members.put(member.getKey(), values);
                    }
                });
        return members;
    }

    private static void requireJson(Context context) {
        // As it was sent: Jetty looks up the charset that it names, and fails on one it does not
        // have.
        String type = context.header(Header.CONTENT_TYPE);
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new ProblemException(
                    415,
                    "unsupported-media-type",
                    type == null ? "请求体没有写明类型" : "请求体的类型是 " + type,
                    "Content-Type",
                    "用 Content-Type: application/json 发送");
        }
    }

    /// Counts while it reads: a chunked body does not say beforehand how large it is, and what
    /// another says of itself is not waited for.
    private static byte[] bytes(Context context, int most) {
        if (context.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException cutOff) {
            throw new InvalidRequestException(
                    "incomplete-body", "body", "请求体没有传完", "完整地再发一次；Content-Length 要与请求体相符");
        }
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(
                413, "body-too-large", "请求体超过 " + most + " 字节", "body", "不超过 " + most + " 字节");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException(
                    "malformed-json", "body", "请求体不是 UTF-8", "一个 UTF-8 的 JSON 对象");
        }
    }

    /// From text and not from bytes, so that a column counts characters.
    private JsonNode parse(String text) {
        try {
            return reader.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw new InvalidRequestException(
                    "malformed-json",
                    location == null
                            ? "body"
                            : "第 "
                                    + location.getLineNr()
                                    + " 行第 "
                                    + location.getColumnNr()
                                    + " 个字符",
                    "请求体读不成 JSON",
                    "一个 UTF-8 的 JSON 对象");
        }
    }

    private static List<String> values(String name, JsonNode node) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : node.isArray() ? node : List.of(node)) {
            if (!value.isValueNode()) {
                throw new InvalidRequestException(
                        "malformed-json", name, name + " 既不是一个值，也不是一列值", "文字或数，或由它们组成的一列");
            }
            if (!value.isNull()) {
                values.add(value.asText());
            }
        }
        return values;
    }
}
