package jianyan.corpus.metadata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.corpus.place.Division;
import jianyan.corpus.text.MetadataField;
import jianyan.document.Body;
import jianyan.document.Evidence;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Metadata in the making. What is said first stays, unless it is said to override; every value
/// carries what said so. Used by one thread.
public final class MetadataDraft {
    public static final String TEXT = "text";
    public static final String PATH = "path";
    public static final String TABLE = "table";
    public static final String MAPPING = "mapping";
    public static final String SIDECAR = "sidecar";
    public static final String DEFAULT = "default";

    /// How sure a year is that is only the latest month of which a text speaks.
    public static final double LATEST = 0.7;

    private final Map<MetadataField, Object> values = new LinkedHashMap<>();
    private final Map<MetadataField, Evidence> evidence = new LinkedHashMap<>();
    private final Set<String> refused = new LinkedHashSet<>();

    /// Keeps a value if none is held yet; null is no value.
    public void suggest(
            MetadataField field, @Nullable Object value, String origin, @Nullable SourceSpan span) {
        if (value != null && !values.containsKey(field)) {
            override(field, value, origin, span);
        }
    }

    /// The same with how sure the value is, 0 to 1.
    public void suggest(
            MetadataField field,
            Object value,
            String origin,
            @Nullable SourceSpan span,
            double sure) {
        if (!values.containsKey(field)) {
            put(field, value, new Evidence(field.key(), origin, span, sure));
        }
    }

    /// Puts a value in place of what is held.
    public void override(
            MetadataField field, Object value, String origin, @Nullable SourceSpan span) {
        put(field, value, new Evidence(field.key(), origin, span));
    }

    /// Takes a value unless it is longer than [FieldBounds] allows.
    private void put(MetadataField field, Object value, Evidence why) {
        if (!field.type().isInstance(value)) {
            throw new IllegalArgumentException(field + " is no " + value.getClass());
        }
        FieldBounds.Fit fit = FieldBounds.fit(field, value);
        if (!fit.refused().isEmpty()) {
            refused.add(fit.refused());
            if (field == MetadataField.ACCESS) {
                // A label that is left out would open what it was to close.
                values.put(field, Metadata.UNREADABLE_ACCESS);
                evidence.put(field, why);
            }
        }
        fit.value()
                .ifPresent(fitting -> {
                    values.put(field, fitting);
                    evidence.put(field, why);
                });
    }

    /// What was left out because it was too long, in Chinese.
    public List<String> refused() {
        return List.copyOf(refused);
    }

    public boolean has(MetadataField field) {
        return values.containsKey(field);
    }

    public @Nullable Object value(MetadataField field) {
        return values.get(field);
    }

    /// A value's origin; empty when there is no value.
    public String origin(MetadataField field) {
        Evidence known = evidence.get(field);
        return known == null ? "" : known.origin();
    }

    /// How sure a value is; 0 when there is none.
    double confidence(MetadataField field) {
        Evidence known = evidence.get(field);
        return known == null ? 0 : known.confidence();
    }

    /// Where a value was said; null when nobody knows or there is no value.
    public @Nullable SourceSpan span(MetadataField field) {
        Evidence known = evidence.get(field);
        return known == null ? null : known.span();
    }

    /// Suggests another field's value, with what said that one.
    void suggestFrom(MetadataField field, MetadataField other) {
        suggest(field, values.get(other), origin(other), span(other));
    }

    public @Nullable String text(MetadataField field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    public @Nullable Integer number(MetadataField field) {
        return values.get(field) instanceof Integer number ? number : null;
    }

    public @Nullable LocalDate date(MetadataField field) {
        return values.get(field) instanceof LocalDate date ? date : null;
    }

    public List<String> list(MetadataField field) {
        Object value = values.get(field);
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    public Kind kind() {
        return values.get(MetadataField.KIND) instanceof Kind kind ? kind : Kind.OTHER;
    }

    public Body body() {
        return values.get(MetadataField.BODY) instanceof Body body ? body : Body.OTHER;
    }

    /// The place: region, district and code together, as one division says them.
    public void suggestPlace(@Nullable Division place, String origin, @Nullable SourceSpan span) {
        if (place != null) {
            suggestPlace(place, new Evidence("region", origin, span));
        }
    }

    /// The same with evidence of its own.
    void suggestPlace(Division place, Evidence said) {
        Division region = place.region();
        if (has(MetadataField.DISTRICT)
                || has(MetadataField.REGION) && !region.name().equals(text(MetadataField.REGION))) {
            return;
        }
        suggest(MetadataField.REGION, region.name(), said.origin(), said.span(), said.confidence());
        if (place.isDistrict()) {
            suggest(
                    MetadataField.DISTRICT,
                    place.name(),
                    said.origin(),
                    said.span(),
                    said.confidence());
            values.remove(MetadataField.DIVISION_CODE);
        }
        suggest(
                MetadataField.DIVISION_CODE,
                place.code(),
                said.origin(),
                said.span(),
                said.confidence());
    }

    /// What the coverage years follow from: in a report the meeting's year, which its headings may
    /// correct; else the document's own.
    private Stream<Evidence> ofYears() {
        Evidence known =
                evidence.get(
                        kind() == Kind.REPORT ? MetadataField.MEETING_YEAR : MetadataField.YEAR);
        return known == null
                ? Stream.empty()
                : Stream.of(
                        new Evidence("years", known.origin(), known.span(), known.confidence()));
    }

    public Metadata toMetadata(Collection<Integer> years) {
        List<Evidence> said =
                Stream.concat(
                                evidence.entrySet().stream()
                                        .filter(known -> !known.getKey().isNote())
                                        .map(Map.Entry::getValue),
                                years.isEmpty() ? Stream.empty() : ofYears())
                        .toList();
        return new Metadata(
                text(MetadataField.TITLE) == null ? "" : String.valueOf(text(MetadataField.TITLE)),
                kind(),
                body(),
                text(MetadataField.REGION),
                text(MetadataField.DISTRICT),
                text(MetadataField.DIVISION_CODE),
                number(MetadataField.TERM),
                number(MetadataField.SESSION),
                date(MetadataField.DATE),
                number(MetadataField.MEETING_YEAR),
                List.copyOf(years),
                text(MetadataField.SPEAKER),
                text(MetadataField.SOURCE),
                date(MetadataField.PUBLISHED),
                text(MetadataField.ACCESS),
                said);
    }
}
