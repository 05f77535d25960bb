package jianyan.http;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jianyan.access.Account;
import jianyan.query.InvalidRequestException;
import jianyan.subcorpora.OwnTheme;
import jianyan.subcorpora.OwnThemesFile;

/// Themes that the people of this site made: which there are, saving a version of one, and dropping
/// one.
final class OwnThemesRoutes implements Route.Group {
    static final String PATH = "/api/v1/themes/own";

    private final EngineGate engines;
    private final OwnThemesFile file;
    private final Clock clock;

    OwnThemesRoutes(EngineGate engines, OwnThemesFile file, Clock clock) {
        this.engines = engines;
        this.file = file;
        this.clock = clock;
    }

    /// Those that are kept, or that is left.
    record Answer(List<OwnTheme> themes) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Set.of(), _ -> new Answer(file.all())),
                Route.post(PATH, Set.of("name", "terms", "known"), this::save),
                Route.post(PATH + "/remove", Set.of("name"), this::remove));
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
                        Access.ASKER.isBound()
                                ? Access.ASKER.get().account().map(Account::name).orElse(null)
                                : null,
                        given.texts("terms").stream().map(String::strip).distinct().toList());
        return new Answer(List.of(file.save(name, version, given.number("known").orElse(0))));
    }

    private Answer remove(Parameters given) {
        file.remove(given.requiredQuery("name"));
        return new Answer(file.all());
    }
}
