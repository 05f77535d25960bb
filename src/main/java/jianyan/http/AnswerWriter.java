package jianyan.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import jianyan.export.json.Basis;
import jianyan.export.json.Json;
import jianyan.http.access.Access;
import jianyan.http.access.Auditing;
import jianyan.http.access.SignInAnswer;
import jianyan.http.exchange.Connection;
import jianyan.http.exchange.Content;
import jianyan.http.exchange.Language;
import jianyan.http.exchange.LateHeaders;
import jianyan.http.exchange.SpokenAnswers;
import jianyan.http.exchange.Streamed;
import jianyan.http.exchange.WordlessFailure;
import jianyan.http.route.Based;
import jianyan.query.Subcorpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what a route answered: bytes as they are, a download as it is made, everything else as
/// JSON in the language that was asked for.
final class AnswerWriter {
    /// The attribute of a request that holds the saved selections that it named.
    static final String SELECTIONS = "selections";

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);

    private final Json json;
    private final SpokenAnswers spoken;
    private final Access access;
    private final Auditing auditing;

    AnswerWriter(Json json, SpokenAnswers spoken, Access access, Auditing auditing) {
        this.json = json;
        this.spoken = spoken;
        this.access = access;
        this.auditing = auditing;
    }

    void write(Context context, Object answer) {
        if (answer instanceof Content content) {
            context.contentType(content.mediaType()).result(content.bytes());
        } else if (answer instanceof Streamed streamed) {
            auditing.exported(context, Access.ASKER.get());
            write(context, streamed);
        } else if (answer instanceof Based(Object what, Basis basis)) {
            context.contentType("application/json")
                    .result(json.toBytes(said(context, what), basis));
        } else if (answer instanceof SignInAnswer step) {
            step.write(context, access, json);
        } else {
            context.contentType("application/json").result(json.toBytes(said(context, answer)));
        }
    }

    /// With the selections that it was asked within, in the language that was asked for.
    private Object said(Context context, Object answer) {
        List<Subcorpus> selections = context.attribute(SELECTIONS);
        return spoken.in(
                Language.ofAnswer(context),
                selections == null ? answer : json.naming(answer, selections));
    }

    private static void write(Context context, Streamed answer) {
        var to = new LateHeaders(context, answer);
        try {
            answer.writing().write(to);
        } catch (IOException gone) {
            LOG.debug("Nobody waited for the download", gone);
            breakOff(context, gone);
        } catch (RuntimeException failed) {
            if (!to.begun()) {
                throw failed;
            }
            LOG.error("A download broke off: {}", context.path(), WordlessFailure.of(failed));
            breakOff(context, failed);
        }
    }

    /// What has left cannot be taken back: only a connection that breaks tells that the rest is
    /// missing.
    private static void breakOff(Context context, Throwable cause) {
        Connection.request(context).getServletChannel().abort(cause);
    }
}
