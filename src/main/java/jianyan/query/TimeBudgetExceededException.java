package jianyan.query;

import java.time.Duration;

/// An answer took longer than it may, and was stopped. Nothing of it is given: half an answer that
/// looks whole is worse than none. HTTP answers it with status 503, a command with exit code 1.
public final class TimeBudgetExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public static final String CODE = "time-budget-exceeded";

    /// What makes a query quicker.
    public static final String REMEDY = "加上筛选项，或去掉单个字、宽的通配符和很大的距离；也可以用 --time-budget 放宽时限";

    public TimeBudgetExceededException(Duration allowed) {
        super("这个查询在 " + allowed.toMillis() + " 毫秒内没有答完，已停下");
    }
}
