package jianyan.index;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// One node of a query in its three readings: for ranking, for exact counting, and over parts of a
/// document.
record Clause(Query ranking, Query exact, PresenceTree presence) {
    static Clause everything() {
        return new Clause(
                MatchAllDocsQuery.INSTANCE, MatchAllDocsQuery.INSTANCE, new PresenceTree.Always());
    }

    static Clause all(List<Clause> operands) {
        if (operands.isEmpty()) {
            return everything();
        }
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        return new Clause(
                join(operands.stream().map(Clause::ranking).toList(), Occur.MUST),
                join(operands.stream().map(Clause::exact).toList(), Occur.MUST),
                new PresenceTree.All(operands.stream().map(Clause::presence).toList()));
    }

    static Clause any(List<Clause> operands) {
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        return new Clause(
                join(operands.stream().map(Clause::ranking).toList(), Occur.SHOULD),
                join(operands.stream().map(Clause::exact).toList(), Occur.SHOULD),
                new PresenceTree.Any(operands.stream().map(Clause::presence).toList()));
    }

    /// An exclusion alone finds everything else.
    Clause excluded() {
        return new Clause(excluding(ranking), excluding(exact), new PresenceTree.None(presence));
    }

    private static Query join(List<Query> operands, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        operands.forEach(operand -> joined.add(operand, occur));
        return joined.build();
    }

    private static Query excluding(Query excluded) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }
}
