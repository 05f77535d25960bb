package jianyan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who is signed in. A session ends when nothing is asked in it for half an hour, after a working
/// day, when somebody signs out, and with the process. Only digests of the secrets are held.
/// Thread-safe.
public final class SignIns {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private record Session(String name, Instant begun, Instant used) {}

    public SignIns(Clock clock) {
        this.clock = clock;
    }

    /// Always under a new secret, whatever the asker showed before.
    public synchronized String begin(String name) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        if (sessions.size() >= MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        String secret = Secrets.random();
        sessions.put(Secrets.digest(secret), new Session(name, now, now));
        return secret;
    }

    /// Who holds a secret; counts as use.
    public synchronized Optional<String> holder(String secret) {
        String key = Secrets.digest(secret);
        Session session = sessions.get(key);
        Instant now = clock.instant();
        if (session == null) {
            return Optional.empty();
        }
        if (isOver(session, now)) {
            sessions.remove(key);
            return Optional.empty();
        }
        sessions.put(key, new Session(session.name, session.begun, now));
        return Optional.of(session.name);
    }

    public synchronized void end(String secret) {
        sessions.remove(Secrets.digest(secret));
    }

    /// Ends every session of a name.
    public synchronized void endAllOf(String name) {
        sessions.values().removeIf(session -> session.name.equals(name));
    }

    private static boolean isOver(Session session, Instant now) {
        return now.isAfter(session.used.plus(IDLE)) || now.isAfter(session.begun.plus(LONGEST));
    }
}
