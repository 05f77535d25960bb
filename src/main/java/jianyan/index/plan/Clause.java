package jianyan.index.plan;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// One node of a query in its four readings.
///
/// Finding and scoring are apart: what finds decides exactly, whatever it scores, and what scores
/// is a plain sum, of which an index can skip what cannot come to the top.
///
/// @param matching finds whole documents
/// @param scoring what a document's score is the sum of
/// @param exact finds the documents in which occurrences count
/// @param presence the same condition as `matching` over parts of a document
record Clause(Query matching, List<Query> scoring, Query exact, PresenceTree presence) {
    Clause {
        scoring = List.copyOf(scoring);
    }

    static Clause everything() {
        return new Clause(
                MatchAllDocsQuery.INSTANCE,
                List.of(),
                MatchAllDocsQuery.INSTANCE,
                new PresenceTree.Always());
    }

    static Clause all(List<Clause> operands) {
        if (operands.isEmpty()) {
            return everything();
        }
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        return new Clause(
                join(operands.stream().map(Clause::matching), Occur.MUST),
                scoring(operands),
                join(operands.stream().map(Clause::exact), Occur.MUST),
                new PresenceTree.All(operands.stream().map(Clause::presence).toList()));
    }

    static Clause any(List<Clause> operands) {
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        return new Clause(
                join(operands.stream().map(Clause::matching), Occur.SHOULD),
                scoring(operands),
                join(operands.stream().map(Clause::exact), Occur.SHOULD),
                new PresenceTree.Any(operands.stream().map(Clause::presence).toList()));
    }

    /// An exclusion alone finds everything else, and ranks nothing.
    Clause excluded() {
        return new Clause(
                excluding(matching), List.of(), excluding(exact), new PresenceTree.None(presence));
    }

    static Query join(Stream<Query> operands, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        operands.forEach(operand -> joined.add(operand, occur));
        return joined.build();
    }

    private static List<Query> scoring(List<Clause> operands) {
        return operands.stream().flatMap(operand -> operand.scoring.stream()).toList();
    }

    private static Query excluding(Query excluded) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }
}
