package jianyan.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Checks names and passwords. After some failures a name, or an address, is locked for a while,
/// and no password is looked at until then. Thread-safe.
public final class SignIn {
    static final int FAILURES_OF_A_NAME = 5;

    /// An office may stand behind one address.
    static final int FAILURES_OF_AN_ADDRESS = 50;

    static final Duration LOCKED = Duration.ofMinutes(15);

    /// Names and addresses that failures are remembered of, so that inventing them fills no memory.
    private static final int MOST_REMEMBERED = 10_000;

    /// Checking a password is meant to be work; two at a time leave the machine to those who
    /// search.
    private static final int AT_ONCE = 2;

    private final AccountsFile file;
    private final Clock clock;

    /// Fits no password, and takes as long to find that out.
    private final String nobody;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Failures> failures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    private record Failures(int count, Instant last) {}

    /// How it ended.
    public sealed interface Outcome {
        record Passed(Account account) implements Outcome {}

        record Refused() implements Outcome {}

        record Locked(Duration left) implements Outcome {}
    }

    public SignIn(AccountsFile file, Clock clock) {
        this(file, clock, Passwords.ROUNDS);
    }

    /// @param rounds of the passwords in the file
    SignIn(AccountsFile file, Clock clock, int rounds) {
        this.nobody = Passwords.hash(Secrets.random(), rounds);
        this.file = file;
        this.clock = clock;
    }

    /// @param address where it comes from
    public Outcome with(String name, String password, String address) throws IOException {
        Optional<Duration> locked = locked(name, address);
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        Accounts accounts = file.accounts();
        Optional<Accounts.Person> person = accounts.person(name);
        String kept =
                person.map(Accounts.Person::password)
                        .filter(hash -> !hash.isEmpty())
                        .orElse(nobody);
        places.acquireUninterruptibly();
        try {
            // Others failed while this one waited: a thousand guesses at once are no way around.
            locked = locked(name, address);
            if (locked.isPresent()) {
                return new Outcome.Locked(locked.get());
            }
            Optional<Account> account = accounts.named(name);
            if (Passwords.fits(password, kept) && account.isPresent() && !kept.equals(nobody)) {
                forget("name " + name);
                return new Outcome.Passed(account.get());
            }
            remember("name " + name);
            remember("address " + address);
            return new Outcome.Refused();
        } finally {
            places.release();
        }
    }

    private Optional<Duration> locked(String name, String address) {
        return left("name " + name, FAILURES_OF_A_NAME)
                .or(() -> left("address " + address, FAILURES_OF_AN_ADDRESS));
    }

    private synchronized Optional<Duration> left(String who, int most) {
        Failures of = failures.get(who);
        if (of == null || of.count < most) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), of.last.plus(LOCKED));
        if (left.isPositive()) {
            return Optional.of(left);
        }
        failures.remove(who);
        return Optional.empty();
    }

    private synchronized void remember(String who) {
        Failures before = failures.remove(who);
        failures.put(who, new Failures(before == null ? 1 : before.count + 1, clock.instant()));
    }

    private synchronized void forget(String who) {
        failures.remove(who);
    }
}
