package jianyan.evaluation.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Asks a running server questions of every kind at a steady rate, whether or not the answers keep
/// up, while a heavy one is always being answered. A time runs from when a question was due, so
/// that waiting counts.
public final class MixedLoad {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final URI server;

    public MixedLoad(URI server) {
        this.server = server;
    }

    /// What became of the questions of one kind.
    ///
    /// @param millis how long each answer took, in ascending order
    /// @param refused how many were told to come again (503)
    /// @param failed how many ended in another status, or in none, by what that was
    public record Outcome(List<Double> millis, int refused, SortedMap<String, Integer> failed) {
        public Outcome {
            millis = millis.stream().sorted().toList();
            failed = new TreeMap<>(failed);
        }

        /// Milliseconds that so many of a hundred answers took at most.
        public double percentile(int percent) {
            return millis.isEmpty()
                    ? 0
                    : millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
        }

        public double longest() {
            return millis.isEmpty() ? 0 : millis.getLast();
        }
    }

    /// What became of all of them, by kind; `heavy` are those that ran beside, `all` the others
    /// together.
    ///
    /// @param perSecond questions a second
    /// @param seconds how long
    /// @throws IOException when the server cannot be asked what it holds
    public SortedMap<String, Outcome> run(int perSecond, int seconds, long seed)
            throws IOException, InterruptedException {
        Tallies tallies = new Tallies();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            Questions questions = new Questions(server, client, seed);
            AtomicBoolean over = new AtomicBoolean();
            Questions heavy = new Questions(server, client, seed + 1);
            var _ =
                    each.submit(() -> {
                        while (!over.get()) {
                            ask(client, Tallies.HEAVY, heavy.heavy(), System.nanoTime(), tallies);
                        }
                    });
            long start = System.nanoTime();
            for (int i = 0; i < perSecond * seconds; i++) {
                Questions.Question next = questions.next();
                long due = start + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                var _ = each.submit(() -> ask(client, next.kind(), next.request(), due, tallies));
            }
            // The answers still under way are waited for by the executor's end.
            over.set(true);
        }
        return tallies.outcomes();
    }

    private static void ask(
            HttpClient client, String kind, HttpRequest request, long due, Tallies tallies) {
        String became;
        try {
            HttpRequest patient =
                    HttpRequest.newBuilder(request, (_, _) -> true).timeout(LONGEST).build();
            became = String.valueOf(client.send(patient, BodyHandlers.discarding()).statusCode());
        } catch (IOException noAnswer) {
            // Refused, broken off, or given up.
            became = noAnswer.getClass().getSimpleName();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        tallies.add(kind, became, (System.nanoTime() - due) / 1e6);
    }
}
