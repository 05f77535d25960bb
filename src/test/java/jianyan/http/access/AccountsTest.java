package jianyan.http.access;

import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.access.Account;
import jianyan.access.AccountsFile;
import jianyan.access.Role;
import jianyan.access.SampleAccounts;
import jianyan.access.audit.AuditLog;
import jianyan.http.Asker;
import jianyan.http.FakeEngine;
import jianyan.http.LogWatch;
import jianyan.http.exchange.Route;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A server that is open to colleagues: who may do what, and what somebody tries who may not.
final class AccountsTest {
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    private static final String GROUP = "{\"reviewer\":\"冒名\",\"members\":\"提案:2023/101\"}";

    @TempDir private Path folder;

    private Asker asker;
    private AccountsFile file;

    @BeforeEach
    void start() throws IOException {
        file = new AccountsFile(SampleAccounts.write(folder.resolve("accounts.yaml"), FAR));
        asker = asker(AccessOptions.of(file.path()));
    }

    @AfterEach
    void stop() {
        asker.close();
    }

    private Asker asker(AccessOptions options) {
        return new Asker(
                Optional.of(new FakeEngine()),
                Workbench.beside(folder, Clock.systemUTC()),
                options);
    }

    private Asker.Reply signIn(String name, String password, String... headers) {
        var request =
                asker.request("/api/v1/sign-in")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\""
                                                + name
                                                + "\",\"password\":\""
                                                + password
                                                + "\"}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return asker.send(request);
    }

    /// `jianyan-session=SECRET`, as a browser sends it back.
    private String session(String name) {
        return signIn(name, SampleAccounts.PASSWORD).header("Set-Cookie").split(";", 2)[0];
    }

    private Asker.Reply get(String path, String... headers) {
        return asker.send(asker.request(path).headers(headers).GET());
    }

