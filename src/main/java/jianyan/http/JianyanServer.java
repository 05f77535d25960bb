package jianyan.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jianyan.access.audit.AuditEvent;
import jianyan.engine.Admission;
import jianyan.engine.Engine;
import jianyan.export.json.Basis;
import jianyan.export.json.Json;
import jianyan.http.access.Access;
import jianyan.http.access.AccessOptions;
import jianyan.http.access.AccessRoutes;
import jianyan.http.access.AuditRoutes;
import jianyan.http.access.Auditing;
import jianyan.http.access.OpenIdRoutes;
import jianyan.http.access.RateLimit;
import jianyan.http.exchange.Connection;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.RequestReader;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.SpokenAnswers;
import jianyan.http.exchange.Streamed;
import jianyan.http.page.Assets;
import jianyan.http.page.PageFiles;
import jianyan.http.page.PageLanguages;
import jianyan.http.page.PlainPages;
import jianyan.http.route.Based;
import jianyan.http.route.ComparisonRoutes;
import jianyan.http.route.CountingRoutes;
import jianyan.http.route.EngineGate;
import jianyan.http.route.ExportRoutes;
import jianyan.http.route.HandlingRoutes;
import jianyan.http.route.IndicatorRoutes;
import jianyan.http.route.Intake;
import jianyan.http.route.IntakeRoutes;
import jianyan.http.route.JudgingRoutes;
import jianyan.http.route.LexiconRoutes;
import jianyan.http.route.OwnThemesRoutes;
import jianyan.http.route.Running;
import jianyan.http.route.SearchRoutes;
import jianyan.http.route.SimilarityRoutes;
import jianyan.http.route.SubcorporaRoutes;
import jianyan.http.route.TableRoute;
import jianyan.http.route.WorkbenchRoutes;
import jianyan.question.BuildState;
import jianyan.question.search.SearchAnswer;
import jianyan.subcorpora.OwnTermsFile;
import jianyan.subcorpora.OwnThemesFile;
import jianyan.subcorpora.SubcorporaFile;
import jianyan.workbench.Workbench;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/// The HTTP server: the API under `/api/v1`, the page, health and metrics.
///
/// It asks for the engine anew at every request, so that whoever owns engines can put a new
/// generation in the place of an old one, and answers 503 while there is none. It does not close
/// engines. Each request has a virtual thread of its own; the engine answers on the threads of an
/// [Admission], and ends what nobody waits for.
public final class JianyanServer implements AutoCloseable {
    /// The parameter that says who decides.
    private static final String REVIEWER = "reviewer";

    /// Room for a query of 2,000 Han characters, nine bytes each when percent-encoded, with
    /// filters.
    static final int MAX_ADDRESS_BYTES = 32 * 1024;

    private final ServerOptions options;
    private final Json json = new Json();
    private final SpokenAnswers spoken = new SpokenAnswers(json);
    private final RequestReader reader;
    private final AnswerWriter writer;
    private final Freshness freshness;
    private final EngineGate engines;
    private final Metrics metrics;
    private final Admission admission = new Admission();
    private final ClientWatch clients = new ClientWatch();
    private final AccessOptions accesses;
    private final Access access;
    private final Auditing auditing;
    private final RateLimit limit;
    private final @Nullable Tls tls;
    private @Nullable ServerConnector encrypted;
    private final List<Route> routes;
    private final Javalin javalin;

    /// @param engine the engine of the moment; empty while the first index is being built
    /// @param workbench the merge groups under review; opened when it is first asked for, so that
    ///   nothing else waits for it or fails with it
    public JianyanServer(
            Supplier<Optional<Engine>> engine, Workbench workbench, ServerOptions options) {
        this(engine, workbench, () -> BuildState.IDLE, options);
    }

    /// @param build how far the build is that runs beside the answers, or before the first
    public JianyanServer(
            Supplier<Optional<Engine>> engine,
            Workbench workbench,
            Supplier<BuildState> build,
            ServerOptions options) {
        this(
                engine,
                workbench,
                build,
                options,
                AccessOptions.OPEN,
                new SubcorporaFile(Path.of(SubcorporaFile.NAME)));
    }

