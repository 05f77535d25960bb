package jianyan.cluster;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.index.Deadline;

/// One look at a generation, which all rounds of a question share.
final class PointInTime {
    /// How long a question may go on to look at the generation it began with.
    private static final String KEEP_ALIVE = "10m";

    private PointInTime() {}

    /// @param model whose vectors can be used
    static <T> T with(
            ClusterClient client,
            ClusterGeneration generation,
            String model,
            Deadline deadline,
            Function<ClusterShards, T> answer) {
        String id =
                client.look(
                                "POST",
                                "/"
                                        + generation.index()
                                        + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive="
                                        + KEEP_ALIVE,
                                null)
                        .path("pit_id")
                        .asText();
        try {
            return answer.apply(
                    new ClusterShards(
                            client, generation, id, generation.model().equals(model), deadline));
        } finally {
            release(client, id);
        }
    }

    /// It runs out by itself where it cannot be given back.
    private static void release(ClusterClient client, String id) {
        try {
            client.look("DELETE", "/_search/point_in_time", Map.of("pit_id", List.of(id)));
        } catch (ClusterException lost) {
            return;
        }
    }
}
