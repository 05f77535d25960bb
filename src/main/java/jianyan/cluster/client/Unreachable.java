package jianyan.cluster.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/// What it means for people that no node of a cluster answered.
final class Unreachable {
    private static final String CODE = "cluster-unreachable";

    /// The library ends what it says of certificates with the address of its manual.
    private static final String MANUAL = "See https://";

    private Unreachable() {}

    /// @param silence how long each node was given
    static ClusterException of(ClusterAddress address, IOException failed, Duration silence) {
        if (failed instanceof SSLException) {
            return new ClusterException(
                    CODE,
                    "集群 " + address + " 的证书不能信任：" + reason(failed),
                    "用 --cluster-authority 指明签发者的证书（PEM 文件）；集群没有用 TLS 时地址写 http://");
        }
        if (failed instanceof SocketTimeoutException) {
            return new ClusterException(
                    CODE,
                    "集群 " + address + " 的节点连上了，但 " + silence.toSeconds() + " 秒内没有应答",
                    "查看节点是否挂起或忙不过来；节点恢复后会自行继续");
        }
        return new ClusterException(
                CODE,
                "集群 " + address + " 没有应答：" + reason(failed),
                "查看节点是否在运行、地址和端口是否正确，集群用 TLS 时地址要写 https://；节点恢复后会自行继续");
    }

    private static String reason(IOException failed) {
        String told = String.valueOf(failed.getMessage());
        int manual = told.indexOf(MANUAL);
        return (manual < 0 ? told : told.substring(0, manual)).strip();
    }
}
