package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Each example in the help is a format for picocli, which complains to whoever asks for help of
/// one that it cannot fill.
final class HelpTest {
    @TestFactory
    Stream<DynamicTest> noExampleAsksForAValueThatThereIsNone() {
        ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        Terminal.to(nowhere, nowhere),
                        new ByteArrayInputStream(new byte[0]),
                        Path.of("."),
                        false,
                        Clock.systemUTC());
        return commands(new Program(surroundings).commandLine())
                .map(command ->
                        DynamicTest.dynamicTest(
                                command.qualifiedName(),
                                () ->
                                        assertThat(command.usageMessage().footer())
                                                .allSatisfy(line ->
                                                        assertThat(String.format(line))
                                                                .isNotNull())));
    }

    private static Stream<CommandSpec> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }
}
