package jianyan.http;

import static jianyan.http.Asker.encoded;
import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jianyan.http.exchange.Route;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Holds `openapi.yaml` against the routes, their parameters and real answers.
final class OpenApiTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @TempDir private static Path workbench;

    private static Asker asker;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException {
        asker =
                new Asker(
                        Optional.of(new FakeEngine()),
                        Workbench.beside(workbench, Clock.systemUTC()));
        try (InputStream yaml = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
            description = new YAMLMapper().readTree(yaml);
        }
    }

    @AfterAll
    static void stop() {
        asker.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(
                                        method -> described.add(method + " " + path.getKey())));
        Set<String> routed = new TreeSet<>();
        asker.server().routes().forEach(route -> routed.add(method(route) + " " + route.path()));
        assertThat(described).isEqualTo(routed);
    }

    @TestFactory
    Stream<DynamicTest> everyParameterIsDescribedAndNoOther() {
        return asker.server().routes().stream()
                .map(route ->
                        DynamicTest.dynamicTest(
                                method(route) + " " + route.path(),
                                () ->
                                        assertThat(describedParameters(route))
                                                .isEqualTo(new TreeSet<>(route.parameters()))));
    }

    @TestFactory
    Stream<DynamicTest> realAnswersAreAsDescribed() {
        String q = "q=" + encoded("加装电梯");
        return Stream.of(
                answer("/api/v1/search", asker.get("/api/v1/search?" + q)),
                answer("/api/v1/search", asker.get("/api/v1/search?size=1")),
                answer("/api/v1/ask", asker.get("/api/v1/ask?size=3&" + q)),
                answer("/api/v1/concordance", asker.get("/api/v1/concordance?" + q)),
                answer(
                        "/api/v1/concordance",
                        asker.get("/api/v1/concordance?sample=2&seed=7&" + q)),
                answer(
                        "/api/v1/concordance/contexts",
                        asker.get("/api/v1/concordance/contexts?side=left&" + q)),
                answer("/api/v1/source", asker.get("/api/v1/source?document=report-0-2021")),
                answer("/api/v1/anchors", asker.get("/api/v1/anchors?document=report-0-2021")),
                answer("/api/v1/suggest", asker.get("/api/v1/suggest?q=jz")),
                answer(
                        "/api/v1/sentences",
                        asker.get(
                                "/api/v1/sentences?anchor=1-0123456789&document="
                                        + encoded("提案:2023/017"))),
                answer(
                        "/api/v1/documents/{id}",
                        asker.get("/api/v1/documents/" + encoded("提案:2023/017") + "?" + q)),
                answer(
                        "/api/v1/batch",
                        asker.post("/api/v1/batch", "{\"q\":[\"加装电梯\",\"(养老\"],\"hits\":1}")),
                answer("/api/v1/lens", asker.post("/api/v1/lens", "{\"q\":\"加装电梯\"}")),
                answer(
                        "/api/v1/documents/{id}",
                        asker.get("/api/v1/documents/" + encoded("提案:2023/017"))),
                answer("/api/v1/documents/{id}", asker.get("/api/v1/documents/report-0-2021")),
                answer("/api/v1/trends", asker.get("/api/v1/trends?by=year&by=district&" + q)),
                answer(
                        "/api/v1/trends/sentences",
                        asker.get("/api/v1/trends/sentences?by=year&at=2022&" + q)),
                answer(
                        "/api/v1/trends/measures",
                        asker.get("/api/v1/trends/measures?by=year&near=x&within=3&" + q)),
                answer("/api/v1/together", asker.get("/api/v1/together?by=year&q=a&q=b")),
                answer(
                        "/api/v1/concordance/collocates",
                        asker.get("/api/v1/concordance/collocates?width=5&" + q)),
                answer("/api/v1/trends/plan-review", asker.get("/api/v1/trends/plan-review?" + q)),
                answer(
                        "/api/v1/keyness",
                        asker.get("/api/v1/keyness?target=district=" + encoded("静安区"))),
                answer(
                        "/api/v1/shifts",
                        asker.get("/api/v1/shifts?before=2018-2020&after=2021-2023")),
                answer("/api/v1/comparison", asker.get("/api/v1/comparison")),
                answer("/api/v1/indicators", asker.get("/api/v1/indicators")),
                answer("/api/v1/indicators/grid", asker.get("/api/v1/indicators/grid")),
                answer("/api/v1/indicators/kinds", asker.get("/api/v1/indicators/kinds")),
                answer("/api/v1/corpus/files", asker.get("/api/v1/corpus/files")),
                answer("/api/v1/coverage/duplicates", asker.get("/api/v1/coverage/duplicates")),
                answer("/api/v1/coverage", asker.get("/api/v1/coverage")),
                answer("/api/v1/subcorpora", asker.get("/api/v1/subcorpora")),
                answer(
                        "/api/v1/similar",
                        asker.post("/api/v1/similar", "{\"id\":\"提案:2023/017\"}")),
                answer(
                        "/api/v1/mapping",
                        asker.post("/api/v1/mapping", "{\"name\":\"a.csv\",\"content\":\"\"}")),
                answer("/api/v1/recurring", asker.get("/api/v1/recurring?open=true")),
                answer(
                        "/api/v1/check",
                        asker.post("/api/v1/check", "{\"title\":\"加装电梯\",\"text\":\"加装电梯\"}")),
                answer(
                        "/api/v1/groups/suggested",
                        asker.get("/api/v1/groups/suggested?kind=proposal")),
                answer(
                        "/api/v1/groups/import",
                        asker.post("/api/v1/groups/import", "{\"reviewer\":\"王审核\"}")),
                answer(
                        "/api/v1/groups/import",
                        asker.post("/api/v1/groups/import", "{\"reviewer\":\"王审核\"}")),
                answer(
                        "/api/v1/groups/{id}/accept",
                        asker.post(
                                "/api/v1/groups/1/accept", "{\"reviewer\":\"王审核\",\"version\":1}")),
                answer(
                        "/api/v1/groups/{id}/comment",
                        asker.post(
                                "/api/v1/groups/1/comment",
                                "{\"reviewer\":\"王审核\",\"version\":2,\"text\":\"已沟通\"}")),
                answer("/api/v1/groups", asker.get("/api/v1/groups?status=accepted")),
                answer("/api/v1/groups/{id}", asker.get("/api/v1/groups/1")),
                answer("/api/v1/groups/{id}/history", asker.get("/api/v1/groups/1/history")),
                answer("/api/v1/groups/history", asker.get("/api/v1/groups/history?size=1")),
                answer(
                        "/api/v1/groups/undo",
                        asker.post(
                                "/api/v1/groups/undo",
                                "{\"reviewer\":\"王审核\",\"to\":1,\"seen\":3}")),
                answer(
                        "/api/v1/handling/result",
                        asker.post(
                                "/api/v1/handling/result",
                                "{\"reviewer\":\"王审核\",\"ids\":\"提案:2023/017\",\"result\":\"B\"}")),
                answer("/api/v1/handling", asker.get("/api/v1/handling?by=category")),
                answer("/api/v1/handling/statistics", asker.get("/api/v1/handling/statistics")),
                answer(
                        "/api/v1/handling/suggestion",
                        asker.get("/api/v1/handling/suggestion?id=" + encoded("提案:2023/017"))),
                answer(
                        "/api/v1/handling/history",
                        asker.get("/api/v1/handling/history?id=" + encoded("提案:2023/017"))),
                answer(
                        "/api/v1/handling/{id}",
                        asker.get("/api/v1/handling/" + encoded("提案:2023/017"))),
                answer(
                        "/api/v1/judging",
                        asker.post("/api/v1/judging", "{\"reviewer\":\"王审核\",\"pairs\":10}")),
                answer("/api/v1/judging/draws", asker.get("/api/v1/judging/draws")),
                answer("/api/v1/judging/next", asker.get("/api/v1/judging/next?draw=1&by=a")),
                answer(
                        "/api/v1/judging/judge",
                        asker.post(
                                "/api/v1/judging/judge",
                                "{\"reviewer\":\"王审核\",\"draw\":1,\"pair\":1,\"verdict\":\"same\"}")),
                answer("/api/v1/judging/accuracy", asker.get("/api/v1/judging/accuracy?draw=1")),
                answer(
                        "/api/v1/judging/judgements",
                        asker.get("/api/v1/judging/judgements?draw=1")),
                answer("/api/v1/handling/reply", asker.get("/api/v1/handling/reply?id=a")),
                answer("/api/v1/units", asker.get("/api/v1/units")),
                answer("/api/v1/sessions", asker.get("/api/v1/sessions")),
                answer("/api/v1/status", asker.get("/api/v1/status")),
                answer("/api/v1/faults", asker.get("/api/v1/faults?code=encrypted")),
                answer("/api/v1/faults", asker.get("/api/v1/faults?files=true")),
                answer("/livez", asker.get("/livez")),
                answer("/readyz", asker.get("/readyz")));
    }

    @Test
    void realRefusalsAreAsDescribed() {
        for (String path : List.of("/api/v1/search?zone=1", "/api/v1/documents/none", "/none")) {
            Asker.Reply refusal = asker.get(path);
            assertThatProblem(refusal);
            assertThat(schema("Problem").validate(refusal.tree())).as(path).isEmpty();
        }
        String group = "{\"reviewer\":\"王审核\",\"members\":\"提案:2023/101\"}";
        asker.post("/api/v1/groups", group);
        Asker.Reply conflict = asker.post("/api/v1/groups", group);
        assertThatProblem(conflict).is(409, "proposal-held");
        assertThat(schema("Problem").validate(conflict.tree())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> examplesKeepToTheirSchemas() {
        List<DynamicTest> tests = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(method -> {
                                    tests.addAll(
                                            examples(
                                                    path.getKey() + " asks",
                                                    method.getValue().path("requestBody")));
                                    tests.addAll(
                                            examples(
                                                    path.getKey() + " answers",
                                                    method.getValue()
                                                            .path("responses")
                                                            .path("200")));
                                }));
        description
                .path("components")
                .path("responses")
                .properties()
                .forEach(
                        response -> tests.addAll(examples(response.getKey(), response.getValue())));
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Test
    void examplesOfRefusalsSpeakTheLanguageOfTheirReaders() {
        for (JsonNode response : description.path("components").path("responses")) {
            JsonNode example = response.path("content").path(PROBLEM).path("example");
            for (String member : List.of("title", "detail", "remedy")) {
                assertThat(example.path(member).asText())
                        .as(example.path("code").asText())
                        .containsPattern("\\p{IsHan}");
            }
        }
    }

    private static List<DynamicTest> examples(String name, JsonNode holder) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String mediaType : List.of(JSON, PROBLEM)) {
            JsonNode content = holder.path("content").path(mediaType);
            List<JsonNode> examples = new ArrayList<>();
            content.path("examples").forEach(example -> examples.add(example.path("value")));
            if (content.has("example")) {
                examples.add(content.path("example"));
            }
            for (JsonNode example : examples) {
                tests.add(
                        DynamicTest.dynamicTest(
                                name,
                                () ->
                                        assertThat(inline(content.path("schema")).validate(example))
                                                .isEmpty()));
            }
        }
        return tests;
    }

    private static DynamicTest answer(String path, Asker.Reply reply) {
        return DynamicTest.dynamicTest(
                path,
                () -> {
                    assertThat(reply.status()).isEqualTo(200);
                    JsonNode methods = description.path("paths").path(path);
                    JsonNode schema =
                            methods.elements()
                                    .next()
                                    .path("responses")
                                    .path("200")
                                    .path("content")
                                    .path(JSON)
                                    .path("schema");
                    assertThat(schema.isObject()).isTrue();
                    assertThat(inline(schema).validate(reply.tree())).isEmpty();
                    assertThat(reply.tree().has("basis"))
                            .as("says what it rests on")
                            .isEqualTo(route(path).based());
                });
    }

    private static Route route(String path) {
        return asker.server().routes().stream()
                .filter(route -> route.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static JsonSchema schema(String name) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.put("$ref", "#/components/schemas/" + name);
        return inline(reference);
    }

    /// A schema for which members that are not described are faults, so that none is forgotten.
    private static JsonSchema inline(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", description.path("components").deepCopy());
        close(root);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenApiTest::close);
    }

    private static Set<String> describedParameters(Route route) {
        JsonNode operation = description.path("paths").path(route.path()).path(method(route));
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("in").asText().equals("query")) {
                names.add(resolved.path("name").asText());
            }
        }
        JsonNode body =
                resolve(operation.path("requestBody").path("content").path(JSON).path("schema"));
        body.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String method(Route route) {
        return route.method().toString().toLowerCase(Locale.ROOT);
    }
}
