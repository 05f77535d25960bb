package jianyan.http.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How much one account, and one address, may ask. Each has a bucket that holds a minute's worth
/// and fills evenly, so that a page that asks ten things at once is no trouble and a program that
/// asks without end is. Thread-safe.
public final class RateLimit {
    /// An office may stand behind one address.
    static final int ACCOUNTS_OF_AN_ADDRESS = 10;

    private static final double MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST_REMEMBERED = 10_000;

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    private record Bucket(double held, long at) {}

    /// @param perMinute of an account; none when 0
    public RateLimit(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /// Counts a request.
    ///
    /// @return how long to wait; empty when it may pass
    public synchronized Optional<Duration> take(Access.Asker asker) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        Optional<Duration> wait =
                take("address " + asker.address(), perMinute * (double) ACCOUNTS_OF_AN_ADDRESS);
        return wait.isPresent()
                ? wait
                : asker.account().flatMap(account -> take("account " + account.name(), perMinute));
    }

    private Optional<Duration> take(String who, double room) {
        long now = nanoTime.getAsLong();
        double perNano = room / MINUTE_NANOS;
        Bucket before = buckets.getOrDefault(who, new Bucket(room, now));
        double held = Math.min(room, before.held + (now - before.at) * perNano);
        if (held < 1) {
            buckets.put(who, new Bucket(held, now));
            return Optional.of(Duration.ofNanos((long) Math.ceil((1 - held) / perNano)));
        }
        buckets.put(who, new Bucket(held - 1, now));
        return Optional.empty();
    }
}
