package jianyan.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that a client has gone away while its answer is being made.
///
/// Over HTTP/1.1 the server reads nothing from a connection until it has answered, and so would
/// learn of the end only when it writes. A connection that can be read although it holds no bytes
/// has ended; one that holds bytes carries the next request already. Nothing is ever read here.
final class ClientWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClientWatch.class);

    private static final Duration ROUND = Duration.ofMillis(200);

    /// What is answered sooner is not worth looking at.
    private static final long QUICK_NANOS = Duration.ofMillis(300).toNanos();

    private final Selector selector;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ClientWatch() {
        try {
            this.selector = Selector.open();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().name("client-watch").start(this::watch);
    }

    /// Somebody who waits for an answer, until it is closed. True once gone.
    final class Client implements BooleanSupplier, AutoCloseable {
        private final SocketChannel channel;
        private final long since = System.nanoTime();
        private volatile boolean gone;

        private Client(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public boolean getAsBoolean() {
            return gone;
        }

        @Override
        public void close() {
            clients.remove(this);
        }
    }

    /// Watches a connection until the client is closed.
    Client watch(SocketChannel channel) {
        Client client = new Client(channel);
        clients.add(client);
        return client;
    }

    private void watch() {
        try (selector) {
            while (!closed) {
                Thread.sleep(ROUND);
                look();
            }
        } catch (IOException failed) {
            LOG.error("Clients that go away are not noticed any more", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws IOException {
        // A connection that is answered by now is let go of before it is looked at for another.
        selector.keys().stream()
                .filter(key -> !clients.contains((Client) key.attachment()))
                .forEach(SelectionKey::cancel);
        selector.selectNow();
        long now = System.nanoTime();
        clients.stream()
                .filter(client -> !client.gone && now - client.since > QUICK_NANOS)
                .forEach(this::register);
        selector.selectNow(key -> {
            Client client = (Client) key.attachment();
            client.gone = hasEnded(client.channel);
        });
    }

    private void register(Client client) {
        try {
            if (client.channel.keyFor(selector) == null) {
                client.channel.register(selector, SelectionKey.OP_READ, client);
            }
        } catch (ClosedChannelException | CancelledKeyException ended) {
            client.gone = true;
        }
    }

    /// Of a connection that can be read.
    private static boolean hasEnded(SocketChannel channel) {
        try {
            return channel.socket().getInputStream().available() == 0;
        } catch (IOException ended) {
            return true;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
