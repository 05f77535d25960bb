package jianyan.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import jianyan.cli.Program;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MadeAgainTest {
    @Test
    void whateverACommandExportsCanBeAskedAgain() {
        var nowhere = new ByteArrayOutputStream();
        var surroundings =
                new Surroundings(
                        Terminal.to(nowhere, nowhere),
                        InputStream.nullInputStream(),
                        Path.of("."),
                        false,
                        Clock.systemUTC());
        Map<String, CommandLine> all =
                new HashMap<>(new Program(surroundings).commandLine().getSubcommands());
        all.values().removeIf(command -> command.getCommandSpec().findOption("--format") == null);
        assertThat(MadeAgain.COMMANDS).containsKeys(all.keySet().toArray(String[]::new));
    }
}
