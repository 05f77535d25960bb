package jianyan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.cli.accounts.AccountsCommand;
import jianyan.cli.audit.AuditCommand;
import jianyan.cli.backup.BackupCommand;
import jianyan.cli.backup.RestoreCommand;
import jianyan.cli.backup.VerifyCommand;
import jianyan.cli.build.IndexCommand;
import jianyan.cli.build.RecogniseCommand;
import jianyan.cli.command.JianyanCommand;
import jianyan.cli.config.Settings;
import jianyan.cli.coverage.CoverageCommand;
import jianyan.cli.coverage.FaultsCommand;
import jianyan.cli.coverage.StatusCommand;
import jianyan.cli.doctor.DoctorCommand;
import jianyan.cli.evaluate.BenchCommand;
import jianyan.cli.evaluate.EvaluateCommand;
import jianyan.cli.find.AskCommand;
import jianyan.cli.find.BatchCommand;
import jianyan.cli.find.BundleCommand;
import jianyan.cli.find.CiteCommand;
import jianyan.cli.find.ConcordanceCommand;
import jianyan.cli.find.LensCommand;
import jianyan.cli.find.SearchCommand;
import jianyan.cli.groups.GroupsCommand;
import jianyan.cli.handling.HandlingCommand;
import jianyan.cli.inspect.InspectCommand;
import jianyan.cli.inspect.LexiconCommand;
import jianyan.cli.inspect.MappingCommand;
import jianyan.cli.keyness.CollocatesCommand;
import jianyan.cli.keyness.KeynessCommand;
import jianyan.cli.keyness.ShiftsCommand;
import jianyan.cli.running.RunningServer;
import jianyan.cli.serve.ConfigCommand;
import jianyan.cli.serve.ServeCommand;
import jianyan.cli.similar.CheckCommand;
import jianyan.cli.similar.RecurringCommand;
import jianyan.cli.similar.SimilarCommand;
import jianyan.cli.subcorpora.SubcorporaCommand;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.HelpLayout;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.WrongUse;
import jianyan.cli.trends.CompareCommand;
import jianyan.cli.trends.IndicatorsCommand;
import jianyan.cli.trends.ProposalsCommand;
import jianyan.cli.trends.TogetherCommand;
import jianyan.cli.trends.TrendsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// The commands together, and what happens when one of them fails.
public final class Program {
    private final Surroundings surroundings;
    private Optional<Settings> settings = Optional.empty();

    public Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Runs one command, with what the site has set, and returns its exit code.
    int run(String... arguments) {
        try {
            if (Settings.isAny(surroundings, arguments)) {
                Settings found = settings(arguments);
                settings = Optional.of(found);
                CommandLine line = commandLine(arguments);
                return line.execute(found.into(line, arguments));
            }
        } catch (CommandFailedException | IOException wrong) {
            return fail(Failure.of(wrong), wrong, surroundings.debug());
        }
        return commandLine(arguments).execute(arguments);
    }

    /// Runs a command that came with all that is set.
    static int answer(Surroundings surroundings, String... arguments) {
        return new Program(surroundings).commandLine(arguments).execute(arguments);
    }

    private Settings settings(String... arguments) throws IOException {
        return Settings.load(
                new CommandLine(new ServeCommand(surroundings)), surroundings, arguments);
    }

    /// The root command with all below it.
    public CommandLine commandLine() {
        return commandLine(commands().stream().map(Program::withCommandsBelow).toList());
    }

    /// The root command with what the arguments need of those below it: the commands that they
    /// name, else the names of all. Reading the options of every command would take longer than a
    /// short one runs.
    private CommandLine commandLine(String... arguments) {
        List<String> words = List.of(arguments);
        List<CommandLine> named =
                commands().stream()
                        .filter(command -> words.contains(name(command)))
                        .map(Program::withCommandsBelow)
                        .toList();
        return commandLine(
                named.isEmpty() ? commands().stream().map(Program::listed).toList() : named,
                arguments);
    }

