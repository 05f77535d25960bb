package jianyan.http.exchange;

import io.javalin.http.Context;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// What lies below a request.
public final class Connection {
    private Connection() {}

    public static ServletContextRequest request(Context context) {
        return ServletContextRequest.getServletContextRequest(context.req());
    }

    public static SocketChannel channel(Context context) {
        Object transport =
                request(context)
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .getTransport();
        // Encrypted, the end of one connection is the transport of another.
        while (transport instanceof EndPoint below) {
            transport = below.getTransport();
        }
        return (SocketChannel) transport;
    }
}
