package jianyan.index.plan;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jianyan.document.Orientation;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.layout.Fields;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Filters resolved: the very values that documents are chosen by, the same for every shard.
///
/// @param values by field, as the index holds them; never the coverage year
/// @param years the coverage years; null for any, the unknown one included
/// @param places under which names districts and regions are meant
/// @param within the saved selection that all this is chosen within; null for everything held
public record Chosen(
        Map<FilterField, List<String>> values,
        @Nullable SortedSet<Integer> years,
        Places places,
        @Nullable Within within) {
    public static final Codec<Chosen> CODEC = new Travelling();

    private static final EnumCodec<FilterField> FIELDS = new EnumCodec<>(FilterField.class);
    private static final EnumCodec<Places> PLACES = new EnumCodec<>(Places.class);
    private static final Codec<List<String>> VALUES = Codec.TEXT.many();

    /// A saved selection.
    ///
    /// @param q empty for every document that is chosen
    public record Within(String q, Chosen chosen) {}

    public Chosen {
        Map<FilterField, List<String>> copy = new EnumMap<>(FilterField.class);
        values.forEach((field, of) -> copy.put(field, List.copyOf(of)));
        values = Collections.unmodifiableMap(copy);
        years = years == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    /// The same in the terms of Lucene.
    public Admission admission() {
        BooleanQuery.Builder documents = new BooleanQuery.Builder();
        values.forEach((field, of) -> documents.add(anyOf(field, of), Occur.FILTER));
        if (years != null) {
            documents.add(
                    anyOf(FilterField.YEAR, years.stream().map(String::valueOf).toList()),
                    Occur.FILTER);
        }
        PartFilter outer = PartFilter.ANY;
        if (within != null) {
            Admission selected = within.chosen.admission();
            documents.add(selected.documents(), Occur.FILTER);
            if (!within.q.isEmpty()) {
                documents.add(new SelectedDocuments(within.q, selected.parts()), Occur.FILTER);
            }
            outer = selected.parts();
        }
        Set<Orientation> orientations = new HashSet<>();
        for (String code : values.getOrDefault(FilterField.ORIENTATION, List.of())) {
            orientations.add(Orientation.valueOf(code.toUpperCase(Locale.ROOT)));
        }
        BooleanQuery all = documents.build();
        return new Admission(
                all.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : all,
                new PartFilter(
                                years == null ? null : Set.copyOf(years),
                                orientations.isEmpty() ? null : orientations)
                        .and(outer));
    }

    private Query anyOf(FilterField field, List<String> values) {
        Query named = in(Fields.filter(field, places), values);
        // Namesakes are named with the division above: 鼓楼区（南京市）.
        return field == FilterField.DISTRICT && values.stream().anyMatch(of -> of.endsWith("）"))
                ? new BooleanQuery.Builder()
                        .add(named, Occur.SHOULD)
                        .add(in(Fields.apart(field, places), values), Occur.SHOULD)
                        .build()
                : named;
    }

    private static Query in(String field, List<String> values) {
        return new TermInSetQuery(
                field, values.stream().map(value -> new BytesRef(value)).toList());
    }

    private static final class Travelling implements Codec<Chosen> {
        @Override
        public void write(Chosen chosen, DataOutput out) throws IOException {
            out.writeVInt(chosen.values.size());
            for (Map.Entry<FilterField, List<String>> one : chosen.values.entrySet()) {
                FIELDS.write(one.getKey(), out);
                VALUES.write(one.getValue(), out);
            }
            PLACES.write(chosen.places, out);
            out.writeVInt(chosen.years == null ? 0 : chosen.years.size() + 1);
            if (chosen.years != null) {
                for (int year : chosen.years) {
                    out.writeVInt(year);
                }
            }
            out.writeByte((byte) (chosen.within == null ? 0 : 1));
            if (chosen.within != null) {
                out.writeString(chosen.within.q);
                write(chosen.within.chosen, out);
            }
        }

        @Override
        public Chosen read(DataInput in) throws IOException {
            Map<FilterField, List<String>> values = new EnumMap<>(FilterField.class);
            for (int more = in.readVInt(); more > 0; more--) {
                FilterField field = FIELDS.read(in);
                values.put(field, VALUES.read(in));
            }
            Places places = PLACES.read(in);
            int count = in.readVInt();
            SortedSet<Integer> years = count == 0 ? null : new TreeSet<>();
            for (int more = count; more > 1 && years != null; more--) {
                years.add(in.readVInt());
            }
            Within within = in.readByte() == 0 ? null : new Within(in.readString(), read(in));
            return new Chosen(values, years, places, within);
        }
    }
}
