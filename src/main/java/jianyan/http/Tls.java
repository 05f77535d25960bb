package jianyan.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts what goes over the network, with the certificate that lies on the disk at the moment: a
/// renewed one is taken up without a restart. One that is no good leaves the old in use.
final class Tls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final TlsFiles files;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private final Thread watch;
    private List<FileTime> seen;

    /// @throws jianyan.query.InvalidRequestException when the files are no good
    Tls(TlsFiles files, Duration lookEvery) {
        this.files = files;
        try {
            this.seen = times();
            use(files.keyStore());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        this.watch =
                Thread.ofPlatform().daemon().name("certificate").unstarted(() -> watch(lookEvery));
    }

    ServerConnector connector(Server server, HttpConfiguration plain, String host, int port) {
        HttpConfiguration secure = new HttpConfiguration(plain);
        // Under which names the server answers is looked at with every request, encrypted or not.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector =
                new ServerConnector(
                        server,
                        new SslConnectionFactory(context, "http/1.1"),
                        new HttpConnectionFactory(secure));
        connector.setHost(host);
        connector.setPort(port);
        watch.start();
        return connector;
    }

    private void watch(Duration every) {
        try {
            while (true) {
                Thread.sleep(every);
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes up what is new on the disk.
    synchronized void look() {
        try {
            List<FileTime> now = times();
            if (!now.equals(seen)) {
                seen = now;
                KeyStore renewed = files.keyStore();
                context.reload(_ -> use(renewed));
                LOG.warn("The certificate was renewed from {}", files.certificate());
            }
        } catch (Exception notNow) {
            // Whatever it is: two files are seldom replaced at one moment, and the old one serves.
            LOG.warn("The certificate is not renewed: {}", notNow.getMessage());
        }
    }

    private void use(KeyStore store) {
        context.setKeyStore(store);
        context.setKeyStorePassword(TlsFiles.PASSWORD);
    }

    private List<FileTime> times() throws IOException {
        return List.of(
                Files.getLastModifiedTime(files.certificate()),
                Files.getLastModifiedTime(files.key()));
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
