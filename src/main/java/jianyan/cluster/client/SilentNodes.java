package jianyan.cluster.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Transport.FailureListener;
import org.opensearch.client.transport.httpclient5.internal.Node;

/// When each node last did not answer. Thread-safe.
final class SilentNodes extends FailureListener {
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    @Override
    public void onFailure(Node node) {
        last.put(node.getHost().toURI(), System.nanoTime());
    }

    /// The addresses of those that did not since a moment of `System.nanoTime()`.
    List<String> since(long nanos) {
        return last.entrySet().stream()
                .filter(node -> node.getValue() - nanos >= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
