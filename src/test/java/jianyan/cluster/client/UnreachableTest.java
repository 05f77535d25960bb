package jianyan.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/// Three reasons why nobody answers, and what to do against each.
final class UnreachableTest {
    private static final ClusterAddress ADDRESS =
            new ClusterAddress(List.of(URI.create("https://n1:9200")), "jianyan", null, null);

    private static ClusterException told(IOException failed) {
        return Unreachable.of(ADDRESS, failed, Duration.ofSeconds(5));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsCalledThat() {
        ClusterException told =
                told(
                        new SSLHandshakeException(
                                "unable to find valid certification path See https://a.manual"));
        assertThat(told)
                .hasMessageEndingWith("证书不能信任：unable to find valid certification path")
                .extracting(ClusterException::remedy)
                .asString()
                .contains("--cluster-authority");
    }

    @Test
    void aNodeThatSaysNothingHangsAndIsNotAbsent() {
        assertThat(told(new SocketTimeoutException("5,000 MILLISECONDS")))
                .hasMessageContaining("5 秒内没有应答");
    }

    @Test
    void aNodeThatIsNotThereMayBeAnotherAddress() {
        assertThat(told(new ConnectException("Connection refused")))
                .hasMessageEndingWith("没有应答：Connection refused")
                .extracting(ClusterException::remedy)
                .asString()
                .contains("https://");
    }
}
