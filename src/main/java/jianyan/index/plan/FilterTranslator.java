package jianyan.index.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.analysis.Folding;
import jianyan.document.Body;
import jianyan.document.Coded;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import jianyan.index.layout.PartFilter;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Turns filters into a query over whole documents and a choice among their parts. Thread-safe.
public final class FilterTranslator {
    /// As many known values as a message can name and still be read.
    private static final int NAMED = 40;

    private final Folding folding;

    public FilterTranslator(Folding folding) {
        this.folding = folding;
    }

    /// @param documents admits documents that have at least one admitted part
    /// @param parts says which
    public record Admission(Query documents, PartFilter parts) {}

    /// @throws InvalidRequestException when a value is not one that the field can have
    public Admission translate(Filters filters, Snapshot snapshot) {
        BooleanQuery.Builder documents = new BooleanQuery.Builder();
        for (Map.Entry<FilterField, List<String>> chosen : filters.values().entrySet()) {
            if (chosen.getKey() != FilterField.YEAR) {
                documents.add(
                        anyOf(
                                chosen.getKey(),
                                resolve(chosen.getKey(), chosen.getValue(), snapshot)),
                        Occur.FILTER);
            }
        }
        Set<Integer> years = null;
        if (!filters.of(FilterField.YEAR).isEmpty()
                || filters.from() != null
                || filters.to() != null) {
            years = years(filters, snapshot);
            documents.add(
                    anyOf(FilterField.YEAR, years.stream().map(String::valueOf).toList()),
                    Occur.FILTER);
        }
        Set<Orientation> orientations = new HashSet<>();
        for (String code : filters.of(FilterField.ORIENTATION)) {
            orientations.add(Orientation.valueOf(code.toUpperCase(java.util.Locale.ROOT)));
        }
        BooleanQuery all = documents.build();
        return new Admission(
                all.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : all,
                new PartFilter(years, orientations.isEmpty() ? null : orientations));
    }

    private static Query anyOf(FilterField field, List<String> values) {
        return new TermInSetQuery(
                Fields.filter(field), values.stream().map(value -> new BytesRef(value)).toList());
    }

    private Set<Integer> years(Filters filters, Snapshot snapshot) {
        List<String> chosen = filters.of(FilterField.YEAR);
        List<String> wanted =
                chosen.isEmpty()
                        ? snapshot.known(FilterField.YEAR)
                        : resolve(FilterField.YEAR, chosen, snapshot);
        Set<Integer> years = new HashSet<>();
        for (String value : wanted) {
            int year = Integer.parseInt(value);
            boolean inRange =
                    (filters.from() == null || year >= filters.from())
                            && (filters.to() == null || year <= filters.to());
            if (inRange) {
                years.add(year);
            }
        }
        return years;
    }

    private List<String> resolve(FilterField field, List<String> chosen, Snapshot snapshot) {
        List<String> resolved = new ArrayList<>();
        for (String value : chosen) {
            resolved.addAll(resolve(field, value, snapshot));
        }
        return resolved;
    }

    private List<String> resolve(FilterField field, String value, Snapshot snapshot) {
        return switch (field) {
            case BODY -> List.of(code(field, value, Body.values()));
            case KIND -> List.of(code(field, value, Kind.values()));
            case ORIENTATION -> List.of(code(field, value, Orientation.values()));
            case YEAR, MEETING_YEAR, TERM, SESSION -> List.of(number(field, value));
            case DISTRICT, REGION, CATEGORY, DEPARTMENT -> name(field, value, snapshot);
        };
    }

    private static String code(FilterField field, String value, Coded[] known) {
        List<String> codes = List.of(known).stream().map(Coded::code).toList();
        if (!codes.contains(value)) {
            throw unknown(field, value, codes);
        }
        return value;
    }

    private static String number(FilterField field, String value) {
        if (!value.matches("[0-9]{1,4}")) {
            throw new InvalidRequestException(
                    "not-a-number",
                    field.code(),
                    field.code() + " 的值“" + value + "”不是数字",
                    "写成数字，如 " + (field == FilterField.YEAR ? "2022" : "15"));
        }
        return String.valueOf(Integer.parseInt(value));
    }

    /// Names are compared folded, so that either script will do.
    private List<String> name(FilterField field, String value, Snapshot snapshot) {
        String folded = folding.fold(value.strip()).text();
        List<String> same =
                snapshot.known(field).stream()
                        .filter(known -> folding.fold(known).text().equals(folded))
                        .toList();
        if (same.isEmpty()) {
            throw unknown(field, value, snapshot.known(field));
        }
        return same;
    }

    private static InvalidRequestException unknown(
            FilterField field, String value, List<String> known) {
        String named = String.join("、", known.subList(0, Math.min(NAMED, known.size())));
        return new InvalidRequestException(
                "unknown-filter-value",
                field.code(),
                field.code() + " 没有“" + value + "”这个值",
                known.isEmpty()
                        ? "语料里没有一件有这项"
                        : "已知的有："
                                + named
                                + (known.size() > NAMED ? " 等 " + known.size() + " 个" : ""));
    }
}
