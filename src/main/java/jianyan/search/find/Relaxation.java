package jianyan.search.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.index.Snapshot;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Strictness;
import jianyan.index.plan.Translation;
import jianyan.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/// A query read as strictly as finds something under the filters, or, when it is a question, as
/// fills some pages: of the words of a question an answer may hold few.
///
/// @param query in the strictest reading that finds something; the strictest of all when none does
/// @param strict whether that is the strictest of all
/// @param steps what was loosened, in Chinese; empty when nothing was
public record Relaxation(
        Translation query, Selection selection, Found found, boolean strict, List<String> steps) {
    /// A question that finds fewer documents is read more loosely: five pages. Measured in
    /// evaluation-search.md; ten lose one answer in a hundred.
    private static final int FEW = 50;

    public Relaxation {
        steps = List.copyOf(steps);
    }

    /// @param near what comes near in meaning; null in the lexical mode
    /// @return the strictest reading when none finds anything
    public static Relaxation of(
            ParsedQuery parsed,
            QueryTranslator queries,
            Admission admission,
            @Nullable NearDocuments near,
            Snapshot snapshot) {
        Relaxation strictest =
                read(queries.translate(parsed), admission, near, snapshot, true, List.of());
        Relaxation tried = strictest;
        List<String> steps = new ArrayList<>();
        for (Strictness strictness : List.of(Strictness.SOME, Strictness.ANY)) {
            if (tried.suffices()) {
                return tried;
            }
            Translation looser = queries.translate(parsed, strictness);
            if (!looser.matching().equals(tried.query.matching())) {
                steps.add(words(strictness));
                tried = read(looser, admission, near, snapshot, false, steps);
            }
        }
        return tried.found.byWords() > 0 ? tried : strictest;
    }

    private boolean suffices() {
        return found.byWords() >= (query.question() ? FEW : 1);
    }

    private static Relaxation read(
            Translation query,
            Admission admission,
            @Nullable NearDocuments near,
            Snapshot snapshot,
            boolean strict,
            List<String> steps) {
        snapshot.deadline().check();
        Selection selection = new Selection(snapshot, query, near);
        return new Relaxation(query, selection, selection.under(admission), strict, steps);
    }

    private static String words(Strictness step) {
        return switch (step) {
            case ALL -> "";
            case SOME -> "没有文档含有全部所查的词，已放宽为含其中一部分";
            case ANY -> "含有其中足够多的词的文档太少，已放宽为含任意一处；少见的词排在前面";
        };
    }
}
