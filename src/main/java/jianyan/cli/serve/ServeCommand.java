package jianyan.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.aggregation.indicator.KeptReadings;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.cli.build.BackgroundVectors;
import jianyan.cli.build.BuildMeter;
import jianyan.cli.build.Follower;
import jianyan.cli.build.LiveIndex;
import jianyan.cli.build.ServiceRecord;
import jianyan.cli.option.CheckRulesOption;
import jianyan.cli.option.ClusterOption;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.ModelOption;
import jianyan.cli.option.RulesOption;
import jianyan.cli.option.SubcorporaOption;
import jianyan.cli.option.TimeBudgetOption;
import jianyan.cli.option.WorkbenchOption;
import jianyan.cli.option.corpus.CorpusOptions;
import jianyan.cli.option.corpus.MappingOption;
import jianyan.cli.option.corpus.RemovalOption;
import jianyan.cli.option.site.AccessOption;
import jianyan.cli.option.site.LogFileOption;
import jianyan.cli.option.site.WatchOption;
import jianyan.cli.running.CommandSocket;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cluster.ClusterEngine;
import jianyan.cluster.client.ClusterAddress;
import jianyan.cluster.client.ClusterException;
import jianyan.http.JianyanServer;
import jianyan.http.ServerOptions;
import jianyan.http.access.AccessOptions;
import jianyan.http.route.Intake;
import jianyan.index.build.IndexBuilder;
import jianyan.index.folder.PrivateDirectory;
import jianyan.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `jianyan serve`: the page and the API, on an index that follows the corpus.
@Command(
        name = "serve",
        description =
                "在浏览器里使用建言。没有索引时先建立；语料有变化时先用原有的索引回答，同时更新。Ctrl-C 停止。缺少的语义向量随后在后台建立，至多 20,000 份文档。",
        customSynopsis = "jianyan serve [选项]",
        footer = {
            "  jianyan serve",
            "  jianyan serve --corpus /srv/文档 --index /srv/index --port 9000",
            "  jianyan serve --cluster http://n1:9200,http://n2:9200     由集群回答",
            "  jianyan serve --host 0.0.0.0 --accounts accounts.yaml     同事也能用，各用各的账号"
        })
public final class ServeCommand implements Callable<Integer> {
    private Surroundings surroundings;
    private final CommandSocket.Runner commands;

