package jianyan.search.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Strictness;

/// A query read as strictly as finds something under the filters, or, when it is a question, as
/// fills some pages: of the words of a question an answer may hold few. One round for each reading
/// that is tried.
///
/// @param sought in the strictest reading that finds something; the strictest of all when none does
/// @param found how many documents
/// @param strict whether that is the strictest of all
/// @param steps what was loosened, in Chinese; empty when nothing was
public record Relaxation(Sought sought, FoundCount found, boolean strict, List<String> steps) {
    /// A question that finds fewer documents is read more loosely: five pages. So is a word of
    /// which no document holds all: once not all is required, a reader wants to choose. Measured in
    /// evaluation-search.md; ten lose one answer in a hundred.
    private static final int FEW = 50;

    public Relaxation {
        steps = List.copyOf(steps);
    }

    /// What this asks of shards, wherever these are.
    public static List<Round<?, ?>> rounds(QueryTranslator queries) {
        return List.of(new FoundRound(queries));
    }

    /// @return the strictest reading when none finds anything
    public static Relaxation of(String q, Narrowing under, QueryTranslator queries, Shards shards) {
        FoundRound round = new FoundRound(queries);
        Relaxation strictest =
                read(QueryReading.of(q, Strictness.ALL, queries), under, round, shards);
        Relaxation tried = strictest;
        List<String> steps = new ArrayList<>();
        for (Strictness strictness : List.of(Strictness.SOME, Strictness.ANY)) {
            if (tried.suffices()) {
                return tried;
            }
            QueryReading looser = QueryReading.of(q, strictness, queries);
            if (!looser.query().matching().equals(tried.sought.reading().query().matching())) {
                steps.add(words(strictness));
                tried = read(looser, under, round, shards).after(steps);
            }
        }
        return tried.found.byWords() > 0 ? tried : strictest;
    }

    private boolean suffices() {
        boolean many = sought.reading().query().question() || !strict;
        return found.byWords() >= (many ? FEW : 1);
    }

    private static Relaxation read(
            QueryReading reading, Narrowing under, FoundRound round, Shards shards) {
        Sought sought = new Sought(reading, under);
        return new Relaxation(sought, shards.gather(round, sought), true, List.of());
    }

    private Relaxation after(List<String> loosened) {
        return new Relaxation(sought, found, false, loosened);
    }

    private static String words(Strictness step) {
        return switch (step) {
            case ALL -> "";
            case SOME -> "没有文档含有全部所查的词，已放宽为含其中一部分";
            case ANY -> "含有其中足够多的词的文档太少，已放宽为含任意一处；少见的词排在前面";
        };
    }
}
