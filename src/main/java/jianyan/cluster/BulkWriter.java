package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.cluster.client.Patience;
import jianyan.cluster.client.Refused;

/// Sends documents into an index as they become a batch. What a busy cluster puts off, or a node
/// took with it, is sent again, later each time. Not thread-safe.
final class BulkWriter {
    /// The field that a [CarriedDocument] travels in.
    static final String FIELD = "doc";

    /// What OpenSearch takes for the id of a document.
    private static final int LONGEST_ID = 512;

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int THERE_ALREADY = 409;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /// A request of so many bytes is neither many nor much for a node to hold.
    private static final long BATCH_BYTES = 4L << 20;

    /// How long a node waits for a shard that has no copy left before it puts documents off.
    private static final String WAITING = "?timeout=20s";

    /// What is lost at most of a build that is broken off.
    private static final int BATCH = 100;

    private final ClusterClient client;
    private final String index;
    private final List<Item> waiting = new ArrayList<>();
    private long waitingBytes;
    private long bytes;

    /// One document of a request.
    ///
    /// @param action as OpenSearch names it
    /// @param source empty where the action has none
    private record Item(String action, String key, String source) {
        String lines() {
            String head = "{\"" + action + "\":{\"_id\":\"" + key + "\"}}";
            return source.isEmpty() ? head : head + "\n" + source;
        }
    }

    BulkWriter(ClusterClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /// What travelled so far.
    long bytes() {
        return bytes;
    }

    /// Adds a document that the index does not hold.
    void create(String id, byte[] encoded) {
        add("create", id, encoded);
    }

    /// Puts a document in the place of one with the same id.
    void replace(String id, byte[] encoded) {
        add("index", id, encoded);
    }

    void remove(String id) {
        waiting.add(new Item("delete", key(id), ""));
    }

    private void add(String action, String id, byte[] encoded) {
        String body = Base64.getEncoder().encodeToString(encoded);
        waiting.add(new Item(action, key(id), "{\"" + FIELD + "\":\"" + body + "\"}"));
        waitingBytes += body.length();
        if (waitingBytes >= BATCH_BYTES || waiting.size() >= BATCH) {
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

    /// Sends what waits.
    void flush() {
        List<Item> left = List.copyOf(waiting);
        waiting.clear();
        bytes += waitingBytes;
        waitingBytes = 0;
        Patience patience = new Patience();
        while (!left.isEmpty()) {
            left = sent(left, patience);
            if (!left.isEmpty()) {
                patience.pause();
            }
        }
    }

    /// @return those that were put off
    private List<Item> sent(List<Item> items, Patience patience) {
        JsonNode answer;
        try {
            answer =
                    client.many(
                            "/" + index + "/_bulk" + WAITING,
                            items.stream().map(Item::lines).toList());
        } catch (ClusterException failed) {
            if (!patience.mayPass(failed)) {
                throw failed;
            }
            return items;
        }
        List<Item> late = new ArrayList<>();
        int number = 0;
        for (JsonNode said : answer.path("items")) {
            Item item = items.get(number++);
            JsonNode made = said.path(item.action);
            int status = made.path("status").asInt();
            if ((status == TOO_MANY || status == UNAVAILABLE) && patience.isLeft()) {
                late.add(item);
            } else if (!isDone(item, status)) {
                throw Refused.of(status, made);
            }
        }
        return late;
    }

    /// A document that is there already was in a request whose answer was lost.
    private static boolean isDone(Item item, int status) {
        return status == CREATED
                || status == OK
                || status == THERE_ALREADY
                || item.action.equals("delete") && status == Refused.NOT_FOUND;
    }
}
