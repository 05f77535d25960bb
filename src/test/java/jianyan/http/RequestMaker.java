package jianyan.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes requests by chance out of `openapi.yaml`: mostly what the description asks for, often one
/// thing wrong with it, and sometimes bytes that are no request at all. The same seed makes the
/// same requests.
final class RequestMaker {
    private static final List<String> TEXTS =
            List.of(
                    "养老",
                    "養老",
                    "加装电梯",
                    "“一网通办”",
                    "物业 NEAR/5 维修",
                    "养老 -机构",
                    "title:托育",
                    "theme:养老",
                    "加装*电梯",
                    "year:2020..2022",
                    "(养老 | 托育) 社区",
                    "的",
                    "%",
                    "*",
                    "\"",
                    "(((((",
                    "NEAR/",
                    "OR",
                    "-",
                    "theme:",
                    "date:9999999..",
                    " ",
                    "",
                    "\u0000",
                    "\uD842\uDFB7",
                    "１０",
                    "e\u0301",
                    "\u202Eabc",
                    "a".repeat(2_001),
                    "养".repeat(1_999),
                    "🙂",
                    "null",
                    "../..",
                    "<script>",
                    "' OR 1=1 --",
                    "=cmd|'/c'!A1",
                    "district=徐汇区",
                    "2018-2020",
                    "year",
                    "district",
                    "kind=report",
                    "静安区",
                    "靜安區",
                    "徐汇区",
                    "proposal",
                    "report",
                    "cppcc",
                    "csv",
                    "xlsx",
                    "jsonl",
                    "true",
                    "审查人",
                    "1-0123456789",
                    "proposals/jingan/2021-004.txt",
                    "proposals/jingan/2022-011.txt");

    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "1",
                    "2",
                    "10",
                    "50",
                    "100",
                    "101",
                    "-1",
                    "2021",
                    "2147483647",
                    "2147483648",
                    "99999999999999999999",
                    "1e3",
                    "1.5",
                    "NaN",
                    "０",
                    " 7 ",
                    "");

    /// Once in so many times something is made wrong on purpose.
    private static final int WRONG = 6;

    private record Operation(String method, String path, JsonNode description) {}

    /// @param target path and query as they go over the wire
    /// @param body empty for none
    record Request(String method, String target, String type, byte[] body) {
        boolean isRaw() {
            return method.isEmpty();
        }
    }

    private final SplittableRandom random;
    private final List<Operation> operations = new ArrayList<>();
    private final JsonNode description;

    RequestMaker(long seed) {
        this.random = new SplittableRandom(seed);
        try (InputStream yaml = RequestMaker.class.getResourceAsStream("/openapi.yaml")) {
            this.description = new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        description
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        operations.add(
                                                new Operation(
                                                        operation
                                                                .getKey()
                                                                .toUpperCase(java.util.Locale.ROOT),
                                                        path.getKey(),
                                                        operation.getValue()))));
    }

    Request next() {
        if (oneIn(20)) {
            return new Request("", "", "", raw());
        }
        Operation operation = one(operations);
        return operation.method.equals("POST") ? post(operation) : get(operation);
    }

    private Request get(Operation operation) {
        StringBuilder query = new StringBuilder();
        for (JsonNode given : operation.description.path("parameters")) {
            JsonNode parameter = resolved(given);
            if (parameter.path("in").asText().equals("query")
                    && (parameter.path("required").asBoolean() || oneIn(4))) {
                int times = oneIn(12) ? 2 : 1;
                for (int time = 0; time < times; time++) {
                    append(query, parameter.path("name").asText(), value(parameter.path("schema")));
                }
            }
        }
        if (oneIn(15)) {
            append(query, "zone", "1");
        }
        return new Request(
                oneIn(40) ? one(List.of("HEAD", "PUT", "DELETE", "BREW")) : "GET",
                path(operation) + query,
                "",
                new byte[0]);
    }

    private void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
        query.append(
                oneIn(25) ? one(List.of("%", "%4", "%u517b", "%ff%fe", "%00")) : encoded(value));
    }

    private Request post(Operation operation) {
        JsonNode schema =
                resolved(
                        operation
                                .description
                                .path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("schema"));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(member -> {
                    if (oneIn(2)) {
                        body.set(member.getKey(), member(resolved(member.getValue())));
                    }
                });
        if (oneIn(15)) {
            body.put("zone", 1);
        }
        String text = body.toString();
        if (oneIn(WRONG)) {
            text = broken(text);
        }
        return new Request(
                "POST",
                path(operation),
                oneIn(20)
                        ? one(List.of("", "text/plain", "application/json; charset=klingon"))
                        : "application/json",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private String path(Operation operation) {
        String path = operation.path;
        while (path.contains("{")) {
            int from = path.indexOf('{');
            int to = path.indexOf('}', from);
            String value =
                    oneIn(10)
                            ? one(
                                    List.of(
                                            "1%u517b",
                                            "%2e%2e", "%", "1/../2", "%E5%85", "%00", ";a=b"))
                            : encoded(oneIn(2) ? one(NUMBERS) : one(TEXTS)).replace("%2F", "/");
            path = path.substring(0, from) + value + path.substring(to + 1);
        }
        return path;
    }

    private String value(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("items")) {
            return value(schema.path("items"));
        }
        if (schema.has("enum") && !oneIn(WRONG)) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size())).asText();
        }
        boolean number = schema.path("type").toString().contains("integer");
        return number != oneIn(WRONG) ? one(NUMBERS) : one(TEXTS);
    }

    private JsonNode member(JsonNode schema) {
        if (oneIn(WRONG)) {
            return one(
                    List.<JsonNode>of(
                            JsonNodeFactory.instance.nullNode(),
                            JsonNodeFactory.instance.objectNode().put("a", 1),
                            JsonNodeFactory.instance.arrayNode().add("养老").add(2),
                            JsonNodeFactory.instance.numberNode(1e300),
                            JsonNodeFactory.instance.textNode("\uD800"),
                            JsonNodeFactory.instance.booleanNode(true)));
        }
        if (schema.path("type").toString().contains("array")) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            for (int left = random.nextInt(4); left > 0; left--) {
                values.add(value(schema.path("items")));
            }
            return values;
        }
        if (schema.path("type").toString().contains("integer") && oneIn(2)) {
            return JsonNodeFactory.instance.numberNode(random.nextInt(-2, 200));
        }
        return JsonNodeFactory.instance.textNode(
                oneIn(30) ? one(TEXTS).repeat(200) : value(schema));
    }

    private String broken(String text) {
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> "[".repeat(random.nextInt(3_000)) + text;
            case 2 -> text + text;
            case 3 -> text.replace('"', '\'');
            default -> text.replaceFirst(":", ":\u0001");
        };
    }

    /// Half a request, a request with a byte changed, or noise; never one that the server has to
    /// wait for.
    private byte[] raw() {
        byte[] bytes =
                ("GET /api/v1/search?q="
                                + encoded(one(TEXTS))
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (oneIn(4)) {
            random.nextBytes(bytes);
        }
        return oneIn(4) ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolved(description.at(reference.substring(1)));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