    /// @param accesses who may come in
    /// @param subcorpora the saved selections
    public JianyanServer(
            Supplier<Optional<Engine>> engine,
            Workbench workbench,
            Supplier<BuildState> build,
            ServerOptions options,
            AccessOptions accesses,
            SubcorporaFile subcorpora) {
        this(
                engine,
                workbench,
                Running.telling(build),
                options,
                accesses,
                subcorpora,
                Intake.CLOSED);
    }

    /// @param running the process around it
    /// @param intake what takes documents in that come by the page
    public JianyanServer(
            Supplier<Optional<Engine>> engine,
            Workbench workbench,
            Running running,
            ServerOptions options,
            AccessOptions accesses,
            SubcorporaFile subcorpora,
            Intake intake) {
        this.options = options;
        this.accesses = accesses;
        this.auditing = new Auditing(accesses.audit());
        this.limit = new RateLimit(accesses.perMinute(), System::nanoTime);
        this.tls = options.tls() == null ? null : new Tls(options.tls(), Tls.LOOK_EVERY);
        this.access = new Access(accesses, auditing, Clock.systemUTC());
        this.writer = new AnswerWriter(json, spoken, access, auditing);
        this.reader = new RequestReader(json, options.maxBodyBytes(), subcorpora::named);
        this.engines = new EngineGate(engine, admission);
        this.metrics = new Metrics();
        new SiteGauges(metrics.registry(), engines, Clock.systemUTC())
                .register(admission, running, auditing);
        this.freshness = new Freshness(engines, subcorpora);
        var tables = new TableRoute(engines, Clock.system(ZoneId.systemDefault()));
        this.routes =
                Stream.<Route.Group>of(
                                new SearchRoutes(engines, tables),
                                new ExportRoutes(
                                        engines, json, Clock.system(ZoneId.systemDefault())),
                                new CountingRoutes(engines, tables),
                                new ComparisonRoutes(engines, tables),
                                new IndicatorRoutes(engines, tables),
                                new SimilarityRoutes(engines, tables),
                                new WorkbenchRoutes(engines, workbench),
                                new HandlingRoutes(engines, workbench),
                                new JudgingRoutes(engines, workbench, tables),
                                new SubcorporaRoutes(engines, subcorpora),
                                new OwnThemesRoutes(
                                        engines,
                                        OwnThemesFile.beside(subcorpora),
                                        auditing,
                                        Clock.systemUTC()),
                                new LexiconRoutes(
                                        engines,
                                        OwnTermsFile.beside(subcorpora),
                                        running,
                                        auditing,
                                        Clock.systemUTC()),
                                new AccessRoutes(access, auditing),
                                new OpenIdRoutes(access, auditing),
                                new AuditRoutes(auditing),
                                new IntakeRoutes(intake, auditing),
                                new OperationsRoutes(
                                        engines,
                                        running,
                                        new Readiness(engines, running, auditing),
                                        metrics))
                        .flatMap(group -> group.routes().stream())
                        .toList();
        this.javalin = Javalin.create(this::configure);
    }

