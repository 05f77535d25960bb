package jianyan.cli;

import java.io.IOException;
import java.util.function.Function;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Text;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import picocli.CommandLine.Mixin;

/// What the commands share that count among chosen documents, and whose answer can be a table file.
abstract class TableCommand extends QueryCommand {
    @Mixin private final TableOption table = new TableOption();

    @Mixin private final FilterOptions filters = new FilterOptions();

    TableCommand(Surroundings surroundings) {
        super(surroundings);
    }

    final Filters filters() {
        return filters.filters();
    }

    /// Asks the engine and prints its answer as text, as JSON or as the table file that is asked
    /// for.
    ///
    /// @param text how the answer reads on a terminal
    final <T> int tabulate(Function<Engine, T> question, Function<Ink, Text<T>> text)
            throws IOException {
        if (!table.isGiven()) {
            return answer(question, text.apply(terminal().ink()));
        }
        try (Engine engine = open()) {
            table.write(question.apply(engine), engine, surroundings());
        }
        return Failure.DONE;
    }
}
