package jianyan.cli.command;

import java.io.IOException;
import java.util.function.Function;
import jianyan.cli.option.ExportOption;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Text;
import jianyan.engine.Engine;
import jianyan.export.ExportFingerprint;
import jianyan.export.ExportTable;
import jianyan.export.Tables;
import jianyan.query.Filters;
import jianyan.question.Tabular;
import picocli.CommandLine.Mixin;

/// What the commands share that count among chosen documents, and whose answer can be a table file.
public abstract class TableCommand extends QueryCommand {
    @Mixin private final ExportOption export = new ExportOption();

    @Mixin private final FilterOptions filters = new FilterOptions();

    public TableCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected boolean asksOnly() {
        return true;
    }

    protected final Filters filters() {
        return filters.filters(this::subcorpus);
    }

    /// Asks the engine and prints its answer as text, as JSON or as the table file that is asked
    /// for.
    ///
    /// @param text how the answer reads on a terminal
    protected final <T extends Tabular> int tabulate(
            Function<Engine, T> question, Function<Ink, Text<T>> text) throws IOException {
        if (!export.isGiven()) {
            return answerWithBasis(question, text.apply(terminal().ink()));
        }
        try (Engine engine = open()) {
            T answer = question.apply(engine);
            Tables.Origin origin =
                    new Tables.Origin(
                            command(),
                            engine.status(),
                            surroundings().clock(),
                            ExportFingerprint.of(engine, filters(), queries(), selections()));
            ExportTable table = new Tables().of(answer, origin);
            export(export, table::write);
        }
        return Failure.DONE;
    }
}
