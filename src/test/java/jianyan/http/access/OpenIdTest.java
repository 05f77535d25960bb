package jianyan.http.access;

import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import jianyan.access.SampleAccounts;
import jianyan.access.openid.OpenIdSettings;
import jianyan.http.Asker;
import jianyan.http.FakeEngine;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in with a provider of OpenID Connect, and what is not believed of it.
final class OpenIdTest {
    @TempDir private Path folder;

    private SampleProvider provider;
    private Asker asker;

    @BeforeEach
    void start() throws IOException, JOSEException {
        provider = new SampleProvider();
        Path accounts =
                SampleAccounts.write(
                        folder.resolve("accounts.yaml"), Instant.parse("2999-01-01T00:00:00Z"));
        Path secret = Files.writeString(folder.resolve("secret"), "所共知的秘密\n");
        asker =
                new Asker(
                        Optional.of(new FakeEngine()),
                        Workbench.beside(folder, Clock.systemUTC()),
                        AccessOptions.of(accounts)
                                .with(
                                        new OpenIdSettings(
                                                provider.issuer(),
                                                SampleProvider.CLIENT,
                                                secret,
                                                URI.create("http://127.0.0.1:8080/"),
                                                OpenIdSettings.DEFAULT_CLAIM)));
    }

    @AfterEach
    void stop() {
        asker.close();
        provider.close();
    }

    private Asker.Reply get(String path, String... headers) {
        var request = asker.request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return asker.send(request.GET());
    }

    private static String cookie(Asker.Reply reply) {
        return reply.header("Set-Cookie").split(";", 2)[0];
    }

    /// All the way there and back, in one browser.
    private Asker.Reply signIn() {
        Asker.Reply away = get("/sign-in/openid?to=" + Asker.encoded("/search?q=a"));
        String query = provider.authorize(URI.create(away.header("Location")));
        return get(
                "/sign-in/openid/return?" + query,
                "Cookie",
                cookie(away),
                "Sec-Fetch-Site",
                "cross-site");
    }

    private static String session(Asker.Reply reply) {
        return reply.headers("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .filter(each -> each.startsWith(Access.COOKIE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whomTheProviderNamesIsTheAccountOfThatName() {
        Asker.Reply away = get("/sign-in/openid");
        assertThat(away.status()).isEqualTo(302);
        assertThat(away.header("Location"))
                .startsWith(provider.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "scope=openid", "nonce=", "state=")
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fsign-in%2Fopenid%2Freturn");
        assertThat(away.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        Asker.Reply in = signIn();
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(in.text()).contains("url=/search?q=a");
        assertThat(in.headers("Set-Cookie"))
                .anyMatch(
                        each -> each.startsWith(Access.COOKIE) && each.contains("SameSite=Strict"));
        assertThat(get("/api/v1/account", "Cookie", session(in)).text())
                .contains("\"name\":\"review\"", "\"openId\":true");
        assertThat(
                        new String(
                                Base64.getDecoder()
                                        .decode(provider.authorizations().getFirst().substring(6)),
                                StandardCharsets.UTF_8))
                .startsWith("jianyan:");
    }

    @Test
    void aReturnIsGoodOnceAndInItsOwnBrowserAlone() {
        Asker.Reply away = get("/sign-in/openid");
        String path =
                "/sign-in/openid/return?" + provider.authorize(URI.create(away.header("Location")));
        assertThatProblem(get(path)).is(401, "openid-refused");
        assertThatProblem(get(path, "Cookie", "jianyan-login=" + "a".repeat(43)))
                .is(401, "openid-refused");
        // Whoever tried it elsewhere has used it up.
        assertThatProblem(get(path, "Cookie", cookie(away))).is(401, "openid-refused");
        assertThatProblem(get(path.replaceAll("state=.*", "state=other"), "Cookie", cookie(away)))
                .is(401, "openid-refused");
        assertThatProblem(get("/sign-in/openid/return?error=access_denied", "Cookie", cookie(away)))
                .is(401, "openid-refused");
    }

    @Test
    void keysThatChangeEndNoSignIn() throws JOSEException {
        assertThat(signIn().status()).isEqualTo(200);
        provider.rotate();
        Asker.Reply again = signIn();
        assertThat(again.status()).as(again.text()).isEqualTo(200);
    }

    @Test
    void aTokenOfAnotherHandIsNotBelieved() throws JOSEException {
        provider.forge();
        assertThatProblem(signIn()).is(401, "openid-refused");
    }

    @Test
    void aTokenForSomebodyElseFromSomebodyElseOrOfYesterdayIsNotBelieved() {
        provider.claims = claims -> claims.audience("other");
        assertThatProblem(signIn()).is(401, "openid-refused");
        provider.claims = claims -> claims.issuer("https://elsewhere.example");
        assertThatProblem(signIn()).is(401, "openid-refused");
        provider.claims = claims -> claims.claim("nonce", "another");
        assertThatProblem(signIn()).is(401, "openid-refused");
        provider.claims =
                claims ->
                        claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                                .issueTime(Date.from(Instant.now().minusSeconds(7200)));
        assertThatProblem(signIn()).is(401, "openid-refused");
        provider.claims = claims -> claims.claim("preferred_username", null);
        assertThatProblem(signIn()).is(401, "openid-refused");
    }

    /// The provider says who it is, the file of the accounts who may come in.
    @Test
    void whoeverHasNoAccountHereIsNotLetIn() {
        provider.user = "stranger";
        Asker.Reply reply = signIn();
        assertThatProblem(reply).is(401, "openid-refused");
        assertThat(reply.text()).contains("stranger");
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        for (String to :
                new String[] {"//elsewhere.example", "/\\elsewhere.example", "https://a.b"}) {
            Asker.Reply away = get("/sign-in/openid?to=" + Asker.encoded(to));
            String query = provider.authorize(URI.create(away.header("Location")));
            assertThat(get("/sign-in/openid/return?" + query, "Cookie", cookie(away)).text())
                    .contains("url=/\"")
                    .doesNotContain("elsewhere", "a.b");
        }
    }

    @Test
    void aProviderThatIsAwayIsSaidAndPasswordsGoOn() {
        provider.close();
        assertThatProblem(get("/sign-in/openid")).is(503, "openid-unavailable");
        assertThat(get("/sign-in", "Accept", "text/html").status()).isEqualTo(200);
    }
}