    private CommandLine commandLine(List<CommandLine> below, String... arguments) {
        JianyanCommand root = new JianyanCommand(surroundings);
        CommandLine line = new CommandLine(root);
        below.forEach(line::addSubcommand);
        line.setExpandAtFiles(false);
        line.setOut(surroundings.terminal().out());
        line.setErr(surroundings.terminal().err());
        line.setColorScheme(
                Help.defaultColorScheme(
                        surroundings.terminal().ink().coloured() ? Help.Ansi.ON : Help.Ansi.OFF));
        if (surroundings.running() == null) {
            line.setExecutionStrategy(this::askOrExecute);
        }
        line.setParameterExceptionHandler((wrong, given) ->
                fail(located(WrongUse.of(wrong), arguments), wrong, root.debug()));
        line.setExecutionExceptionHandler((thrown, command, given) ->
                fail(located(Failure.of(thrown), arguments), thrown, root.debug()));
        new HelpLayout(surroundings.terminal().columns()).apply(line);
        return line;
    }

    /// A server that has the index open answers sooner than a process that has to open it.
    private int askOrExecute(ParseResult parsed) {
        return RunningServer.answer(parsed, surroundings.terminal())
                .orElseGet(() -> new RunLast().execute(parsed));
    }

    private static CommandLine withCommandsBelow(Callable<Integer> command) {
        CommandLine line = new CommandLine(command);
        List<Callable<Integer>> below =
                switch (command) {
                    case LexiconCommand lexicon -> lexicon.commands();
                    case GroupsCommand groups -> groups.commands();
                    case HandlingCommand handling -> handling.commands();
                    case AccountsCommand accounts -> accounts.commands();
                    case AuditCommand audit -> audit.commands();
                    case SubcorporaCommand subcorpora -> subcorpora.commands();
                    case EvaluateCommand evaluate -> evaluate.commands();
                    default -> List.of();
                };
        below.forEach(line::addSubcommand);
        return line;
    }

    /// A command as the list of all of them shows it: its name and what it does.
    private static CommandLine listed(Callable<Integer> command) {
        CommandLine.Command said = said(command);
        CommandSpec listed = CommandSpec.wrapWithoutInspection(command).name(said.name());
        listed.usageMessage().description(said.description()).hidden(said.hidden());
        return new CommandLine(listed);
    }

    private static String name(Callable<Integer> command) {
        return said(command).name();
    }

    private static CommandLine.Command said(Callable<Integer> command) {
        return command.getClass().getAnnotation(CommandLine.Command.class);
    }

    private List<Callable<Integer>> commands() {
        return List.of(
                new IndexCommand(surroundings),
                new ServeCommand(surroundings, Program::answer),
                new SearchCommand(surroundings),
                new AskCommand(surroundings),
                new BundleCommand(surroundings),
                new ConcordanceCommand(surroundings),
                new CheckCommand(surroundings),
                new RecurringCommand(surroundings),
                new BatchCommand(surroundings),
                new CiteCommand(surroundings),
                new TrendsCommand(surroundings),
                new CollocatesCommand(surroundings),
                new TogetherCommand(surroundings),
                new ProposalsCommand(surroundings),
                new KeynessCommand(surroundings),
                new ShiftsCommand(surroundings),
                new CompareCommand(surroundings),
                new IndicatorsCommand(surroundings),
                new GroupsCommand(surroundings),
                new HandlingCommand(surroundings),
                new CoverageCommand(surroundings),
                new SimilarCommand(surroundings),
                new LensCommand(surroundings),
                new InspectCommand(surroundings),
                new MappingCommand(surroundings),
                new RecogniseCommand(surroundings),
                new LexiconCommand(surroundings),
                new StatusCommand(surroundings),
                new VerifyCommand(surroundings),
                new BackupCommand(surroundings),
                new RestoreCommand(surroundings),
                new DoctorCommand(surroundings),
                new ConfigCommand(surroundings),
                new SubcorporaCommand(surroundings),
                new AccountsCommand(surroundings),
                new AuditCommand(surroundings),
                new FaultsCommand(surroundings),
                new EvaluateCommand(surroundings),
                new BenchCommand(surroundings),
                new RehearseCommand(surroundings));
    }

    private Failure located(Failure failure, String... arguments) {
        return settings.map(set -> set.located(failure, arguments)).orElse(failure);
    }

    private int fail(Failure failure, Throwable thrown, boolean debug) {
        surroundings.terminal().err().println(failure.line());
        if (debug) {
            thrown.printStackTrace(surroundings.terminal().err());
        }
        return failure.exitCode();
    }
}
