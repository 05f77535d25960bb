package jianyan.export.json;

import java.util.List;
import java.util.Map;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.Subcorpus;
import jianyan.question.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/// The saved selections, with how much each holds now.
public record SubcorporaAnswer(List<Held> subcorpora, List<String> notes) {
    public SubcorporaAnswer {
        subcorpora = List.copyOf(subcorpora);
        notes = List.copyOf(notes);
    }

    /// @param filters by their names
    /// @param documents null when this corpus cannot be asked for it
    /// @param problem why not, in Chinese
    public record Held(
            String name,
            String q,
            Map<String, List<String>> filters,
            @Nullable Long documents,
            @Nullable String problem) {}

    public static SubcorporaAnswer of(List<Subcorpus> saved, Engine engine) {
        return new SubcorporaAnswer(
                saved.stream().map(each -> held(each, engine)).toList(), List.of());
    }

    /// What was just saved. Whoever saves a search is told when it showed more than was asked for.
    public static SubcorporaAnswer saved(Subcorpus subcorpus, Engine engine) {
        Held held = held(subcorpus, engine);
        Long documents = held.documents;
        long shown = engine.search(SearchRequest.of(subcorpus.q(), subcorpus.filters())).total();
        return new SubcorporaAnswer(
                List.of(held),
                documents == null || documents == shown
                        ? List.of()
                        : List.of("检索会放宽到 " + shown + " 份；子语料只收严格符合的 " + documents + " 份"));
    }

    private static Held held(Subcorpus subcorpus, Engine engine) {
        NamedSubcorpus named = NamedSubcorpus.of(subcorpus);
        try {
            long documents =
                    engine.search(SearchRequest.of("", Filters.NONE.within(subcorpus))).total();
            return new Held(named.name(), named.q(), named.filters(), documents, null);
        } catch (InvalidRequestException notHere) {
            return new Held(
                    named.name(),
                    named.q(),
                    named.filters(),
                    null,
                    notHere.getMessage() + "；" + notHere.remedy());
        }
    }
}
