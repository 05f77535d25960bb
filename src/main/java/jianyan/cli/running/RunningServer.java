package jianyan.cli.running;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Asks the server that serves the index of a command, when one runs.
public final class RunningServer {
    private RunningServer() {}

    /// Has a command answered and prints what came back. Nothing is printed before all of it is
    /// there, so that a command can still answer itself when the server ends meanwhile.
    ///
    /// @return the exit code; empty when no server answers this command
    public static OptionalInt answer(ParseResult parsed, Terminal terminal) {
        CommandLine leaf = parsed.asCommandLineList().getLast();
        if (!(leaf.getCommand() instanceof QueryCommand command)) {
            return OptionalInt.empty();
        }
        Optional<Path> index = command.askable();
        Path socket = index.orElse(Path.of("")).resolve(CommandSocket.NAME);
        // Cheaper than the classes of a connection, which most commands have no need of.
        if (index.isEmpty() || !Files.exists(socket)) {
            return OptionalInt.empty();
        }
        AskedCommand asked =
                new AskedCommand(
                        LastWritten.ofProgram(),
                        SiteFiles.of(leaf.getCommandSpec()),
                        parsed.originalArgs(),
                        terminal.ink().coloured(),
                        terminal.outIsTerminal(),
                        terminal.columns());
        try {
            CommandOutcome outcome = ask(socket, asked);
            if (outcome.isDeclined()) {
                return OptionalInt.empty();
            }
            terminal.err().println("由正在运行的 jianyan serve 回答");
            terminal.out().print(new String(outcome.out(), StandardCharsets.UTF_8));
            terminal.err().print(new String(outcome.err(), StandardCharsets.UTF_8));
            return OptionalInt.of(outcome.exit());
        } catch (IOException gone) {
            // Killed and left its socket, or ended before it was done: the index is still there.
            return OptionalInt.empty();
        }
    }

    private static CommandOutcome ask(Path socket, AskedCommand asked) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            asked.write(new DataOutputStream(Channels.newOutputStream(channel)));
            return CommandOutcome.read(new DataInputStream(Channels.newInputStream(channel)));
        }
    }
}
