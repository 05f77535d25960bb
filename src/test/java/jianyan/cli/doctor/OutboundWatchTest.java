package jianyan.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A watch that sees nothing would prove nothing.
final class OutboundWatchTest {
    /// Kept free for documentation (RFC 5737), so that nobody is there.
    private static final String NOBODY = "192.0.2.1";

    @TempDir private Path process;

    @Test
    void seesASocketThatAsksForTheOutside() {
        try (OutboundWatch watch = new OutboundWatch()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(NOBODY, 9), 1);
            } catch (IOException nobodyThere) {
                assertThat(nobodyThere).isNotNull();
            }
            assertThat(watch.seen()).contains(NOBODY);
        }
    }

    @Test
    void seesAnAddressOfTheWeb() throws IOException {
        try (OutboundWatch watch = new OutboundWatch()) {
            URLConnection asked = URI.create("http://" + NOBODY + "/").toURL().openConnection();
            asked.setConnectTimeout(1);
            assertThat(asked).isNotNull();
            try {
                asked.connect();
            } catch (IOException nobodyThere) {
                assertThat(nobodyThere).isNotNull();
            }
            assertThat(watch.seen()).containsExactly(NOBODY);
        }
    }

    @Test
    void seesNothingInWhatStaysOnTheMachine() throws IOException {
        try (OutboundWatch watch = new OutboundWatch();
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket()) {
            socket.connect(server.getLocalSocketAddress());
            assertThat(socket.isConnected()).isTrue();
            assertThat(watch.seen()).isEmpty();
        }
    }

    @Test
    void readsTheTablesOfLinuxForTheSocketsOfTheProcessAlone() throws IOException {
        Files.createDirectories(process.resolve("fd"));
        Files.createDirectories(process.resolve("net"));
        for (int inode : new int[] {101, 102, 103, 104}) {
            Files.createSymbolicLink(
                    process.resolve("fd/" + inode), Path.of("socket:[" + inode + "]"));
        }
        Files.createSymbolicLink(process.resolve("fd/1"), Path.of("/dev/null"));
        Files.writeString(
                process.resolve("net/tcp"),
                """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 101 1 0
                   1: 0A00000A:9C40 076433C6:01BB 01 00000000:00000000 00:00000000 00000000     0        0 102 1 0
                   2: 0A00000A:9C41 086433C6:01BB 01 00000000:00000000 00:00000000 00000000     0        0 999 1 0
                   3: 0100007F:9C42 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0        0 103 1 0
                """);
        Files.writeString(
                process.resolve("net/tcp6"),
                """
                  sl  local_address remote_address st
                   0: 00000000000000000000000001000000:1F90 B80D01200000000000000000050000AB:01BB 01 0:0 0:0 0 0 0 104 1 0
                """);
        assertThat(new SocketTable(process).remotes())
                .containsExactly("198.51.100.7", "2001:db8:0:0:0:0:ab00:5");
    }
}
