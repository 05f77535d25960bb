package jianyan.workbench.units;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is likely to undertake a proposal, with what says so.
///
/// @param departments 主办, the likeliest first
/// @param supporting 会办, the likeliest first
/// @param notes what this rests on, in Chinese
public record UnitSuggestion(
        String id,
        String title,
        @Nullable String category,
        List<Likely> departments,
        List<Likely> supporting,
        List<String> notes) {
    public UnitSuggestion {
        departments = List.copyOf(departments);
        supporting = List.copyOf(supporting);
        notes = List.copyOf(notes);
    }

    /// @param share of the scores of the precedents that name a unit, 0..1; 0 where none does
    /// @param listed whether the site's list has the unit; true where no list is kept
    /// @param basis `precedent`, `category` (the list says so) or `intended` (the sponsors do)
    public record Likely(
            String unit,
            double share,
            boolean listed,
            List<String> basis,
            List<Precedent> precedents) {
        public Likely {
            basis = List.copyOf(basis);
            precedents = List.copyOf(precedents);
        }
    }

    /// @param both what both ask for, in words
    public record Precedent(
            String id,
            String title,
            @Nullable String number,
            @Nullable Integer year,
            @Nullable Integer session,
            double score,
            @Nullable String outcome,
            String both) {}
}
