package jianyan.cluster.client;

import java.util.Set;
import java.util.function.Supplier;

/// Waits for a cluster that is busy or has just lost a node, longer each time, about three minutes
/// in all. A build goes on after that what it waited for is there again.
public final class Patience {
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 20_000;
    private static final int MOST_WAITS = 15;

    private static final Set<String> PASSING =
            Set.of("cluster-busy", "cluster-unreachable", "cluster-incomplete", "cluster-failing");

    private long wait = FIRST_WAIT_MILLIS;
    private int waits;

    public boolean isLeft() {
        return waits < MOST_WAITS;
    }

    /// Whether it may be otherwise after a while.
    public boolean mayPass(ClusterException failed) {
        return isLeft() && PASSING.contains(failed.code());
    }

    public void pause() {
        pause(wait);
        waits++;
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
