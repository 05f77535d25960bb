package jianyan.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;

/// Whether the port can be listened on, or this program already does.
final class Ports {
    private static final int PATIENCE_MILLIS = 1000;

    private Ports() {}

    static Finding check(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return Finding.good("port", host + ":" + port + " 可以监听");
        } catch (IOException taken) {
            return isOurs(host, port)
                    ? Finding.good("port", host + ":" + port + " 上已有建言在服务")
                    : Finding.fault(
                            "port",
                            host + ":" + port + " 不能监听（" + taken.getMessage() + "）",
                            "用 --port 换一个端口，或停下占用它的程序");
        }
    }

    private static boolean isOurs(String host, int port) {
        try {
            URLConnection asked =
                    URI.create("http://" + host + ":" + port + "/livez").toURL().openConnection();
            asked.setConnectTimeout(PATIENCE_MILLIS);
            asked.setReadTimeout(PATIENCE_MILLIS);
            try (var answer = asked.getInputStream()) {
                return new String(answer.readNBytes(100), StandardCharsets.UTF_8)
                        .equals("{\"status\":\"live\"}");
            }
        } catch (IOException | IllegalArgumentException other) {
            return false;
        }
    }
}
