package jianyan.cluster.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jianyan.query.InvalidRequestException;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/// The certificates that a cluster is known by.
final class Authority {
    private Authority() {}

    /// @param pem null for those that the machine trusts
    static void trust(@Nullable Path pem, ApacheHttpClient5TransportBuilder builder) {
        if (pem == null) {
            return;
        }
        SSLContext context = context(pem);
        builder.setHttpClientConfigCallback(client ->
                client.setConnectionManager(
                        PoolingAsyncClientConnectionManagerBuilder.create()
                                .setTlsStrategy(
                                        ClientTlsStrategyBuilder.create()
                                                .setSslContext(context)
                                                .buildAsync())
                                .build()));
    }

    private static SSLContext context(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + number++, one);
            }
            if (number == 0) {
                throw unreadable(pem, "里面没有证书");
            }
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException broken) {
            throw unreadable(pem, String.valueOf(broken.getMessage()));
        }
    }

    private static InvalidRequestException unreadable(Path pem, String why) {
        return new InvalidRequestException(
                "cluster-authority",
                "cluster-authority",
                "证书文件 " + pem + " 读不出：" + why,
                "给出 PEM 格式的证书文件，以 -----BEGIN CERTIFICATE----- 开头");
    }
}
