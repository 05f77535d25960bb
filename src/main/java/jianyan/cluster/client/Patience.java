package jianyan.cluster.client;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Waits for a cluster that is busy or has just lost a node, longer each time, until three minutes
/// have gone since the first wait; what the attempts themselves take is of the three. A build goes
/// on after that what it waited for is there again.
public final class Patience {
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Set<String> PASSING =
            Set.of("cluster-busy", "cluster-unreachable", "cluster-incomplete", "cluster-failing");

    private final LongSupplier nanos;
    private long wait = FIRST_WAIT_MILLIS;
    private OptionalLong began = OptionalLong.empty();

    public Patience() {
        this(System::nanoTime);
    }

    Patience(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public boolean isLeft() {
        return began.isEmpty() || nanos.getAsLong() - began.getAsLong() < LONGEST.toNanos();
    }

    /// Whether it may be otherwise after a while.
    public boolean mayPass(ClusterException failed) {
        return isLeft() && PASSING.contains(failed.code());
    }

    public void pause() {
        if (began.isEmpty()) {
            began = OptionalLong.of(nanos.getAsLong());
        }
        pause(wait);
        wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted", "写入集群时被中断", "再运行一次，从中断的地方继续");
        }
    }

    /// Does something that does no harm when it is done twice.
    public static <T> T with(Supplier<T> step) {
        Patience patience = new Patience();
        while (true) {
            try {
                return step.get();
            } catch (ClusterException failed) {
                if (!patience.mayPass(failed)) {
                    throw failed;
                }
                patience.pause();
            }
        }
    }
}
