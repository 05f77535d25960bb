package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.cli.option.ClusterOption;
import jianyan.cli.option.ExportOption;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.ModelOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.SubcorporaOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.RunningEngine;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.text.Text;
import jianyan.cluster.ClusterEngine;
import jianyan.cluster.client.ClusterAddress;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.export.json.Basis;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.Subcorpus;
import jianyan.subcorpora.SubcorporaFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the commands share that put one question to the index.
public abstract class QueryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final ModelOption model = new ModelOption();

    @Mixin private final ClusterOption cluster = new ClusterOption();

    @Mixin private final SubcorporaOption subcorpora = new SubcorporaOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    private final Set<Subcorpus> named = new LinkedHashSet<>();

    public QueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    protected final TextAnalysis analysis() {
        return lexicon.analysis();
    }

    protected final Path index() {
        RunningEngine running = surroundings.running();
        return running == null ? index.folder(surroundings) : running.index();
    }

    /// The folder of the index, when a server that serves it can answer in the place of this
    /// process; empty when the command does more than to ask.
    public final Optional<Path> askable() {
        boolean exports = mixed(ExportOption.class).map(ExportOption::isGiven).orElse(false);
        return asksOnly() && !exports && cluster.address(surroundings.environment()).isEmpty()
                ? Optional.of(index())
                : Optional.empty();
    }

    /// Whether the command reads nothing but the index and writes nothing but its answer.
    protected boolean asksOnly() {
        return false;
    }

    protected final Surroundings surroundings() {
        return surroundings;
    }

    protected final Terminal terminal() {
        return surroundings.terminal();
    }

    /// Asks the engine and prints its answer.
    protected final <T> int answer(Function<Engine, T> question, Text<T> text) throws IOException {
        try (Engine engine = open()) {
            print(question.apply(engine), text);
        }
        return Failure.DONE;
    }

    /// Asks the engine and prints its answer, in JSON with the documents and lexicon entries that
    /// it rests on.
    protected final <T> int answerWithBasis(Function<Engine, T> question, Text<T> text)
            throws IOException {
        try (Engine engine = open()) {
            T answered = question.apply(engine);
            output.print(
                    answered,
                    () -> Basis.of(engine, command(), chosen(), queries()),
                    text,
                    selections(),
                    terminal());
        }
        return Failure.DONE;
    }

    /// The queries that are asked, if any.
    protected List<String> queries() {
        return List.of();
    }

    /// The filters of the command, where it takes any.
    protected final Filters chosen() {
        return mixed(FilterOptions.class)
                .map(options -> options.filters(this::subcorpus))
                .orElse(Filters.NONE);
    }

    /// The options of one kind, where the command takes any.
    private <T> Optional<T> mixed(Class<T> kind) {
        return spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /// What was typed, so that it can be typed again.
    protected final String command() {
        List<String> given = spec.root().commandLine().getParseResult().originalArgs();
        return given.stream()
                .map(word ->
                        word.matches(".*[\\s\"'|*].*")
                                ? "'" + word.replace("'", "'\\''") + "'"
                                : word)
                .collect(Collectors.joining(" ", "jianyan ", ""));
    }

    protected final <T> void print(T answer, Text<T> text) {
        output.print(answer, text, selections(), terminal());
    }

    protected final SubcorporaFile subcorpora() {
        return subcorpora.file(index());
    }

    /// A saved selection by its name.
    protected final Subcorpus subcorpus(String name) {
        Subcorpus found = subcorpora().named(name);
        named.add(found);
        return found;
    }

    /// The saved selections that were asked for so far.
    protected final List<Subcorpus> selections() {
        return List.copyOf(named);
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
        RunningEngine running = surroundings.running();
        if (running != null) {
            return running.engine().within(timeBudget());
        }
        Optional<ClusterAddress> elsewhere = cluster.address(surroundings.environment());
        if (elsewhere.isPresent()) {
            return new ClusterEngine(
                            elsewhere.get(),
                            lexicon.analysis(),
                            model.embedder(),
                            rules(),
                            checkRules())
                    .within(timeBudget());
        }
        CompletableFuture<TextAnalysis> loading = CompletableFuture.supplyAsync(lexicon::analysis);
        return LocalEngine.open(index(), loading::join, model.embedder(), rules(), checkRules())
                .within(timeBudget());
    }

    /// How long one search may take. Whoever sits at a terminal can end what counts over
    /// everything.
    protected Duration timeBudget() {
        return Duration.ofMinutes(1);
    }

    /// The rules by which indicators are read.
    protected Supplier<IndicatorRules> rules() throws IOException {
        return IndicatorRulesReader::load;
    }

    /// The rules that drafts are held against.
    protected Supplier<CheckRules> checkRules() throws IOException {
        return CheckRulesReader::load;
    }
}
