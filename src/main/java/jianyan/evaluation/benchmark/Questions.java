package jianyan.evaluation.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Questions of every kind about what a server holds, drawn from the titles of its documents. Used
/// by one thread.
final class Questions {
    /// As many titles as a page of hits holds, of each order.
    private static final int PAGE = 100;

    /// A draft that takes its time: about sixty kilobytes.
    private static final int HEAVY_CHARACTERS = 20_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param kind what is asked
    record Question(String kind, HttpRequest request) {}

    /// @param share of a hundred questions
    private record Kind(String name, int share, Supplier<HttpRequest> draw) {}

    private record Held(String id, String title, String district, boolean proposal) {}

    private final URI server;
    private final SplittableRandom random;
    private final List<Held> held = new ArrayList<>();
    private final List<Held> proposals;
    private final List<String> districts;

    /// People search and read far more often than they count and compare.
    private final List<Kind> kinds =
            List.of(
                    new Kind("search", 34, () -> get("search?q=" + words())),
                    new Kind("search phrase", 12, () -> get("search?q=" + encoded(phrase()))),
                    new Kind("document", 16, () -> get("documents/" + encoded(any(held).id))),
                    new Kind("suggest", 8, () -> get("suggest?q=" + encoded(piece(2)))),
                    new Kind("lens", 4, () -> post("lens", "q", piece(4))),
                    new Kind("concordance", 8, () -> get("concordance?q=" + encoded(piece(2)))),
                    new Kind("trends", 6, () -> get("trends?by=year&q=" + encoded(piece(2)))),
                    new Kind("coverage", 2, () -> get("coverage")),
                    new Kind("comparison", 2, () -> get("comparison?q=" + encoded(piece(2)))),
                    new Kind("keyness", 2, () -> get("keyness?target=" + target())),
                    new Kind("indicators", 2, () -> get("indicators?" + target())),
                    new Kind("similar", 4, () -> post("similar", "id", anyProposal().id)));

    /// Looks at what the server holds.
    Questions(URI server, HttpClient client, long seed) throws IOException, InterruptedException {
        this.server = server;
        this.random = new SplittableRandom(seed);
        for (String which : List.of("sort=date", "sort=-date", "kind=proposal")) {
            JsonNode answer =
                    JSON.readTree(
                            client.send(
                                            get("search?q=&size=" + PAGE + "&" + which),
                                            BodyHandlers.ofString(StandardCharsets.UTF_8))
                                    .body());
            for (JsonNode hit : answer.path("hits")) {
                held.add(
                        new Held(
                                hit.path("id").asText(),
                                hit.path("title").asText(),
                                hit.path("district").asText(""),
                                hit.path("kind").asText().equals("proposal")));
            }
        }
        if (held.isEmpty()) {
            throw new IOException(server + " 没有任何文档，或不是建言的服务");
        }
        proposals = held.stream().filter(Held::proposal).toList();
        districts =
                held.stream()
                        .map(Held::district)
                        .filter(name -> !name.isEmpty() && !name.equals("null"))
                        .distinct()
                        .toList();
    }

    Question next() {
        int at = random.nextInt(kinds.stream().mapToInt(Kind::share).sum());
        for (Kind kind : kinds) {
            at -= kind.share;
            if (at < 0) {
                return new Question(kind.name, kind.draw.get());
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    /// A long draft, another each time, so that no answer is remembered.
    HttpRequest heavy() {
        StringBuilder draft = new StringBuilder();
        while (draft.length() < HEAVY_CHARACTERS) {
            draft.append("建议").append(any(held).title).append("，").append(piece(4)).append("。\n");
        }
        return post("similar", "text", draft.toString());
    }

    private String words() {
        return encoded(piece(2) + " " + piece(2));
    }

    private String phrase() {
        return "\"" + piece(4) + "\"";
    }

    private String target() {
        return districts.isEmpty() ? "kind=proposal" : "district=" + encoded(any(districts));
    }

    private Held anyProposal() {
        return any(proposals.isEmpty() ? held : proposals);
    }

    /// Characters of a title in a row.
    private String piece(int length) {
        while (true) {
            String title = any(held).title.replaceAll("\\P{IsHan}", "");
            if (title.length() >= length) {
                int start = random.nextInt(title.length() - length + 1);
                return title.substring(start, start + length);
            }
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/" + path)).build();
    }

    private HttpRequest post(String path, String key, String value) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                JSON.createObjectNode().put(key, value).toString()))
                .build();
    }
}
