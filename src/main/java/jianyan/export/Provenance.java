package jianyan.export;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.engine.Engine;
import jianyan.export.json.NamedFilters;
import jianyan.query.Filters;
import jianyan.question.Status;

/// Says of what leaves as a file how it was made: query, filters, corpus, versions, date, and the
/// link and command that make it again.
public final class Provenance {
    private final Engine engine;
    private final Clock clock;

    public Provenance(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /// Everything that is needed to make the file again, and to judge it.
    ///
    /// @param what the command and route
    /// @param total how many there are
    /// @param order what else the address holds, with `&` before each
    public Map<String, String> of(
            String what, String q, Filters filters, long total, String order) {
        Status status = engine.status();
        NamedFilters named = new NamedFilters(filters);
        String link = "/api/v1/" + what + "?q=" + NamedFilters.encoded(q) + order + named.address();
        Map<String, String> description = new LinkedHashMap<>();
        description.put("program", "jianyan " + status.version());
        description.put("query", q);
        description.put("filters", named.options());
        description.put("total", String.valueOf(total));
        description.put("corpusDocuments", String.valueOf(status.documents()));
        description.put("corpusCharacters", String.valueOf(status.characters()));
        description.put("indexGeneration", String.valueOf(status.generation()));
        description.put("indexBuilt", LocalMoment.of(status.built(), clock));
        description.put("analysisAndLexicon", status.analysis());
        description.put("exported", LocalMoment.of(clock.instant(), clock));
        description.put("link", link);
        description.put(
                "command",
                ("jianyan " + what + " " + NamedFilters.quoted(q) + " " + named.options()).strip());
        description.putAll(ExportFingerprint.of(engine, filters, List.of(q)).about(link));
        return description;
    }
}
