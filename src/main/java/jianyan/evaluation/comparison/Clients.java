package jianyan.evaluation.comparison;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// So many people who ask without a pause, each waiting for an answer before asking again.
final class Clients {
    private final HttpClient http;

    Clients(HttpClient http) {
        this.http = http;
    }

    /// @param millis how long each answer took, in ascending order
    /// @param perSecond questions answered a second
    /// @param failed how many had another status than 200
    record Answered(double[] millis, double perSecond, int failed) {
        double percentile(int percent) {
            return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
        }
    }

    /// Asks all the questions.
    Answered ask(List<HttpRequest> questions, int clients)
            throws IOException, InterruptedException {
        ConcurrentLinkedQueue<HttpRequest> left = new ConcurrentLinkedQueue<>(questions);
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        int failed = 0;
        long start = System.nanoTime();
        try (ExecutorService each = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> asking =
                    IntStream.range(0, clients)
                            .mapToObj(_ -> each.submit(() -> askAll(left, millis)))
                            .toList();
            for (Future<Integer> one : asking) {
                try {
                    failed += one.get();
                } catch (ExecutionException broken) {
                    throw new IOException(broken.getCause());
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Answered(sorted, questions.size() / seconds, failed);
    }

    private int askAll(
            ConcurrentLinkedQueue<HttpRequest> left, ConcurrentLinkedQueue<Double> millis)
            throws IOException, InterruptedException {
        int failed = 0;
        for (HttpRequest next = left.poll(); next != null; next = left.poll()) {
            long start = System.nanoTime();
            if (http.send(next, BodyHandlers.ofByteArray()).statusCode() != 200) {
                failed++;
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return failed;
    }
}
