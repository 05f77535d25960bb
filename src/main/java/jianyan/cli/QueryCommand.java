package jianyan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.text.Text;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.workbench.Workbench;
import picocli.CommandLine.Mixin;

/// What the commands share that put one question to the index.
abstract class QueryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    QueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    final TextAnalysis analysis() {
        return lexicon.analysis();
    }

    final Surroundings surroundings() {
        return surroundings;
    }

    final Terminal terminal() {
        return surroundings.terminal();
    }

    /// The merge groups under review, beside the index.
    final Workbench workbench() {
        return Workbench.beside(index.folder(surroundings), surroundings.clock());
    }

    final LocalEngine engine() throws IOException {
        return LocalEngine.open(index.folder(surroundings), lexicon.analysis());
    }

    /// Asks the engine and prints its answer.
    final <T> int answer(Function<Engine, T> question, Text<T> text) throws IOException {
        try (Engine engine = engine()) {
            output.print(question.apply(engine), text, terminal());
        }
        return Failure.DONE;
    }

    /// The same, as a table file when one is asked for.
    final <T> int answer(Function<Engine, T> question, Text<T> text, TableOption table)
            throws IOException {
        if (!table.isGiven()) {
            return answer(question, text);
        }
        try (Engine engine = LocalEngine.open(index.folder(surroundings), TextAnalysis.load())) {
            table.write(question.apply(engine), engine, surroundings);
        }
        return Failure.DONE;
    }
}
