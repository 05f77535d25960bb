package jianyan.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jianyan.export.Json;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Turns a request into [Parameters]: a GET by its query string, a POST by its JSON body, where a
/// member is one value or a list of values.
final class RequestReader {
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final ObjectReader reader;
    private final int maxBodyBytes;

    RequestReader(Json json, int maxBodyBytes) {
        this.reader = json.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.maxBodyBytes = maxBodyBytes;
    }

    Parameters read(Context context, Route route) {
        requireDecodable(context.queryString());
        Map<String, List<String>> query = context.queryParamMap();
        if (!route.hasBody()) {
            return new Parameters(query, route.parameters(), context.pathParamMap());
        }
        if (!query.isEmpty()) {
            throw new InvalidRequestException(
                    "unknown-parameter",
                    query.keySet().iterator().next(),
                    "a POST takes nothing in its address",
                    "give it as a member of the JSON body");
        }
        return new Parameters(members(context), route.parameters(), context.pathParamMap());
    }

    private static void requireDecodable(@Nullable String query) {
        if (query != null && LONE_PERCENT.matcher(query).find()) {
            throw new InvalidRequestException(
                    "malformed-address",
                    "address",
                    "a % in the address is not followed by two hexadecimal digits",
                    "percent-encoded UTF-8; a % itself is %25");
        }
    }

    private Map<String, List<String>> members(Context context) {
        requireJson(context);
        JsonNode body = parse(text(bytes(context)));
        if (!body.isObject()) {
            throw new InvalidRequestException(
                    "malformed-json", "body", "the body is not a JSON object", "{\"q\": \"养老\"}");
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
        String type = context.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new ProblemException(
                    415,
                    "unsupported-media-type",
                    type == null ? "the body has no type" : "the body is " + type,
                    "Content-Type",
                    "send application/json");
        }
    }

    /// Counts while it reads: a chunked body does not say beforehand how large it is.
    private byte[] bytes(Context context) {
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(maxBodyBytes + 1);
            if (bytes.length > maxBodyBytes) {
                throw new ProblemException(
                        413,
                        "body-too-large",
                        "the body is larger than " + maxBodyBytes + " bytes",
                        "body",
                        "at most " + maxBodyBytes + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException(
                    "malformed-json", "body", "the body is not UTF-8", "one JSON object in UTF-8");
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
                            : "line " + location.getLineNr() + ", column " + location.getColumnNr(),
                    "the body is not JSON: " + e.getOriginalMessage(),
                    "one JSON object in UTF-8");
        }
    }

    private static List<String> values(String name, JsonNode node) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : node.isArray() ? node : List.of(node)) {
            if (!value.isValueNode()) {
                throw new InvalidRequestException(
                        "malformed-json",
                        name,
                        name + " is neither a value nor a list of values",
                        "a text or a number, or a list of them");
            }
            if (!value.isNull()) {
                values.add(value.asText());
            }
        }
        return values;
    }
}
