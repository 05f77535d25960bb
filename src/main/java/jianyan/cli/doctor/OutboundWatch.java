package jianyan.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Watches whether this process asks for anything beyond the machine, while it is open.
///
/// Java asks the proxy selector before each connection that it makes itself, so that not even one
/// that fails at once is missed; what native libraries do is seen in the table of sockets, which is
/// looked at again and again.
final class OutboundWatch implements AutoCloseable {
    static final int EVERY_MILLIS = 10;

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final SocketTable sockets = new SocketTable(Path.of("/proc/self"));
    private final @Nullable ProxySelector before = ProxySelector.getDefault();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("outbound-watch").factory());

    OutboundWatch() {
        ProxySelector.setDefault(new Noting());
        if (sockets.isThere()) {
            var unused =
                    clockwork.scheduleWithFixedDelay(
                            this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Hosts and addresses that were asked for.
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /// How often the sockets were looked at; 0 where the system does not list them.
    int looks() {
        return looks.get();
    }

    private void look() {
        seen.addAll(sockets.remotes());
        looks.incrementAndGet();
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        ProxySelector.setDefault(before);
    }

    private final class Noting extends ProxySelector {
        @Override
        public List<Proxy> select(URI asked) {
            String host = asked.getHost();
            if (host != null && !isHere(host)) {
                seen.add(host);
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI asked, SocketAddress address, IOException failure) {}

        /// By its form: a name is not looked up, which would be a question to the outside.
        private static boolean isHere(String host) {
            if (host.equals("localhost")) {
                return true;
            }
            try {
                return InetAddress.ofLiteral(host).isLoopbackAddress();
            } catch (IllegalArgumentException name) {
                return false;
            }
        }
    }
}
