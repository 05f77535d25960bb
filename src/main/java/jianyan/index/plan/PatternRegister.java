package jianyan.index.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.exact.ExactPattern;
import jianyan.index.plan.Translation.ExpandedTerm;
import jianyan.query.Aliases;
import org.apache.lucene.search.Query;

/// What one walk over a query collects on its way. Not thread-safe.
final class PatternRegister {
    private final Map<ExactPattern, Integer> patterns = new LinkedHashMap<>();
    final List<Query> conditions = new ArrayList<>();
    final List<String> tokens = new ArrayList<>();
    final List<ExpandedTerm> terms = new ArrayList<>();
    final List<ExactPattern> counted = new ArrayList<>();
    final List<ExactPattern> marked = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    /// What its words also stand for.
    final Aliases aliases;

    PatternRegister(Aliases aliases) {
        this.aliases = aliases;
    }

    /// Whether words were read as a question, of which not all are required.
    boolean question;

    /// The pattern is there, by its number.
    PresenceTree has(ExactPattern pattern) {
        return new PresenceTree.Has(patterns.computeIfAbsent(pattern, first -> patterns.size()));
    }

    /// The condition holds, by its number.
    PresenceTree holds(Query condition) {
        conditions.add(condition);
        return new PresenceTree.Holds(conditions.size() - 1);
    }

    List<ExactPattern> patterns() {
        return List.copyOf(patterns.keySet());
    }
}
