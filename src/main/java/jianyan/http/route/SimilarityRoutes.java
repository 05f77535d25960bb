package jianyan.http.route;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.query.InvalidRequestException;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.similarity.Draft;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.Scope;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarRequest;
import jianyan.question.table.MappingCorrection;
import jianyan.question.table.TableLook;

/// Likeness among proposals: candidates for one of them or for a draft, what is to be said of a
/// draft before it is filed, asks that return, and merge groups.
public final class SimilarityRoutes implements Route.Group {
    private static final int DEFAULT_LIMIT = 10;

    private final EngineGate engines;
    private final TableRoute tables;

    public SimilarityRoutes(EngineGate engines, TableRoute tables) {
        this.engines = engines;
        this.tables = tables;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/api/v1/similar",
                                Parameters.withFilters("id", "title", "text", "scope", "limit"),
                                this::similar)
                        .withBasis(),
                Route.post(
                                "/api/v1/check",
                                Parameters.withFilters("title", "text", "limit"),
                                this::check)
                        .withBasis(),
                Route.post("/api/v1/draft", Set.of("name", "content"), this::draft),
                Route.large(
                        "/api/v1/mapping",
                        Set.of("name", "content", "set", "value", "ignore"),
                        IntakeRoutes.MAX_BODY_BYTES,
                        this::mapping),
                tables.get(
                        "/api/v1/recurring",
                        Parameters.withFilters("sessions", "open"),
                        this::recurring),
                Route.kept("/api/v1/groups/suggested", Parameters.FILTERS, this::groups)
                        .withBasis());
    }

    private SimilarAnswer similar(Parameters given) {
        var request =
                new SimilarRequest(
                        given.text("id").orElse(null),
                        given.text("title").orElse(null),
                        given.text("text").orElse(null),
                        given.filters(),
                        given.text("scope").map(Scope::ofCode).orElse(Scope.ALL),
                        given.number("limit").orElse(DEFAULT_LIMIT));
        return engines.open().similar(request);
    }

    private CheckAnswer check(Parameters given) {
        return engines.open()
                .check(
                        new CheckRequest(
                                given.text("title").orElse(null),
                                given.text("text").orElse(null),
                                given.filters(),
                                given.number("limit").orElse(CheckRequest.DEFAULT_LIMIT)));
    }

    private Draft draft(Parameters given) {
        return engines.open().draft(given.requiredQuery("name"), content(given));
    }

    private TableLook mapping(Parameters given) {
        return engines.open()
                .table(
                        given.requiredQuery("name"),
                        content(given),
                        new MappingCorrection(
                                given.texts("set"), given.texts("value"), given.texts("ignore")));
    }

    private static byte[] content(Parameters given) {
        try {
            return Base64.getDecoder().decode(given.text("content").orElse(""));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidRequestException(
                    "malformed-content", "content", "content 不是 Base64", "文件的字节，作 Base64 编码");
        }
    }

    private RecurringAnswer recurring(Parameters given) {
        return engines.open()
                .recurring(
                        new RecurringRequest(
                                given.filters(),
                                given.number("sessions").orElse(RecurringRequest.LEAST_SESSIONS),
                                given.yesOrNo("open").orElse(false)));
    }

    private GroupsAnswer groups(Parameters given) {
        return engines.open().groups(given.filters());
    }
}
