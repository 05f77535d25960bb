package jianyan.export.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.question.DocumentDigest;
import jianyan.question.DocumentSet;
import jianyan.question.Footing;
import jianyan.question.Status;
import org.jspecify.annotations.Nullable;

/// What an answer says of itself, so that it can be told later whether it would still be the same.
///
/// @param request the link or the command that asks it again
/// @param program version
/// @param lexicon version of lexicon and analysis
/// @param generation of the index
/// @param documents how many documents the filters choose
/// @param documentSet tells these documents with their texts from others
/// @param lexiconEntries how the words of the queries were read
/// @param scope says that documents may be held which the asker may not see; null where the asker
///   sees all
/// @param fingerprint of all that; the same for the same request over the same documents
public record Basis(
        String request,
        String program,
        String lexicon,
        long generation,
        long documents,
        String documentSet,
        List<String> lexiconEntries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scope,
        String fingerprint) {
    /// What every number is of that somebody is told who does not see all.
    public static final String GRANTED = "在您可以查看的范围内";

    public Basis {
        lexiconEntries = List.copyOf(lexiconEntries);
    }

    /// @param filters that choose the documents
    /// @param queries that were asked
    public static Basis of(Engine engine, String request, Filters filters, List<String> queries) {
        return of(engine.status(), engine.footing(filters, queries), request);
    }

    public static Basis of(Status status, Footing footing, String request) {
        DocumentDigest documents = footing.documents();
        return new Basis(
                request,
                status.version(),
                status.analysis(),
                footing.generation(),
                documents.documents(),
                documents.hexadecimal(),
                footing.entries(),
                status.bounded() ? GRANTED : null,
                DocumentSet.digest(
                        String.join(
                                "\n",
                                request,
                                status.version() + " " + status.analysis(),
                                String.join(";", footing.entries()),
                                documents.hexadecimal())));
    }
}
