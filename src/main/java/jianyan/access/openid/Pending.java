package jianyan.access.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jianyan.access.Secrets;

/// The sign-ins that somebody was sent to the provider for and has not come back from. Each is good
/// once, for some minutes, and in the browser that it began in. Thread-safe.
final class Pending {
    static final Duration LONGEST = Duration.ofMinutes(10);

    /// Whoever begins sign-ins without end drives out the eldest and fills no memory.
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Login> logins = new LinkedHashMap<>();

    /// @param browser the digest of the secret that the browser keeps
    /// @param to the path that somebody wanted to go to
    record Login(
            State state,
            Nonce nonce,
            CodeVerifier verifier,
            String browser,
            String to,
            Instant begun) {}

    Pending(Clock clock) {
        this.clock = clock;
    }

    /// @param secret that the browser keeps
    synchronized Login begin(String secret, String to) {
        Instant now = clock.instant();
        logins.values().removeIf(login -> now.isAfter(login.begun.plus(LONGEST)));
        if (logins.size() >= MOST) {
            logins.remove(logins.keySet().iterator().next());
        }
        Login login =
                new Login(
                        new State(),
                        new Nonce(),
                        new CodeVerifier(),
                        Secrets.digest(secret),
                        to,
                        now);
        logins.put(login.state.getValue(), login);
        return login;
    }

    /// Takes a sign-in out, whether or not it then succeeds.
    synchronized Optional<Login> take(String state, String secret) {
        Login login = logins.remove(state);
        return Optional.ofNullable(login)
                .filter(held -> held.browser.equals(Secrets.digest(secret)))
                .filter(held -> !clock.instant().isAfter(held.begun.plus(LONGEST)));
    }
}
