package jianyan.export.json;

import java.util.List;
import java.util.Map;
import jianyan.query.Subcorpus;

/// A saved selection as an answer names it: what it says, beside what it is called.
///
/// @param filters by their names
public record NamedSubcorpus(String name, String q, Map<String, List<String>> filters) {
    public static NamedSubcorpus of(Subcorpus subcorpus) {
        return new NamedSubcorpus(
                subcorpus.name(), subcorpus.q(), new NamedFilters(subcorpus.filters()).named());
    }

    /// `养老提案 = '养老' --kind 'proposal'`.
    public static String inWords(Subcorpus subcorpus) {
        String q = subcorpus.q().isEmpty() ? "" : NamedFilters.quoted(subcorpus.q()) + " ";
        return (subcorpus.name() + " = " + q + new NamedFilters(subcorpus.filters()).options())
                .strip();
    }
}
