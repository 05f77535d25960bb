package jianyan.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jianyan.cluster.client.ClusterException;
import jianyan.engine.BusyException;
import jianyan.engine.ViewComingException;
import jianyan.export.json.Json;
import jianyan.http.exchange.Language;
import jianyan.http.exchange.Problem;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.SpokenAnswers;
import jianyan.http.exchange.WordlessFailure;
import jianyan.http.page.PageFiles;
import jianyan.query.AnswerAbandonedException;
import jianyan.query.IndexCorruptException;
import jianyan.query.InvalidRequestException;
import jianyan.query.TimeBudgetExceededException;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.values.BeyondAccessException;
import jianyan.workbench.values.UnknownGroupException;
import jianyan.workbench.values.WorkbenchUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns whatever a route throws into a [Problem]. What the program itself did wrong goes to the
/// log with its stack trace, and to the asker without.
final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    /// As nginx has it: the client closed the request.
    private static final int CLIENT_GONE = 499;

    private final Json json;
    private final PageFiles pages;
    private final SpokenAnswers spoken;

    ProblemWriter(Json json, PageFiles pages, SpokenAnswers spoken) {
        this.json = json;
        this.pages = pages;
        this.spoken = spoken;
    }

    void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, this::write);
        routes.exception(
                InvalidRequestException.class,
                (invalid, context) -> write(ProblemException.of(invalid), context));
        routes.exception(
                BeyondAccessException.class,
                (beyond, context) ->
                        write(
                                new ProblemException(
                                        403,
                                        beyond.code(),
                                        String.valueOf(beyond.getMessage()),
                                        null,
                                        beyond.remedy()),
                                context));
        routes.exception(
                TimeBudgetExceededException.class,
                (late, context) -> write(ProblemException.of(late), context));
        routes.exception(
                ClusterException.class,
                (unanswered, context) -> {
                    LOG.warn("{}: {}", unanswered.code(), unanswered.getMessage());
                    write(ProblemException.of(unanswered), context);
                });
        routes.exception(
                BusyException.class,
                (busy, context) -> {
                    context.header(Header.RETRY_AFTER, Integer.toString(busy.retrySeconds()));
                    write(ProblemException.of(busy), context);
                });
        routes.exception(
                ViewComingException.class,
                (coming, context) -> {
                    context.header(
                            Header.RETRY_AFTER,
                            Integer.toString(ViewComingException.RETRY_SECONDS));
                    write(ProblemException.of(coming), context);
                });
        // Nobody reads it; the status is for the metrics.
        routes.exception(
                AnswerAbandonedException.class, (_, context) -> context.status(CLIENT_GONE));
        routes.exception(
                ConflictException.class,
                (conflict, context) -> write(ProblemException.of(conflict), context));
        routes.exception(
                UnknownGroupException.class,
                (unknown, context) -> write(ProblemException.of(unknown), context));
        routes.exception(
                WorkbenchUnavailableException.class,
                (unavailable, context) -> {
                    LOG.warn("{}: {}", unavailable.getMessage(), reason(unavailable));
                    write(ProblemException.of(unavailable), context);
                });
        routes.exception(
                IndexCorruptException.class,
                (corrupt, context) -> {
                    LOG.error("{}: {}", IndexCorruptException.MESSAGE, corrupt.getMessage());
                    write(ProblemException.corruptIndex(), context);
                });
        routes.exception(
                MethodNotAllowedResponse.class,
                (refused, context) -> write(methodNotAllowed(refused, context), context));
        routes.exception(
                HttpResponseException.class,
                (refused, context) -> {
                    if (refused.getStatus() != 404 || !pages.sendNowhere(context)) {
                        write(refused(refused, context), context);
                    }
                });
        routes.exception(Exception.class, this::fail);
    }

    private void write(ProblemException problem, Context context) {
        // The same query would take as long again.
        boolean passes = !problem.code().equals(TimeBudgetExceededException.CODE);
        if (problem.status() == 503
                && passes
                && context.res().getHeader(Header.RETRY_AFTER) == null) {
            context.header(Header.RETRY_AFTER, "2");
        }
        Language language = Language.ofAnswer(context);
        context.status(problem.status())
                .contentType(Problem.MEDIA_TYPE)
                .header(Header.VARY, Header.ACCEPT_LANGUAGE)
                .header(Header.CONTENT_LANGUAGE, language.code())
                .result(
                        json.toBytes(
                                Problem.of(problem, context.path())
                                        .said(each -> spoken.sentence(language, each))));
    }

    /// For errors of the machine itself, memory above all, which Javalin hands on apart from
    /// exceptions.
    void write(HttpServletResponse response, Error error) {
        LOG.error("A request failed", WordlessFailure.of(error));
        response.setStatus(500);
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream()
                    .write(json.toBytes(Problem.of(ProblemException.internal(), "/")));
        } catch (IOException e) {
            LOG.debug("Nobody waited for the answer", e);
        }
    }

    private void fail(Exception failure, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), WordlessFailure.of(failure));
        write(ProblemException.internal(), context);
    }

    private static String reason(WorkbenchUnavailableException unavailable) {
        Throwable cause = unavailable.getCause();
        return cause == null ? unavailable.code() : String.valueOf(cause.getMessage());
    }

    private static ProblemException methodNotAllowed(
            MethodNotAllowedResponse refused, Context context) {
        String allowed = refused.getDetails().getOrDefault("availableMethods", "");
        context.header(Header.ALLOW, allowed);
        return new ProblemException(
                405,
                "method-not-allowed",
                context.path() + " 不接受 " + context.method(),
                "method",
                "可用：" + allowed);
    }

    private static ProblemException refused(HttpResponseException refused, Context context) {
        if (refused.getStatus() == 404) {
            return ProblemException.notFound(context.path());
        }
        return new ProblemException(
                refused.getStatus(),
                "http-" + refused.getStatus(),
                "请求未被接受（" + refused.getStatus() + "）",
                null,
                null);
    }
}
