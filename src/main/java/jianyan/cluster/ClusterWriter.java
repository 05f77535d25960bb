package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Snapshot;

/// Makes a generation in a cluster: an index of its own, filled, checked, and only then put under
/// the name that questions go to.
public final class ClusterWriter {
    /// The field that a [CarriedDocument] travels in.
    private static final String FIELD = "doc";

    /// What OpenSearch takes for the id of a document.
    private static final int LONGEST_ID = 512;

    private static final int CREATED = 201;
    private static final int THERE_ALREADY = 409;
    private static final int TOO_MANY = 429;
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final int MOST_TRIES = 9;

    private final ClusterClient client;
    private final String index;
    private final long generation;
    private final String rules;
    private final List<String> waiting = new ArrayList<>();
    private long waitingBytes;

    /// A request of so many bytes is neither many nor much for a node to hold.
    private static final long BATCH_BYTES = 4L << 20;

    private ClusterWriter(ClusterClient client, String index, long generation, String rules) {
        this.rules = rules;
        this.client = client;
        this.index = index;
        this.generation = generation;
    }

    /// Begins the generation after the newest one.
    ///
    /// @param shards that documents are spread over
    /// @param replicas copies of each beside the first
    /// @throws ClusterException when the cluster takes no such index
    public static ClusterWriter begin(
            ClusterClient client, TextAnalysis analysis, int shards, int replicas) {
        String name = client.address().index();
        long generation = 1 + newest(client, name);
        ClusterWriter writer =
                new ClusterWriter(
                        client,
                        name + "-%06d".formatted(generation),
                        generation,
                        Rules.fingerprint(analysis));
        client.ask(
                "PUT",
                "/" + writer.index,
                Map.of(
                        "settings",
                        Map.of("index", settings(shards, replicas)),
                        "mappings",
                        mappings(Map.of("rules", writer.rules))));
        return writer;
    }

    private static Map<String, Object> settings(int shards, int replicas) {
        return Map.of(
                "number_of_shards",
                shards,
                "number_of_replicas",
                replicas,
                "replication.type",
                "SEGMENT",
                "refresh_interval",
                "-1");
    }

    private static Map<String, Object> mappings(Map<String, Object> meta) {
        return Map.of(
                "dynamic",
                "strict",
                "_source",
                Map.of("enabled", false),
                "_meta",
                Map.of("jianyan", meta),
                "properties",
                Map.of(FIELD, Map.of("type", "jianyan_document")));
    }

    private static long newest(ClusterClient client, String name) {
        return numbers(client, name).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static List<Long> numbers(ClusterClient client, String name) {
        JsonNode all = client.ask("GET", "/" + name + "-*?expand_wildcards=all", null);
        Stream<String> names =
                StreamSupport.stream(((Iterable<String>) all::fieldNames).spliterator(), false);
        return names.map(one -> one.substring(name.length() + 1))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /// Sends documents on as they become a batch.
    public void add(CarriedDocument document) {
        String body = Base64.getEncoder().encodeToString(CarriedDocument.CODEC.encode(document));
        waiting.add("{\"create\":{\"_id\":\"" + key(document.document().id()) + "\"}}");
        waiting.add("{\"" + FIELD + "\":\"" + body + "\"}");
        waitingBytes += body.length();
        if (waitingBytes >= BATCH_BYTES) {
            flush();
        }
    }

    /// Names may be longer than OpenSearch takes, and hold what JSON escapes.
    private static String key(String id) {
        try {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            boolean plain = id.matches("[\\p{IsHan}\\w:./-]+") && bytes.length <= LONGEST_ID;
            return plain
                    ? id
                    : "#"
                            + HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Sends what waits; what a busy cluster puts off is sent again, later each time.
    private void flush() {
        List<String> left = List.copyOf(waiting);
        waiting.clear();
        waitingBytes = 0;
        long wait = FIRST_WAIT_MILLIS;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            left = sent(left, attempt);
            if (!left.isEmpty()) {
                pause(wait);
                wait *= 2;
            }
        }
    }

    /// @return the lines of the documents that were put off
    private List<String> sent(List<String> lines, int attempt) {
        JsonNode answer;
        try {
            answer = client.many("/" + index + "/_bulk", lines);
        } catch (ClusterException failed) {
            boolean passing =
                    failed.code().equals("cluster-busy")
                            || failed.code().equals("cluster-unreachable");
            if (!passing || attempt == MOST_TRIES) {
                throw failed;
            }
            return lines;
        }
        List<String> late = new ArrayList<>();
        int number = 0;
        for (JsonNode item : answer.path("items")) {
            JsonNode made = item.path("create");
            int status = made.path("status").asInt();
            if (status == TOO_MANY && attempt < MOST_TRIES) {
                late.add(lines.get(2 * number));
                late.add(lines.get(2 * number + 1));
            } else if (status != CREATED && status != THERE_ALREADY) {
                throw Refused.of(status, made);
            }
            number++;
        }
        return late;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted", "写入集群时被中断", "再运行一次");
        }
    }

    /// Puts the generation under the name that questions go to, and drops those before the last.
    ///
    /// @param of the index that the documents are of
    /// @throws ClusterException when the cluster does not hold as many documents
    public void publish(Snapshot of) {
        flush();
        client.ask("POST", "/" + index + "/_refresh", null);
        client.ask("POST", "/" + index + "/_flush?wait_if_ongoing=true", null);
        long held = client.ask("GET", "/" + index + "/_count", null).path("count").asLong();
        if (held != of.documents()) {
            throw new ClusterException(
                    "cluster-lost-documents",
                    "写入 " + of.documents() + " 件，集群里只有 " + held + " 件；这一代没有启用，原来的照常作答",
                    "查看集群的日志，再运行一次");
        }
        Builds.write(client, generation, of.manifest());
        client.ask(
                "PUT",
                "/" + index + "/_mapping",
                Map.of(
                        "_meta",
                        Map.of(
                                "jianyan",
                                Map.of(
                                        "rules",
                                        rules,
                                        "generation",
                                        generation,
                                        "built",
                                        of.manifest().builtMillis(),
                                        "documents",
                                        of.documents(),
                                        "passages",
                                        of.passages(),
                                        "characters",
                                        of.characters()))));
        client.ask(
                "PUT", "/" + index + "/_settings", Map.of("index", Map.of("blocks.write", true)));
        String name = client.address().index();
        client.ask(
                "POST",
                "/_aliases",
                Map.of(
                        "actions",
                        List.of(
                                Map.of(
                                        "remove",
                                        Map.of(
                                                "index",
                                                name + "-*",
                                                "alias",
                                                name,
                                                "must_exist",
                                                false)),
                                Map.of("add", Map.of("index", index, "alias", name)))));
        drop(name);
    }

    /// The generation before stays for questions that began with it.
    private void drop(String name) {
        for (long old : numbers(client, name)) {
            if (old < generation - 1) {
                client.ask("DELETE", "/" + name + "-%06d".formatted(old), null);
                client.ask(
                        "DELETE",
                        "/" + Builds.index(client, old) + "?ignore_unavailable=true",
                        null);
            }
        }
    }
}
