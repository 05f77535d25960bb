package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import jianyan.aggregation.indicator.IndicatorRules;
import jianyan.aggregation.indicator.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.cli.option.ExportOption;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.text.Text;
import jianyan.embedding.BgeEmbedder;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.Workbench;
import picocli.CommandLine.Mixin;

/// What the commands share that put one question to the index.
public abstract class QueryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public QueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    protected final TextAnalysis analysis() {
        return lexicon.analysis();
    }

    protected final Path index() {
        return index.folder(surroundings);
    }

    protected final Surroundings surroundings() {
        return surroundings;
    }

    protected final Terminal terminal() {
        return surroundings.terminal();
    }

    /// The merge groups under review, beside the index.
    protected final Workbench workbench() {
        return Workbench.beside(index.folder(surroundings), surroundings.clock());
    }

    /// Asks the engine and prints its answer.
    protected final <T> int answer(Function<Engine, T> question, Text<T> text) throws IOException {
        try (Engine engine = open()) {
            print(question.apply(engine), text);
        }
        return Failure.DONE;
    }

    protected final <T> void print(T answer, Text<T> text) {
        output.print(answer, text, terminal());
    }

    /// Writes a table in the place of an answer.
    ///
    /// @throws InvalidRequestException when the answer is wanted as JSON, too
    protected final void export(ExportOption option, ExportOption.Writing table)
            throws IOException {
        if (output.isJson()) {
            throw new InvalidRequestException(
                    "json-or-table",
                    "--json",
                    "--json 与表格文件不能一起要",
                    "去掉 --json；要逐行的 JSON，用 --format jsonl");
        }
        option.write(table, terminal());
    }

    /// Opens the index while the analysis loads: each takes a good third of a short command.
    protected final Engine open() throws IOException {
        CompletableFuture<TextAnalysis> loading = CompletableFuture.supplyAsync(lexicon::analysis);
        return LocalEngine.open(index(), loading::join, new BgeEmbedder(), rules(), checkRules())
                .within(timeBudget());
    }

    /// How long one search may take. Whoever sits at a terminal can end what counts over
    /// everything.
    protected Duration timeBudget() {
        return Duration.ofMinutes(1);
    }

    /// The rules by which indicators are read.
    protected IndicatorRules rules() throws IOException {
        return IndicatorRulesReader.load();
    }

    /// The rules that drafts are held against.
    protected CheckRules checkRules() throws IOException {
        return CheckRulesReader.load();
    }
}
