package jianyan.workbench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.workbench.change.Operation;
import jianyan.workbench.change.Outcome;
import jianyan.workbench.values.Group;

/// A process that decides without end: the two first members of group 1 lead by turns. It says the
/// number of each change once that is made.
final class Scribe {
    private Scribe() {}

    /// @param arguments the folder of the workbench, the folder of the index
    public static void main(String[] arguments) throws IOException {
        Workbench workbench = Workbench.beside(Path.of(arguments[0]), Clock.systemUTC());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Engine engine = LocalEngine.open(Path.of(arguments[1]), TextAnalysis.load())) {
            Group group = workbench.groups().find(1).orElseThrow();
            List<String> ids = List.copyOf(group.ids());
            while (true) {
                String next = ids.get(group.lead().equals(ids.get(0)) ? 1 : 0);
                Outcome outcome =
                        workbench.change(
                                1, group.version(), "抄写员", new Operation.Lead(next), engine);
                out.println(outcome.change().seq());
                group = outcome.groups().getFirst();
            }
        }
    }
}