    /// @throws PortInUseException when another program listens there
    public void start() {
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            throw new PortInUseException(options.host(), options.port(), e);
        }
    }

    /// The port that is listened on, once started.
    public int port() {
        return encrypted == null ? javalin.port() : encrypted.getLocalPort();
    }

    /// Stops listening, after the requests that are being answered.
    @Override
    public void close() {
        javalin.stop();
        if (tls != null) {
            tls.close();
        }
        admission.close();
        clients.close();
    }

    /// Takes up a renewed certificate now and not some seconds later.
    void lookAtCertificate() {
        if (tls != null) {
            tls.look();
        }
    }

    /// Every route of the API.
    public List<Route> routes() {
        return routes;
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(MAX_ADDRESS_BYTES);
            http.setSendServerVersion(false);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems(json)));
        if (tls != null) {
            config.jetty.addConnector((server, http) -> {
                ServerConnector own = tls.connector(server, http, options.host(), options.port());
                encrypted = own;
                return own;
            });
        }
        config.requestLogger.http(this::measure);

        var assets = new Assets();
        var languages = new PageLanguages(assets);
        var files = new PageFiles(assets, languages);
        var guard = new Guard(files.importMapHash(), options.isLoopback(), accesses.hosts());
        config.routes.before(guard::admit);
        config.routes.before(access::admitToPage);
        new PlainPages(languages).register(config.routes);
        routes.forEach(route -> register(config, route));
        files.register(config.routes);
        var problems = new ProblemWriter(json, files, spoken);
        problems.register(config.routes);
        config.router.javaLangErrorHandler(problems::write);
    }

    private void register(JavalinConfig config, Route route) {
        config.routes.addHttpHandler(
                route.method(), route.pattern(), context -> answer(context, route));
        if (route.method().equals(HandlerType.GET)) {
            config.routes.addHttpHandler(
                    HandlerType.HEAD, route.pattern(), context -> answer(context, route));
        }
    }

    private void answer(Context context, Route route) {
        context.attribute(Route.ATTRIBUTE, route.path());
        Access.Asker asker = access.asker(context);
        admit(context, asker, route);
        try (ClientWatch.Client client = clients.watch(Connection.channel(context))) {
            ScopedValue.where(EngineGate.GONE, client)
                    .where(Access.ASKER, asker)
                    .run(() -> {
                        if (route.fromIndex()) {
                            writeKept(context, route);
                        } else {
                            Object answer = answered(context, route);
                            if (Auditing.isDecision(route)) {
                                auditing.decided(context, asker);
                            }
                            writer.write(context, answer);
                        }
                    });
        }
    }

    private void admit(Context context, Access.Asker asker, Route route) {
        if (route.path().startsWith("/api/") || route.path().startsWith(OpenIdRoutes.BEGIN)) {
            limit.take(asker).ifPresent(wait -> tooMuch(context, wait));
        }
        try {
            access.require(asker, route);
        } catch (ProblemException denied) {
            if (asker.account().isPresent()) {
                auditing.record(AuditEvent.DENIED, asker, context.method() + " " + context.path());
            }
            throw denied;
        }
        if (Auditing.isDecision(route)) {
            auditing.require();
        }
    }

    private static void tooMuch(Context context, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        context.header("Retry-After", Long.toString(seconds));
        throw new ProblemException(
                429, "too-many-requests", "问得太快了", null, "请在 " + seconds + " 秒后再问");
    }

    private void writeKept(Context context, Route route) {
        // Before the answer: one that a newer index gave meanwhile is only asked for once more.
        String tag = freshness.tag(context);
        if (Freshness.isHeld(context, tag)) {
            keep(context, tag);
            context.status(304);
            return;
        }
        Object answer = answered(context, route);
        boolean whole = !(answer instanceof Based(SearchAnswer search, Basis _)) || search.whole();
        if (whole && !(answer instanceof Streamed)) {
            keep(context, tag);
        }
        writer.write(context, answer);
    }

    private Object answered(Context context, Route route) {
        Parameters given = read(context, route);
        Object answer =
                route.based() ? Based.of(engines, route, given) : route.answering().answer(given);
        context.attribute(AnswerWriter.SELECTIONS, given.subcorpora());
        return answer;
    }

    /// What somebody decides carries their account, whatever name they type.
    private Parameters read(Context context, Route route) {
        Parameters given = reader.read(context, route);
        return Access.ASKER
                .get()
                .account()
                .filter(_ -> route.parameters().contains(REVIEWER))
                .map(account -> given.with(REVIEWER, account.name()))
                .orElse(given);
    }

    /// In the client's own store, to be asked about at each use.
    private static void keep(Context context, String tag) {
        context.header(Header.ETAG, tag);
        context.header(Header.VARY, Header.ACCEPT_LANGUAGE);
        context.header(Header.CACHE_CONTROL, "private, no-cache");
    }

    private void measure(Context context, float tookMillis) {
        String route = context.attribute(Route.ATTRIBUTE);
        metrics.record(
                context.method().toString(),
                route == null ? "none" : route,
                context.statusCode(),
                Duration.ofNanos((long) (tookMillis * 1_000_000)));
    }
}
