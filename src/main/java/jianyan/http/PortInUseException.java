package jianyan.http;

/// Another program listens where the server was to listen.
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUseException(String host, int port, Throwable cause) {
        super(host + " 的端口 " + port + " 已被其他程序占用", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
