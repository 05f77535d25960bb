package jianyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import jianyan.access.SignIn.Outcome;
import jianyan.query.InvalidRequestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passwords, locks, sessions and tokens, by a clock that the test turns.
final class AccessTest {
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    @TempDir private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private AccountsFile file;

    /// What the clock says is what the test says.
    private Clock turned() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private void later(Duration time) {
        now.set(now.get().plus(time));
    }

    @BeforeEach
    void write() throws IOException {
        file = new AccountsFile(SampleAccounts.write(folder.resolve("a.yaml"), NOON));
    }

    @Test
    void aPasswordIsKeptAsAKeyThatTellsNothingOfIt() {
        String kept = Passwords.hash("correct horse", 1_000);
        assertThat(kept).doesNotContain("correct").startsWith("pbkdf2-sha256$1000$");
        assertThat(Passwords.fits("correct horse", kept)).isTrue();
        assertThat(Passwords.fits("correct horsf", kept)).isFalse();
        assertThat(Passwords.hash("correct horse", 1_000)).isNotEqualTo(kept);
        assertThat(Passwords.fits("", "")).isFalse();
    }

    /// PBKDF2-HMAC-SHA-256 of `password` with the salt `salt` and 4,096 rounds, as published beside
    /// RFC 6070 for this function.
    @Test
    void theKeyIsThatOfTheStandard() {
        byte[] key =
                HexFormat.of()
                        .parseHex(
                                "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");
        String kept =
                "pbkdf2-sha256$4096$"
                        + Base64.getEncoder()
                                .encodeToString("salt".getBytes(StandardCharsets.UTF_8))
                        + "$"
                        + Base64.getEncoder().encodeToString(key);
        assertThat(Passwords.fits("password", kept)).isTrue();
    }

    @Test
    void fiveFailuresLockANameForAQuarterOfAnHour() throws IOException {
        SignIn signIn = new SignIn(file, turned(), 1_000);
        for (int i = 0; i < SignIn.FAILURES_OF_A_NAME; i++) {
            assertThat(signIn.with("read", "wrong", "10.0.0." + i))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(signIn.with("read", SampleAccounts.PASSWORD, "10.0.1.1"))
                .isEqualTo(new Outcome.Locked(Duration.ofMinutes(15)));
        assertThat(signIn.with("review", SampleAccounts.PASSWORD, "10.0.1.1"))
                .isInstanceOf(Outcome.Passed.class);
        later(Duration.ofMinutes(15));
        assertThat(signIn.with("read", SampleAccounts.PASSWORD, "10.0.1.1"))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void guessesThatComeAllAtOnceAreNoWayAroundTheLock() throws Exception {
        SignIn signIn = new SignIn(file, turned(), 1_000);
        List<Future<Outcome>> guesses;
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            guesses =
                    IntStream.range(0, 200)
                            .mapToObj(_ ->
                                    everybody.submit(
                                            () -> signIn.with("read", "wrong", "10.0.0.1")))
                            .toList();
        }
        long looked = 0;
        for (Future<Outcome> each : guesses) {
            looked += each.get() instanceof Outcome.Refused ? 1 : 0;
        }
        // One more may have been looked at when the fifth failed.
        assertThat(looked).isBetween(5L, 6L);
    }

    @Test
    void aNameThatIsNotKnownIsRefusedAndLockedLikeOneThatIs() throws IOException {
        SignIn signIn = new SignIn(file, turned(), 1_000);
        for (int i = 0; i < SignIn.FAILURES_OF_A_NAME; i++) {
            assertThat(signIn.with("nobody", "", "10.0.0.1")).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(signIn.with("nobody", "", "10.0.0.1")).isInstanceOf(Outcome.Locked.class);
    }

    @Test
    void aSessionEndsUnusedAfterHalfAnHourAndInUseAfterADayOfWork() {
        SignIns sessions = new SignIns(turned());
        String secret = sessions.begin("read");
        for (int i = 0; i < 24; i++) {
            later(Duration.ofMinutes(29));
            assertThat(sessions.holder(secret)).contains("read");
        }
        later(Duration.ofMinutes(29));
        assertThat(sessions.holder(secret)).isEmpty();
        String other = sessions.begin("read");
        later(Duration.ofMinutes(31));
        assertThat(sessions.holder(other)).isEmpty();
    }

    @Test
    void aSessionThatWasEndedIsOver() {
        SignIns sessions = new SignIns(turned());
        String secret = sessions.begin("read");
        assertThat(sessions.begin("read")).isNotEqualTo(secret);
        sessions.end(secret);
        assertThat(sessions.holder(secret)).isEmpty();
    }

    @Test
    void aTokenHoldsUntilItExpiresAndIsKeptNowhere() throws IOException {
        assertThat(file.accounts().bearing("read-token", NOON.minusSeconds(1)))
                .contains(new Account("read", Set.of(Role.READ)));
        assertThat(file.accounts().bearing("read-token", NOON)).isEmpty();
        assertThat(file.accounts().bearing("other-token", NOON.minusSeconds(1))).isEmpty();
        assertThat(Files.readString(file.path())).doesNotContain("read-token");
    }

    @Test
    void theFileIsItsOwnersAloneAndFollowed() throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                    .isEqualTo("rw-------");
        }
        assertThat(file.accounts().named("read")).isPresent();
        new AccountsFile(file.path()).write(file.accounts().without("read"));
        assertThat(file.accounts().named("read")).isEmpty();
    }

    @Test
    void aFileThatCannotBeUnderstoodSaysWhere() throws IOException {
        Files.writeString(file.path(), "accounts:\n- name: 王审核\n  roles: [boss]\n  password: ''\n");
        assertThatThrownBy(file::accounts)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        wrong -> assertThat(wrong.where()).contains("第 3 行"));
    }
}
