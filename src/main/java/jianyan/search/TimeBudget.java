package jianyan.search;

import java.time.Duration;
import jianyan.query.InvalidRequestException;

/// How long one answer may take. Several threads may work on it; only [#spend] belongs to one. What
/// is not answered by then is refused: half an answer that looks whole is worse than none.
public final class TimeBudget {
    public static final Duration DEFAULT = Duration.ofSeconds(2);

    /// Asking the clock costs about as much as looking at a document.
    private static final int STRIDE = 256;

    private final Duration allowed;
    private final long start = System.nanoTime();
    private int unchecked;

    public TimeBudget(Duration allowed) {
        this.allowed = allowed;
    }

    /// Counts one document.
    ///
    /// @throws InvalidRequestException when the time is up
    void spend() {
        if (++unchecked >= STRIDE) {
            unchecked = 0;
            check();
        }
    }

    /// @throws InvalidRequestException when the time is up
    void check() {
        if (System.nanoTime() - start > allowed.toNanos()) {
            throw new InvalidRequestException(
                    "time-budget-exceeded",
                    "q",
                    "这个查询在 " + allowed.toMillis() + " 毫秒内没有答完，已停下",
                    "加上筛选项，或去掉单个字、宽的通配符和很大的距离");
        }
    }
}