    private Asker.Reply decide(String... headers) {
        return asker.send(
                asker.request("/api/v1/groups")
                        .header("Content-Type", "application/json")
                        .headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofString(GROUP)));
    }

    /// A row for each route, a column for each role. What the table says is written down here
    /// again, and not taken from the server: all that is signed needs review, what a name means to
    /// everybody is a manager's, watching over the program is an administrator's, a few are for
    /// anybody, the rest is reading.
    @TestFactory
    Stream<DynamicTest> everyRouteAsksForItsRole() {
        Set<String> anybody =
                Set.of(
                        "/livez",
                        "/readyz",
                        "/openapi.yaml",
                        "/api/v1/openapi.yaml",
                        "/api/v1/account",
                        "/api/v1/sign-in",
                        "/api/v1/sign-out",
                        "/sign-in/openid",
                        "/sign-in/openid/return");
        List<DynamicTest> rows = new ArrayList<>();
        for (Route route : asker.server().routes()) {
            boolean decision =
                    route.method().equals(HandlerType.POST)
                            && Stream.of("groups", "handling", "sessions", "judging")
                                    .anyMatch(each -> route.path().startsWith("/api/v1/" + each));
            Set<Role> allowed =
                    anybody.contains(route.path())
                            ? Set.of(Role.values())
                            : allowed(route, decision);
            rows.add(
                    DynamicTest.dynamicTest(
                            route.method() + " " + route.path(),
                            () -> {
                                for (Role role : Role.values()) {
                                    int status = status(route, "Bearer " + role.code() + "-token");
                                    assertThat(status == 401 || status == 403)
                                            .as("%s as %s", status, role)
                                            .isEqualTo(!allowed.contains(role));
                                }
                                int unknown = status(route, "Bearer none");
                                if (!anybody.contains(route.path())) {
                                    assertThat(unknown).isEqualTo(401);
                                } else if (!route.path().endsWith("sign-in")
                                        && !route.path().startsWith("/sign-in/openid")) {
                                    assertThat(unknown).isNotEqualTo(401);
                                }
                            }));
        }
        assertThat(rows).hasSizeGreaterThan(40);
        return rows.stream();
    }

    private static Set<Role> allowed(Route route, boolean decision) {
        boolean post = route.method().equals(HandlerType.POST);
        if (route.path().equals("/metrics")) {
            return Set.of(Role.ADMINISTER);
        }
        if (route.path().startsWith("/api/v1/audit")) {
            return Set.of(Role.AUDIT);
        }
        if (post
                && (route.path().startsWith("/api/v1/subcorpora")
                        || route.path().startsWith("/api/v1/themes/own")
                        || route.path().startsWith("/api/v1/lexicon/own")
                        || route.path().equals("/api/v1/corpus/files")
                        || route.path().equals("/api/v1/build"))) {
            return Set.of(Role.MANAGE);
        }
        return decision ? Set.of(Role.REVIEW) : Set.of(Role.READ, Role.REVIEW, Role.MANAGE);
    }

    /// With nothing in it that the route wants: whoever may, is told what is missing.
    private int status(Route route, String authorization) {
        var request =
                asker.request(route.path().replaceAll("\\{.*?}", "1"))
                        .header("Authorization", authorization);
        return asker.send(
                        route.hasBody()
                                ? request.header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                : request.GET())
                .status();
    }

    @Test
    void somebodySignsInIsKnownAndSignsOut() {
        Asker.Reply in = signIn("review", SampleAccounts.PASSWORD);
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        String cookie = in.header("Set-Cookie").split(";", 2)[0];
        assertThat(get("/api/v1/account", "Cookie", cookie).text())
                .isEqualTo(
                        "{\"accounts\":true,\"name\":\"review\",\"roles\":[\"review\"],\"sees\":[],\"sessions\":[],\"openId\":false}");
        assertThat(get("/api/v1/status", "Cookie", cookie).status()).isEqualTo(200);
        asker.send(
                asker.request("/api/v1/sign-out")
                        .headers("Cookie", cookie, "Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThatProblem(get("/api/v1/status", "Cookie", cookie)).is(401, "not-signed-in");
    }

    @Test
    void aDecisionCarriesTheAccountAndNotTheNameThatWasTyped() {
        Asker.Reply decided = decide("Cookie", session("review"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decided.tree().at("/change/reviewer").asText()).isEqualTo("review");
        assertThat(decided.text()).doesNotContain("冒名");
    }

    @Test
    void whatIsDoneIsRecordedWithoutWhatWasSearchedFor() throws IOException {
        Path records = folder.resolve("audit");
        asker.close();
        asker =
                asker(
                        AccessOptions.of(file.path())
                                .recorded(new AuditLog(records, Clock.systemUTC())));
        String cookie = session("review");
        signIn("review", "wrong");
        signIn("我的密码打错了地方", "wrong");
        decide("Cookie", cookie);
        get(
                "/api/v1/search/export?format=csv&district=a&q=" + Asker.encoded("加装电梯"),
                "Cookie",
                cookie);
        get("/metrics", "Cookie", cookie);
        file.write(file.accounts().without("manage"));
        get("/api/v1/status", "Cookie", cookie);
        String auditor = "Bearer audit-token";
        Asker.Reply all = get("/api/v1/audit", "Authorization", auditor);
        assertThat(all.tree().path("records").findValuesAsText("event"))
                .containsExactly(
                        "configuration",
                        "denied",
                        "export",
                        "decision",
                        "sign-in-failed",
                        "sign-in-failed",
                        "sign-in");
        assertThat(all.text())
                .contains("删去 manage", "删去令牌 manage", "district=a", "试的名字 review", "试的名字 我…")
                .doesNotContain("电梯", "我的密码");
        assertThat(all.tree().at("/records/3/account").asText()).isEqualTo("review");
        assertThat(all.tree().at("/records/3/detail").asText()).isEqualTo("POST /api/v1/groups");
        Asker.Reply page =
                get("/api/v1/audit?size=1&event=sign-in-failed", "Authorization", auditor);
        assertThat(page.tree().path("records")).hasSize(1);
        assertThat(page.tree().path("next").asLong()).isEqualTo(3);
        assertThat(get("/api/v1/audit/verify", "Authorization", auditor).tree().path("whole"))
                .isEqualTo(BooleanNode.TRUE);
        assertThat(get("/api/v1/audit/export", "Authorization", auditor).text().lines())
                .hasSize(8)
                .first()
                .asString()
                .startsWith("\ufeff序号");
        assertThat(get("/audit", "Accept", "text/html", "Authorization", auditor).text())
                .contains("审计记录");
    }

    /// A file in the place of the folder: nothing can be written there.
    @Test
    void whatCannotBeRecordedIsNotDone() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "");
        asker.close();
        asker =
                asker(
                        AccessOptions.of(file.path())
                                .recorded(new AuditLog(blocked, Clock.systemUTC())));
        assertThatProblem(signIn("review", SampleAccounts.PASSWORD)).is(503, "audit-unavailable");
        assertThatProblem(decide("Authorization", "Bearer review-token"))
                .is(503, "audit-unavailable");
        assertThat(get("/api/v1/groups", "Authorization", "Bearer review-token").text())
                .contains("\"groups\":[]");
        assertThat(get("/api/v1/status", "Authorization", "Bearer review-token").status())
                .isEqualTo(200);
    }

    @Test
    void aPageAsksWhoeverOpensItToSignInFirst() {
        Asker.Reply page = get("/search?q=a", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/sign-in?to=%2Fsearch%3Fq%3Da");
        assertThat(get("/sign-in", "Accept", "text/html").text())
                .contains("登录", "/sign-in/page.js");
        assertThat(get("/search", "Accept", "text/html", "Cookie", session("read")).status())
                .isEqualTo(200);
    }

    @Test
    void whoeverIsTakenOutOfTheFileIsOutAtOnce() throws IOException {
        String cookie = session("read");
        file.write(file.accounts().without("read"));
        assertThatProblem(get("/api/v1/status", "Cookie", cookie)).is(401, "not-signed-in");
        assertThatProblem(get("/api/v1/status", "Authorization", "Bearer read-token"))
                .is(401, "not-signed-in");
    }

    @Test
    void whoeverCameInWithAnOldPasswordIsOutWithTheNewOne() throws IOException {
        String cookie = session("read");
        assertThat(get("/api/v1/status", "Cookie", cookie).status()).isEqualTo(200);
        file.write(file.accounts().with(SampleAccounts.person(Role.READ, "another one")));
        assertThat(get("/api/v1/status", "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void withoutAccountsAllIsAsBefore() {
        asker.close();
        asker = asker(AccessOptions.OPEN);
        assertThat(get("/api/v1/account", "Accept", "*/*").tree().path("accounts").asBoolean())
                .isFalse();
        assertThat(decide("Accept", "*/*").tree().at("/change/reviewer").asText()).isEqualTo("冒名");
        assertThatProblem(signIn("read", "x")).is(400, "no-accounts");
    }

    @Nested
    final class Attacks {
        @Test
        void fixation() {
            String planted = "jianyan-session=" + "a".repeat(43);
            Asker.Reply in = signIn("read", SampleAccounts.PASSWORD, "Cookie", planted);
            assertThat(in.header("Set-Cookie")).doesNotContain("a".repeat(43));
            assertThat(get("/api/v1/status", "Cookie", planted).status()).isEqualTo(401);
        }

        @Test
        void aSecondSignInEndsTheFirst() {
            String first = session("read");
            signIn("read", SampleAccounts.PASSWORD, "Cookie", first);
            assertThat(get("/api/v1/status", "Cookie", first).status()).isEqualTo(401);
        }

        @Test
        void bruteForce() {
            for (int i = 0; i < 5; i++) {
                assertThatProblem(signIn("read", "wrong")).is(401, "wrong-password");
            }
            assertThatProblem(signIn("read", SampleAccounts.PASSWORD)).is(429, "account-locked");
            assertThat(signIn("review", SampleAccounts.PASSWORD).status()).isEqualTo(200);
        }

        @Test
        void forgeryFromAnotherSite() {
            String cookie = session("review");
            assertThatProblem(decide("Cookie", cookie, "Sec-Fetch-Site", "cross-site"))
                    .is(403, "other-origin");
            assertThatProblem(decide("Cookie", cookie, "Origin", "http://elsewhere.example"))
                    .is(403, "other-origin");
            for (String site : List.of("cross-site", "same-site")) {
                assertThatProblem(
                                get("/api/v1/trends?q=a", "Cookie", cookie, "Sec-Fetch-Site", site))
                        .is(403, "other-origin");
            }
        }

        @Test
        void replayOfATokenThatExpired() throws IOException {
            SampleAccounts.write(file.path(), Instant.EPOCH);
            assertThat(get("/api/v1/status", "Authorization", "Bearer read-token").status())
                    .isEqualTo(401);
        }

        @Test
        void aTokenOrItsDigestInThePlaceOfASession() throws IOException {
            String digest = file.accounts().tokens().getFirst().digest();
            for (String stolen : List.of("read-token", digest)) {
                assertThat(get("/api/v1/status", "Cookie", "jianyan-session=" + stolen).status())
                        .isEqualTo(401);
                assertThat(stolen.equals(digest) ? bearing(digest) : 401).isEqualTo(401);
            }
        }

        private int bearing(String token) {
            return get("/api/v1/status", "Authorization", "Bearer " + token).status();
        }

        @Test
        void aHeaderOfSingleSignOnFromElsewhere() {
            asker.close();
            asker =
                    asker(
                            AccessOptions.of(file.path())
                                    .trusting("X-Remote-User", List.of("10.9.8.7")));
            assertThat(get("/api/v1/status", "X-Remote-User", "read").status()).isEqualTo(401);
            asker.close();
            asker =
                    asker(
                            AccessOptions.of(file.path())
                                    .trusting("X-Remote-User", List.of("127.0.0.1")));
            assertThat(get("/api/v1/status", "X-Remote-User", "read").status()).isEqualTo(200);
            assertThat(get("/api/v1/status", "X-Remote-User", "stranger").status()).isEqualTo(401);
            assertThat(get("/metrics", "X-Remote-User", "read").status()).isEqualTo(403);
        }

        @Test
        void pathsThatLeadOut() {
            for (String path :
                    List.of(
                            "/sign-in/..%2f..%2fopenapi.yaml",
                            "/sign-in/%2e%2e/page.html",
                            "/sign-in/page.html",
                            "/assets/..%2f..%2flogback.xml")) {
                assertThat(get(path, "Accept", "*/*").status()).as(path).isIn(400, 404);
            }
        }

        @Test
        void linesInTheLogOfSomebodyElse() {
            try (LogWatch log = new LogWatch()) {
                signIn("x\\n2026-11-27 WARN 假的一行", "wrong");
                get("/api/v1/nowhere%0a%0dWARN", "Accept", "*/*");
                assertThat(log.messages()).noneMatch(line -> line.contains("WARN"));
            }
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersAlsoThoseOfJetty() {
        String refused =
                asker.raw("GET /%GG HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(refused.toLowerCase(Locale.ROOT))
                .contains("x-content-type-options: nosniff", "referrer-policy: no-referrer");
        String garbage = asker.raw("GARBAGE\r\n\r\n");
        assertThat(garbage.toLowerCase(Locale.ROOT)).contains("nosniff");
    }

    @Test
    void rolesCoverWhatTheySay() {
        for (Role role : Role.values()) {
            assertThat(Arrays.stream(Role.values()).filter(role::covers).toList())
                    .as(role.code())
                    .containsExactlyElementsOf(
                            switch (role) {
                                case REVIEW -> List.of(Role.READ, Role.REVIEW);
                                case MANAGE -> List.of(Role.READ, Role.MANAGE);
                                case READ, ADMINISTER, AUDIT -> List.of(role);
                            });
        }
        assertThat(new Account("两职", Set.of(Role.READ, Role.AUDIT)).may(Role.AUDIT)).isTrue();
    }
}
