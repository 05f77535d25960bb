package jianyan.check;

import java.util.List;

/// The rules that drafts are held against, in the order of their file.
///
/// @param version names this set of rules in an answer
public record CheckRules(String version, List<CheckRule> rules) {
    public CheckRules {
        rules = List.copyOf(rules);
    }
}
