package jianyan.http.route;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jianyan.access.Account;
import jianyan.access.audit.AuditEvent;
import jianyan.http.access.Access;
import jianyan.http.access.Auditing;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.SharedPaths;
import jianyan.query.InvalidRequestException;
import jianyan.subcorpora.OwnTheme;
import jianyan.subcorpora.OwnThemesFile;

/// Themes that the people of this site made: which there are, saving a version of one, and dropping
/// one.
public final class OwnThemesRoutes implements Route.Group {
    private final EngineGate engines;
    private final OwnThemesFile file;
    private final Auditing auditing;
    private final Clock clock;

    public OwnThemesRoutes(EngineGate engines, OwnThemesFile file, Auditing auditing, Clock clock) {
        this.engines = engines;
        this.file = file;
        this.auditing = auditing;
        this.clock = clock;
    }

    /// Those that are kept, or that is left.
    record Answer(List<OwnTheme> themes) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SharedPaths.OWN_THEMES, Set.of(), _ -> new Answer(file.all())),
                Route.post(SharedPaths.OWN_THEMES, Set.of("name", "terms", "known"), this::save),
                Route.post(SharedPaths.OWN_THEMES + "/remove", Set.of("name"), this::remove));
    }

    private Answer save(Parameters given) {
        String name = given.requiredQuery("name").strip();
        if (engines.open().themes().themes().stream().anyMatch(each -> each.name().equals(name))) {
            throw new InvalidRequestException(
                    "theme-taken", "name", "“" + name + "”是自带的或本站词库的主题", "换个名字");
        }
        OwnTheme.Version version =
                new OwnTheme.Version(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Access.ASKER.get().account().map(Account::name).orElse(null),
                        given.texts("terms").stream().map(String::strip).distinct().toList());
        OwnTheme saved = file.save(name, version, given.number("known").orElse(0));
        record("主题：存 " + name + " 第 " + saved.versions().size() + " 版");
        return new Answer(List.of(saved));
    }

    private Answer remove(Parameters given) {
        String name = given.requiredQuery("name");
        file.remove(name);
        record("主题：去掉 " + name.strip());
        return new Answer(file.all());
    }

    private void record(String what) {
        auditing.record(AuditEvent.CONFIGURATION, Access.ASKER.get(), what);
    }
}
