package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import jianyan.access.Account;
import jianyan.access.Role;
import jianyan.http.access.Access;
import jianyan.http.access.AccessOptions;
import jianyan.http.access.RateLimit;
import jianyan.query.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that encrypts for itself, and how much one may ask of it.
final class TlsTest {
    @TempDir private Path folder;

    private record Answer(BigInteger serial, String text) {}

    private static Answer ask(int port, SampleCertificate trusted, String protocol)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", trusted.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.getOutputStream()
                    .write(
                            "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.UTF_8));
            String text =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                            .getSerialNumber(),
                    text);
        }
    }

    @Test
    void answersEncryptedAndTakesUpARenewedCertificate() throws Exception {
        SampleCertificate first = SampleCertificate.made("EC", 1);
        SampleCertificate second = SampleCertificate.made("RSA", 2);
        TlsFiles files = first.write(folder);
        var options = ServerOptions.at("127.0.0.1", 0).encryptedBy(files);
        try (Asker asker = new Asker(Optional.of(new FakeEngine()), options)) {
            Answer answer = ask(asker.port(), first, "TLSv1.3");
            assertThat(answer.serial()).isEqualTo(1);
            assertThat(answer.text())
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("strict-transport-security: max-age=31536000");
            assertThat(ask(asker.port(), first, "TLSv1.2").text()).contains("live");

            // Half a renewal: the key is another's. The old one goes on.
            Files.writeString(
                    files.key(),
                    SampleCertificate.pem("PRIVATE KEY", second.keys().getPrivate().getEncoded()));
            Files.setLastModifiedTime(files.key(), FileTime.from(Instant.now().plusSeconds(5)));
            asker.server().lookAtCertificate();
            assertThat(ask(asker.port(), first, "TLSv1.3").serial()).isEqualTo(1);

            second.write(folder);
            Files.setLastModifiedTime(
                    files.certificate(), FileTime.from(Instant.now().plusSeconds(9)));
            asker.server().lookAtCertificate();
            assertThat(ask(asker.port(), second, "TLSv1.3").serial()).isEqualTo(2);
            assertThatThrownBy(() -> ask(asker.port(), first, "TLSv1.3"))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aPlainRequestHasNoWordOfEncryption() {
        try (Asker asker = new Asker(Optional.of(new FakeEngine()))) {
            assertThat(asker.get("/livez").header("Strict-Transport-Security")).isEmpty();
            assertThat(
                            asker.send(asker.request("/livez").header("X-Forwarded-Proto", "https"))
                                    .header("Strict-Transport-Security"))
                    .isNotEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws IOException {
        SampleCertificate own = SampleCertificate.made("EC", 1);
        SampleCertificate other = SampleCertificate.made("EC", 2);
        TlsFiles files = own.write(folder);
        refuses(files, other.keys().getPrivate().getEncoded(), "PRIVATE KEY", "私钥不是这张证书的");
        refuses(files, new byte[] {1}, "RSA PRIVATE KEY", "RSA PRIVATE KEY 的写法");
        refuses(files, new byte[] {1}, "ENCRYPTED PRIVATE KEY", "ENCRYPTED PRIVATE KEY 的写法");
        refuses(files, new byte[] {1}, "PRIVATE KEY", "读不懂");
        Files.writeString(files.key(), "空");
        assertThatThrownBy(files::keyStore).hasMessageContaining("没有私钥");
        Files.writeString(files.certificate(), "");
        assertThatThrownBy(files::keyStore).hasMessageContaining("没有证书");
    }

    private static void refuses(TlsFiles files, byte[] key, String kind, String message)
            throws IOException {
        Files.writeString(files.key(), SampleCertificate.pem(kind, key));
        assertThatThrownBy(files::keyStore)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(message);
    }

    @Test
    void oneThatAsksTooMuchWaitsWhileOthersDoNot() {
        long[] now = {0};
        RateLimit limit = new RateLimit(60, () -> now[0]);
        Access.Asker one = asker("一", "10.0.0.1");
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take(one)).isEmpty();
        }
        assertThat(limit.take(one)).contains(Duration.ofSeconds(1));
        assertThat(limit.take(asker("二", "10.0.0.1"))).isEmpty();
        now[0] += Duration.ofSeconds(1).toNanos();
        assertThat(limit.take(one)).isEmpty();
        assertThat(limit.take(one)).isPresent();
        // Many names from one address share its bucket of six hundred.
        long passed =
                IntStream.range(0, 1_000)
                        .filter(i -> limit.take(asker("名" + i, "10.0.0.9")).isEmpty())
                        .count();
        assertThat(passed).isEqualTo(600);
    }

    private static Access.Asker asker(String name, String address) {
        return new Access.Asker(
                address, null, null, Optional.of(new Account(name, Set.of(Role.READ))), true);
    }

    @Test
    void theServerSaysWhenToAskAgain() {
        try (Asker asker =
                new Asker(
                        Optional.of(new FakeEngine()),
                        Asker.nothingDecided(),
                        AccessOptions.OPEN.limitedTo(1))) {
            List<Integer> statuses =
                    IntStream.range(0, 12)
                            .mapToObj(_ -> asker.get("/api/v1/status").status())
                            .toList();
            assertThat(statuses).startsWith(200, 200).endsWith(429, 429);
            Asker.Reply refused = asker.get("/api/v1/status");
            ProblemAssert.assertThatProblem(refused).is(429, "too-many-requests");
            assertThat(refused.header("Retry-After")).isIn("6", "7");
            assertThat(asker.get("/livez").status()).isEqualTo(200);
        }
    }
}
