package jianyan.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;
import jianyan.http.access.Access;
import jianyan.http.exchange.Language;
import jianyan.http.page.Assets;
import jianyan.http.route.EngineGate;
import jianyan.question.Status;
import jianyan.subcorpora.SubcorporaFile;

/// The ETag of an answer that depends on nothing but the index and the question: it is known before
/// the answer is, so that what a client already has costs neither searching nor sending.
final class Freshness {
    private final EngineGate engines;
    private final SubcorporaFile subcorpora;

    Freshness(EngineGate engines, SubcorporaFile subcorpora) {
        this.engines = engines;
        this.subcorpora = subcorpora;
    }

    /// Names the program, the index and the question. A generation alone would not do: an index
    /// that was thrown away begins anew at the first.
    String tag(Context context) {
        Status status = engines.open().status();
        String query = String.valueOf(context.queryString());
        // What a saved selection says may change while the index stays.
        String selections = query.contains("subcorpus") ? subcorpora.all().toString() : "";
        String all =
                String.join(
                        "\n",
                        status.version(),
                        status.analysis(),
                        status.generation() + " " + status.built(),
                        status.vectors().toString(),
                        context.req().getRequestURI(),
                        query,
                        Language.ofAnswer(context).code(),
                        selections,
                        // The next at the same browser may see other documents.
                        Access.bounds().map(labels -> new TreeSet<>(labels).toString()).orElse(""));
        byte[] digest = Assets.sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        // Weak: the time that an answer took is in it, and it is also sent compressed.
        return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
    }

    /// Whether the client has the answer of this tag.
    static boolean isHeld(Context context, String tag) {
        String held = context.header(Header.IF_NONE_MATCH);
        return held != null
                && Arrays.stream(held.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
