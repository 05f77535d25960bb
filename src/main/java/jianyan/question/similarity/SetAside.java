package jianyan.question.similarity;

import java.util.List;

/// The political formulae (套话) of the query that counted for nothing.
///
/// @param clauses how many clauses were set aside
/// @param characters how long they are together
/// @param share their share of the query's text, 0..1
/// @param examples a few of them, in the query's own script
public record SetAside(int clauses, int characters, double share, List<String> examples) {
    public SetAside {
        examples = List.copyOf(examples);
    }
}
