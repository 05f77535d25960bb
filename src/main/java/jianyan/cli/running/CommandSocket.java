package jianyan.cli.running;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jianyan.cli.terminal.RunningEngine;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.text.Ink;
import jianyan.engine.Engine;
import jianyan.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Where commands of the same machine put their questions to a running server: a socket in the
/// folder of the index, for the owner of both alone, who may read the index in any case.
public final class CommandSocket implements AutoCloseable {
    /// How it is called in the folder of the index.
    static final String NAME = "serve.sock";

    /// Runs a command as a process would.
    @FunctionalInterface
    public interface Runner {
        /// @return the exit code
        int run(Surroundings surroundings, String... arguments);
    }

    /// What is answered from.
    ///
    /// @param newest the engine of the newest generation; empty before the first
    public record Served(
            Path index, CommandSpec options, Supplier<Optional<Engine>> newest, Runner runner) {}

    private final Served served;
    private final Surroundings surroundings;
    private final SiteFiles files;
    private final String program = LastWritten.ofProgram();
    private final Path socket;
    private final @Nullable ServerSocketChannel channel;

    private CommandSocket(
            Served served,
            Surroundings surroundings,
            Path socket,
            @Nullable ServerSocketChannel channel) {
        this.served = served;
        this.surroundings = surroundings;
        this.files = SiteFiles.of(served.options());
        this.socket = socket;
        this.channel = channel;
    }

    /// Begins to listen. Where there can be no socket that is said, and commands open the index
    /// themselves.
    public static CommandSocket open(Served served, Surroundings surroundings) {
        Path socket = served.index().resolve(NAME);
        CommandSocket commands =
                new CommandSocket(served, surroundings, socket, bound(socket, surroundings));
        if (commands.channel != null) {
            Thread.ofPlatform().daemon().name("commands").start(commands::listen);
        }
        return commands;
    }

    private static @Nullable ServerSocketChannel bound(Path socket, Surroundings surroundings) {
        try {
            if (Files.exists(socket)) {
                if (isAnswered(socket)) {
                    return null;
                }
                Files.delete(socket);
            }
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.bind(UnixDomainSocketAddress.of(socket));
                PrivateFiles.restrict(socket);
                return channel;
            } catch (IOException unfit) {
                channel.close();
                throw unfit;
            }
        } catch (IOException | UnsupportedOperationException none) {
            surroundings
                    .terminal()
                    .err()
                    .println("命令行不能由本进程回答，将各自打开索引 · " + socket + " · " + none.getMessage());
            return null;
        }
    }

    /// Whether another server listens there, which goes on.
    private static boolean isAnswered(Path socket) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException left) {
            return false;
        }
    }

    private void listen() {
        ServerSocketChannel listening = channel;
        while (listening != null && listening.isOpen()) {
            try {
                SocketChannel asking = listening.accept();
                Thread.ofPlatform().daemon().name("command").start(() -> answer(asking));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(SocketChannel asking) {
        try (asking) {
            AskedCommand asked =
                    AskedCommand.read(
                            new DataInputStream(
                                    new BufferedInputStream(Channels.newInputStream(asking))));
            AtomicBoolean gone = new AtomicBoolean();
            Thread.ofVirtual().start(() -> watch(asking, gone));
            outcome(asked, gone)
                    .write(
                            new DataOutputStream(
                                    new BufferedOutputStream(Channels.newOutputStream(asking))));
        } catch (IOException nobodyWaits) {
            return;
        }
    }

    /// Whoever asks says nothing more: what comes next is the end.
    private static void watch(SocketChannel asking, AtomicBoolean gone) {
        try {
            int ended = asking.read(ByteBuffer.allocate(1));
            gone.set(ended < 0);
        } catch (IOException closed) {
            gone.set(true);
        }
    }

    private CommandOutcome outcome(AskedCommand asked, AtomicBoolean gone) {
        Optional<Engine> engine = engine();
        if (engine.isEmpty() || !asked.program().equals(program) || !files.suit(asked.files())) {
            return CommandOutcome.NONE;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal plain = Terminal.to(out, err);
        Terminal terminal =
                new Terminal(
                        plain.out(),
                        plain.err(),
                        new Ink(asked.coloured()),
                        asked.outIsTerminal(),
                        false,
                        asked.columns());
        Surroundings around =
                new Surroundings(
                                terminal,
                                InputStream.nullInputStream(),
                                surroundings.home(),
                                surroundings.debug(),
                                surroundings.clock())
                        .answeredBy(
                                new RunningEngine(served.index(), engine.get().until(gone::get)));
        int exit = served.runner().run(around, asked.arguments().toArray(String[]::new));
        terminal.flush();
        return new CommandOutcome(exit, out.toByteArray(), err.toByteArray());
    }

    /// None when there is no index yet, or the folder is in a state that a command should say.
    private Optional<Engine> engine() {
        try {
            return served.newest().get();
        } catch (RuntimeException troubled) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
                Files.deleteIfExists(socket);
            } catch (IOException left) {
                // Nobody answers there: the next to ask or to serve finds that out.
                return;
            }
        }
    }
}
