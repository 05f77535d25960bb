package jianyan.index.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.corpus.place.BorderHistory;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.proposal.Sponsors;
import jianyan.document.Body;
import jianyan.document.Coded;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import jianyan.document.SponsorKind;
import jianyan.document.TextOrigin;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.layout.PartFilter;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.Places;
import jianyan.query.Subcorpus;
import org.apache.lucene.search.Query;

/// Turns filters into a query over whole documents and a choice among their parts. Thread-safe.
public final class FilterTranslator {
    /// As many known values as a message can name and still be read.
    private static final int NAMED = 40;

    private final Folding folding;

    public FilterTranslator(Folding folding) {
        this.folding = folding;
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(AdmittedRound.ROUND);
    }

    /// @param documents admits documents that have at least one admitted part
    /// @param parts says which
    public record Admission(Query documents, PartFilter parts) {}

    /// @throws InvalidRequestException when a value is not one that the field can have
    public Admission translate(Filters filters, Shards shards) {
        return resolve(filters, shards).admission();
    }

    /// What the filters choose among the values that are held.
    ///
    /// @throws InvalidRequestException when a value is not one that the field can have
    public Chosen resolve(Filters filters, Shards shards) {
        Map<FilterField, List<String>> values = new EnumMap<>(FilterField.class);
        filters.values()
                .forEach((field, chosen) -> {
                    if (field != FilterField.YEAR) {
                        values.put(field, resolve(field, chosen, filters.places(), shards));
                    }
                });
        boolean anyYear =
                filters.of(FilterField.YEAR).isEmpty()
                        && filters.from() == null
                        && filters.to() == null;
        Subcorpus within = filters.within();
        return new Chosen(
                values,
                anyYear ? null : years(filters, shards),
                filters.places(),
                within == null
                        ? null
                        : new Chosen.Within(within.q(), resolve(within.filters(), shards)));
    }

    /// Those of some documents that filters admit, by their ids.
    ///
    /// @throws InvalidRequestException when a value is not one that the field can have
    public Set<String> admitted(Collection<String> ids, Filters filters, Shards shards) {
        return Set.copyOf(
                shards.gather(
                        AdmittedRound.ROUND,
                        new AdmittedRound.Request(resolve(filters, shards), List.copyOf(ids))));
    }

    private SortedSet<Integer> years(Filters filters, Shards shards) {
        List<String> chosen = filters.of(FilterField.YEAR);
        List<String> wanted =
                chosen.isEmpty()
                        ? shards.known(FilterField.YEAR)
                        : resolve(FilterField.YEAR, chosen, filters.places(), shards);
        SortedSet<Integer> years = new TreeSet<>();
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

    private List<String> resolve(
            FilterField field, List<String> chosen, Places places, Shards shards) {
        List<String> resolved = new ArrayList<>();
        for (String value : chosen) {
            resolved.addAll(resolve(field, value, places, shards));
        }
        return resolved;
    }

    private List<String> resolve(FilterField field, String value, Places places, Shards shards) {
        return switch (field) {
            case BODY -> List.of(code(field, value, Body.values()));
            case KIND -> List.of(code(field, value, Kind.values()));
            case ORIENTATION -> List.of(code(field, value, Orientation.values()));
            case YEAR, MEETING_YEAR, TERM, SESSION -> List.of(number(field, value));
            case SPONSOR_KIND -> List.of(code(field, value, SponsorKind.values()));
            case TEXT_ORIGIN -> List.of(code(field, value, TextOrigin.values()));
            case SPONSOR -> name(field, Sponsors.leading(value), places, shards);
            case DISTRICT, REGION, CATEGORY, DEPARTMENT, SECTOR, RESULT ->
                    name(field, value, places, shards);
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
    private List<String> name(FilterField field, String value, Places places, Shards shards) {
        String folded = folding.fold(value.strip()).text();
        List<String> same =
                Stream.concat(
                                shards.known(field, places).stream(),
                                shards.knownApart(field, places).stream())
                        .distinct()
                        .filter(known -> folding.fold(known).text().equals(folded))
                        .toList();
        if (same.isEmpty()) {
            InvalidRequestException unknown = unknown(field, value, shards.known(field, places));
            boolean isPlace = field == FilterField.DISTRICT || field == FilterField.REGION;
            throw isPlace ? withFate(unknown, folded, places) : unknown;
        }
        return same;
    }

    /// Says of a place that is no more what became of it.
    private static InvalidRequestException withFate(
            InvalidRequestException unknown, String folded, Places places) {
        Gazetteer gazetteer = Gazetteer.load();
        String said =
                new BorderHistory(gazetteer)
                        .fate(folded)
                        .map(fate -> places == Places.AS_NOW ? fate + "，按现在的区划请写后者" : fate)
                        .orElseGet(() ->
                                gazetteer.named(folded, null).isPresent()
                                        ? "有这个地方，语料里没有它的文件"
                                        : "区划表里没有这个地方");
        return new InvalidRequestException(
                unknown.code(),
                unknown.where(),
                String.valueOf(unknown.getMessage()),
                said + "；" + unknown.remedy());
    }

    private static InvalidRequestException unknown(
            FilterField field, String value, List<String> known) {
        String named = String.join("、", known.subList(0, Math.min(NAMED, known.size())));
        return new InvalidRequestException(
                "unknown-filter-value",
                field.code(),
                field.label() + "没有“" + value + "”",
                known.isEmpty()
                        ? "语料里没有一件有这项"
                        : "已知的有："
                                + named
                                + (known.size() > NAMED ? " 等 " + known.size() + " 个" : ""));
    }
}
