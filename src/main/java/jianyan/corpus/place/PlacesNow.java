package jianyan.corpus.place;

import java.util.HashMap;
import java.util.Map;
import jianyan.document.Metadata;
import org.jspecify.annotations.Nullable;

/// Where the places of documents lie today: 静安区 for a report of 闸北区. Immutable.
public final class PlacesNow {
    private final DivisionHistory history;
    private final Map<String, Division> former = new HashMap<>();

    public PlacesNow(Gazetteer gazetteer) {
        this.history = gazetteer.history();
        history.former().forEach(division -> former.put(key(division), division));
    }

    /// @param region and
    /// @param district as [Metadata] names them
    /// @param code of the two
    public record Place(
            @Nullable String region, @Nullable String district, @Nullable String code) {}

    /// The place that took in the document's own whole; the same where it still exists, was
    /// divided, or is not known to the gazetteer.
    public Place of(Metadata metadata) {
        String code = metadata.divisionCode();
        Place then = new Place(metadata.region(), metadata.district(), code);
        String name = metadata.district() == null ? metadata.region() : metadata.district();
        Division division = code == null || name == null ? null : former.get(code + name);
        return division == null ? then : history.whole(division).map(PlacesNow::place).orElse(then);
    }

    private static Place place(Division division) {
        return new Place(
                division.region().name(),
                division.isDistrict() ? division.name() : null,
                division.code());
    }

    private static String key(Division division) {
        return division.code() + division.name();
    }
}
