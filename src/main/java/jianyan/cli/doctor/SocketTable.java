package jianyan.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sockets of this process as Linux lists them, whatever opened them: java or a native library.
/// The format is that of `proc_pid_net(5)`.
final class SocketTable {
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");

    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private final Path process;

    /// @param process `/proc/self`
    SocketTable(Path process) {
        this.process = process;
    }

    boolean isThere() {
        return Files.isReadable(process.resolve("net/tcp"));
    }

    /// The addresses beyond this machine that the process is connected with.
    Set<String> remotes() {
        try {
            Set<String> own = inodes();
            Set<String> remotes = new TreeSet<>();
            for (String table : TABLES) {
                Path file = process.resolve("net").resolve(table);
                if (Files.isReadable(file)) {
                    try (Stream<String> lines = Files.lines(file)) {
                        lines.skip(1)
                                .map(line -> line.strip().split("\\s+"))
                                .filter(row -> row.length > INODE && own.contains(row[INODE]))
                                .map(row -> row[REMOTE])
                                .filter(SocketTable::isBeyond)
                                .map(remote -> address(remote).getHostAddress())
                                .forEach(remotes::add);
                    }
                }
            }
            return remotes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Set<String> inodes() throws IOException {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.map(SocketTable::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /// @param remote `0100007F:1F90`, or four words in the place of one
    private static boolean isBeyond(String remote) {
        InetAddress address = address(remote);
        return !address.isAnyLocalAddress() && !address.isLoopbackAddress();
    }

    /// Each word of four bytes is in the machine's own order, which is the little-endian one on
    /// every machine that this is built for.
    private static InetAddress address(String remote) {
        byte[] bytes = HexFormat.of().parseHex(remote.substring(0, remote.indexOf(':')));
        byte[] inOrder = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inOrder[i] = bytes[i - i % 4 + 3 - i % 4];
        }
        try {
            return InetAddress.getByAddress(inOrder);
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }
}
