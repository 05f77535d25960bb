package jianyan.http.route;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.access.Account;
import jianyan.access.audit.AuditEvent;
import jianyan.http.access.Access;
import jianyan.http.access.Auditing;
import jianyan.http.exchange.Content;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.SharedPaths;
import jianyan.question.lexicon.LexiconEntry;
import jianyan.subcorpora.OwnTerm;
import jianyan.subcorpora.OwnTermsFile;

/// The terms of the lexicon, those that the people of this site write beside them, and what these
/// would change.
///
/// What is written is kept, version by version, and does nothing until it is put in force: the
/// index has to be built with it, since a text is cut into other words then.
public final class LexiconRoutes implements Route.Group {
    private static final String PATH = "/api/v1/lexicon";
    private static final String OWN = SharedPaths.OWN_TERMS;

    private final EngineGate engines;
    private final OwnTermsFile file;
    private final Running running;
    private final Auditing auditing;
    private final Clock clock;

    public LexiconRoutes(
            EngineGate engines,
            OwnTermsFile file,
            Running running,
            Auditing auditing,
            Clock clock) {
        this.engines = engines;
        this.file = file;
        this.running = running;
        this.auditing = auditing;
        this.clock = clock;
    }

    /// @param waiting how many terms the index is not yet built with, or still with
    /// @param canPutInForce whether that can be asked for here
    record Kept(List<Standing> terms, int waiting, boolean canPutInForce) {}

    /// @param inForce whether the index is built with its newest version
    record Standing(String term, boolean inForce, List<OwnTerm.Version> versions) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.kept(PATH, Set.of(), _ -> engines.open().lexicon()),
                Route.post(
                        PATH + "/trial",
                        Set.of("lines"),
                        given -> engines.open().tryTerms(lines(given))),
                Route.get(OWN, Set.of(), _ -> kept()),
                Route.post(OWN, Set.of("lines", "known"), this::save),
                Route.post(OWN + "/remove", Set.of("term"), this::remove),
                Route.post(OWN + "/apply", Set.of(), _ -> apply()),
                Route.get(
                        OWN + "/file",
                        Set.of(),
                        _ -> Content.text("text/tab-separated-values; charset=utf-8", file.tsv())));
    }

    private Kept kept() {
        Set<String> held = new HashSet<>();
        Set<String> ofSite = new HashSet<>();
        for (LexiconEntry entry : engines.open().lexicon().terms()) {
            held.add(entry.line());
            if (entry.file().equals(OwnTermsFile.LEXICON_FILE)) {
                ofSite.add(entry.line());
            }
        }
        List<OwnTerm> own = file.all();
        own.forEach(term -> ofSite.remove(term.line()));
        List<Standing> standings =
                own.stream()
                        .map(term ->
                                new Standing(
                                        term.term(), held.contains(term.line()), term.versions()))
                        .toList();
        long changed = standings.stream().filter(term -> !term.inForce()).count();
        // A version that gave way to another is one change and not two.
        long dropped =
                ofSite.stream()
                        .filter(line ->
                                own.stream().noneMatch(term -> line.startsWith(term.term() + "\t")))
                        .count();
        return new Kept(standings, (int) (changed + dropped), running.takesTerms());
    }

    private Kept save(Parameters given) {
        List<LexiconEntry> entries = engines.open().tryTerms(lines(given)).entries();
        file.save(
                entries,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Access.ASKER.get().account().map(Account::name).orElse(null),
                given.number("known").orElse(0));
        record("词库：存 " + entries.size() + " 个词，第一个是 " + entries.getFirst().term());
        return kept();
    }

    private Kept remove(Parameters given) {
        String term = given.requiredQuery("term");
        file.remove(term);
        record("词库：去掉 " + term);
        return kept();
    }

    private Map<String, Boolean> apply() {
        if (!running.putInForce(file.tsv())) {
            throw new ProblemException(
                    409,
                    "lexicon-closed",
                    "这里不能让词语生效：没有指明词库文件夹，或索引不在这里建立",
                    null,
                    "请管理员用 serve --lexicon 文件夹 启动；或下载词库文件放进词库文件夹，再运行 jianyan index --lexicon 文件夹");
        }
        record("词库：自建的词生效，重建索引");
        return Map.of("started", true);
    }

    private void record(String what) {
        auditing.record(AuditEvent.CONFIGURATION, Access.ASKER.get(), what);
    }

    private static String lines(Parameters given) {
        return given.text("lines").orElse("");
    }
}