    @Option(
            names = "--host",
            paramLabel = "地址",
            description = "监听的地址（默认 127.0.0.1，只有本机能访问）；别的地址须有 --accounts 或 --behind-proxy")
    private String host = ServerOptions.DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "端口", description = "监听的端口（默认 8080；0 为任一空闲端口）")
    private int port = ServerOptions.DEFAULT_PORT;

    @Mixin private final CorpusOptions corpus = new CorpusOptions();

    @Mixin private final MappingOption mappings = new MappingOption();

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final ModelOption model = new ModelOption();

    @Mixin private final ClusterOption cluster = new ClusterOption();

    @Mixin private final WorkbenchOption database = new WorkbenchOption();

    @Mixin private final SubcorporaOption subcorpora = new SubcorporaOption();

    @Mixin private final RemovalOption removal = new RemovalOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin private final RulesOption rules = new RulesOption();

    @Mixin private final CheckRulesOption checkRules = new CheckRulesOption();

    @Mixin private final AccessOption access = new AccessOption();

    @Mixin private final LogFileOption log = new LogFileOption();

    @Mixin private final WatchOption watch = new WatchOption();

    @Mixin private final ServiceRecord record = new ServiceRecord();

    @Mixin private final TimeBudgetOption time = new TimeBudgetOption();

    @Option(names = "--no-vectors", description = "不在后台建立语义向量；没有向量时相似提案和归并组只按词语比较")
    private boolean withoutVectors;

    @Option(names = "--no-open", description = "不打开浏览器；默认在自己的桌面上启动时打开网页")
    private boolean withoutBrowser;

    @Option(
            names = "--allow-upload",
            description = "允许在网页“语料”里加文件：存到语料文件夹下的 uploads，随即更新索引；有账号时须有 manage 权限")
    private boolean uploads;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final BuildMeter meter = new BuildMeter();

    /// For its options alone.
    public ServeCommand(Surroundings surroundings) {
        this(surroundings, (asked, arguments) -> Failure.FAILED);
    }

    /// @param commands runs the commands that others put to this process
    public ServeCommand(Surroundings surroundings, CommandSocket.Runner commands) {
        this.surroundings = surroundings;
        this.commands = commands;
    }

    /// Looks at all that was set without beginning anything.
    ///
    /// @throws CommandFailedException for the first thing that is not right
    void check() throws IOException {
        AccessOptions unused = access.options(options());
        record.check();
        watch.times();
        corpus.paths(surroundings);
        rules.rules();
        checkRules.rules();
        time.budget();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = index.folder(surroundings);
        surroundings = log.begin(surroundings);
        ServerOptions options = options();
        AccessOptions accesses = record.of(access.options(options), folder, surroundings);
        Optional<ClusterAddress> elsewhere = cluster.address(surroundings.environment());
        if (elsewhere.isPresent()) {
            return serveCluster(elsewhere.get(), folder, options, accesses);
        }
        // The analysis loads while the server starts and the index opens.
        ServedLexicon words = new ServedLexicon(lexicon);
        LiveIndex live =
                new LiveIndex(
                        folder,
                        words::analysis,
                        rules.rules(),
                        checkRules.rules(),
                        time.budget(),
                        model.embedder());
        @Nullable CorpusIntake intake = uploads ? intake(folder) : null;
        ServedProcess process = new ServedProcess(folder, meter, words);
        Workbench workbench = database.workbench(folder, surroundings);
        try (live;
                JianyanServer server =
                        new JianyanServer(
                                live::engine,
                                workbench,
                                process,
                                options,
                                accesses,
                                subcorpora.file(folder),
                                intake == null ? Intake.CLOSED : intake)) {
            // The port is taken first: whether it is free should not be learnt after a long build.
            server.start();
            record.start(spec);
            if (!withoutBrowser
                    && options.isLoopback()
                    && surroundings.terminal().outIsTerminal()) {
                // Before the build: the page shows how far that is.
                DesktopBrowser.open(address(server.port()), surroundings.environment());
            }
            boolean held = live.open();
            // What is wrong with the corpus or its mappings is said before the first build.
            IndexBuilder unused = builder(folder, words.analysis());
            try (Follower follower =
                            new Follower(
                                    live,
                                    () -> builder(folder, words.analysis()),
                                    corpus,
                                    folder,
                                    meter,
                                    record,
                                    surroundings);
                    CorpusWatch watching =
                            new CorpusWatch(follower::paths, () -> follower.begin())) {
                if (!held) {
                    follower.build();
                }
                process.follower(follower);
                if (intake != null) {
                    intake.follow(() -> follower.begin());
                }
                ViewsAhead ahead = new ViewsAhead(live, accesses, surroundings);
                ahead.look();
                Runnable refresh =
                        () -> {
                            live.refresh();
                            ahead.look();
                        };
                return serve(
                        folder,
                        live,
                        refresh,
                        follower,
                        watching,
                        held,
                        process,
                        workbench,
                        server.port());
            }
        }
    }

    /// Answers from a cluster. What is decided lies in the folder, as it does beside an index.
    private int serveCluster(
            ClusterAddress address, Path folder, ServerOptions options, AccessOptions accesses)
            throws IOException, InterruptedException {
        requireNothingLocal();
        IndicatorRules indicators = rules.rules();
        CheckRules checks = checkRules.rules();
        PrivateDirectory.create(folder).close();
        // Its nodes hold the lexicon that the index was built with.
        ServedLexicon words = new ServedLexicon(lexicon);
        ServedProcess process = new ServedProcess(folder, meter, words);
        Workbench workbench = database.workbench(folder, surroundings);
        try (ClusterEngine engine =
                        new ClusterEngine(
                                        address,
                                        words.analysis(),
                                        model.embedder(),
                                        () -> indicators,
                                        () -> checks)
                                .within(time.budget());
                JianyanServer server =
                        new JianyanServer(
                                () -> Optional.of(engine),
                                workbench,
                                process,
                                options,
                                accesses,
                                subcorpora.file(folder),
                                Intake.CLOSED)) {
            server.start();
            record.start(spec);
            StopSignals stop = StopSignals.listen();
            sayWhetherItAnswers(engine);
            surroundings
                    .terminal()
                    .out()
                    .println("建言已就绪：" + address(server.port()) + "（运行在集群 " + address + "）");
            try (Upkeep _ = Upkeep.of(() -> {}, workbench, process, record, surroundings)) {
                int code = stop.await();
                record.stop();
                return code;
            }
        }
    }

    /// A cluster that does not answer yet is said and waited for.
    private void sayWhetherItAnswers(ClusterEngine engine) {
        try {
            engine.prepare();
            surroundings.terminal().err().println("集群里有 " + engine.status().documents() + " 份文档");
        } catch (ClusterException notYet) {
            surroundings
                    .terminal()
                    .err()
                    .println(Failure.of(notYet).line() + " · 网页照常打开，集群能答时自行接上");
        }
    }

    /// @throws CommandFailedException when something is asked for that follows a corpus
    private void requireNothingLocal() {
        boolean local =
                uploads
                        || watch.isWatching()
                        || !watch.times().isEmpty()
                        || !corpus.named().isEmpty();
        if (local) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "集群里的索引不跟着本机的语料走",
                            "--cluster",
                            "去掉 --corpus、--watch、--build-at、--allow-upload；用 jianyan index --cluster 更新集群，正在运行的 serve 随即用新的一代"));
        }
    }

    private int serve(
            Path folder,
            LiveIndex live,
            Runnable refresh,
            Follower follower,
            CorpusWatch watching,
            boolean held,
            ServedProcess process,
            Workbench workbench,
            int actualPort)
            throws IOException, InterruptedException {
        StopSignals stop = StopSignals.listen();
        try (Upkeep _ = Upkeep.of(refresh, workbench, process, record, surroundings);
                CommandSocket _ =
                        CommandSocket.open(
                                new CommandSocket.Served(folder, spec, live::lent, commands),
                                surroundings);
                BackgroundVectors vectors =
                        live.vectors(surroundings.clock(), surroundings.terminal())) {
            surroundings.terminal().out().println("建言已就绪：" + address(actualPort));
            Runnable embedding = withoutVectors ? () -> {} : vectors::start;
            if (held) {
                follower.begin(embedding);
            } else {
                embedding.run();
            }
            if (watch.isWatching()) {
                watching.watch(CorpusWatch.LOOK_EVERY);
            }
            watch.times().forEach(time -> watching.daily(time, surroundings.clock()));
            int code = stop.await();
            record.stop();
            return code;
        }
    }

    /// @throws CommandFailedException when the corpus is single files
    private CorpusIntake intake(Path folder) throws IOException {
        return Follower.paths(corpus, folder, surroundings).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .map(CorpusIntake::new)
                .orElseThrow(() ->
                        new CommandFailedException(
                                Failure.wrongUse(
                                        "语料只是单个文件，没有地方收文件", "--allow-upload", "--corpus 指明一个文件夹")));
    }

    private IndexBuilder builder(Path folder, TextAnalysis analysis) throws IOException {
        return new IndexBuilder(
                        folder,
                        analysis,
                        mappings.reader(corpus.named(), analysis),
                        surroundings.clock())
                .reading(new KeptReadings(rules.rules(), analysis.folding()))
                .allowingRemoval(removal.isAllowed());
    }

    private ServerOptions options() {
        if (port < 0 || port > 65535) {
            throw new CommandFailedException(
                    Failure.wrongUse("没有端口 " + port, "--port", "0 到 65535"));
        }
        return access.encrypted(ServerOptions.at(host, port));
    }

    private String address(int actualPort) {
        String scheme = options().tls() == null ? "http" : "https";
        return scheme
                + "://"
                + (host.contains(":") ? "[" + host + "]" : host)
                + ":"
                + actualPort
                + "/";
    }
}
