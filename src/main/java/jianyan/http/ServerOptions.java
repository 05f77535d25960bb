package jianyan.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/// Where the server listens and what it refuses.
///
/// @param host the address to bind; a loopback address keeps the program to this machine
/// @param port 0 lets the system choose a free one
/// @param maxBodyBytes the largest request body
/// @param tls null when what goes over the network is not encrypted here
public record ServerOptions(String host, int port, int maxBodyBytes, @Nullable TlsFiles tls) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;

    /// Many times the longest proposal seen (some 40,000 characters), small enough to hold in
    /// memory.
    public static final int DEFAULT_MAX_BODY_BYTES = 2 * 1024 * 1024;

    public static final ServerOptions DEFAULT = at(DEFAULT_HOST, DEFAULT_PORT);

    public ServerOptions {
        if (host.isBlank()) {
            throw new IllegalArgumentException("no host to bind");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " lies outside 0 to 65535");
        }
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("maxBodyBytes is " + maxBodyBytes);
        }
    }

    public static ServerOptions at(String host, int port) {
        return new ServerOptions(host, port, DEFAULT_MAX_BODY_BYTES, null);
    }

    /// The same, encrypted.
    public ServerOptions encryptedBy(TlsFiles files) {
        return new ServerOptions(host, port, maxBodyBytes, files);
    }

    /// Whether only this machine can reach the server.
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
