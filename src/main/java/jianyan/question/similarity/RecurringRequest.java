package jianyan.question.similarity;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// Which asks that return across sessions are wanted.
///
/// @param filters what proposals are looked at
/// @param sessions in how many sessions an ask returned at least, 2 to 50
/// @param openOnly whether only what is still open is wanted
public record RecurringRequest(Filters filters, int sessions, boolean openOnly) {
    /// Fewer is no return.
    public static final int LEAST_SESSIONS = 2;

    private static final int MOST_SESSIONS = 50;

    public RecurringRequest {
        if (sessions < LEAST_SESSIONS || sessions > MOST_SESSIONS) {
            throw new InvalidRequestException(
                    "sessions-out-of-range",
                    "sessions",
                    "sessions 是 " + sessions,
                    "要 " + LEAST_SESSIONS + " 到 " + MOST_SESSIONS);
        }
    }
}
