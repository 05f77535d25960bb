package jianyan.question.check;

import java.util.List;

/// A department that is likely to undertake a proposal, by what happened to others on the matter.
///
/// @param share its part of the scores of all precedents that name one, 0..1
/// @param precedents the ids of those that it undertook, the most alike first
public record LikelyDepartment(String department, double share, List<String> precedents) {
    public LikelyDepartment {
        precedents = List.copyOf(precedents);
    }
}
