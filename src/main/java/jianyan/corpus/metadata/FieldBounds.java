package jianyan.corpus.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.corpus.text.MetadataField;

/// How long the values of metadata may be, in UTF-16 units: several times the longest of any real
/// document, and short enough for every list, table and index that shows them.
///
/// A longer one is a column taken for another, mostly the text; it is left out and that is said.
public final class FieldBounds {
    /// The code of the fault.
    public static final String TOO_LONG = "field-too-long";

    /// A document's id, which stands in addresses.
    public static final int ID = 256;

    private static final int OTHER = 200;
    private static final Map<MetadataField, Integer> LONGEST =
            Map.of(
                    MetadataField.TITLE, 1_000,
                    MetadataField.SOURCE, 1_000,
                    MetadataField.REGION, 100,
                    MetadataField.DISTRICT, 100);

    /// Sponsors, supporters, supporting departments.
    private static final int MEMBERS = 2_000;

    private FieldBounds() {}

    /// What of a value fits, with what did not.
    ///
    /// @param value absent when none of it does
    /// @param refused says what was left out, in Chinese; empty when nothing was
    record Fit(Optional<Object> value, String refused) {}

    static Fit fit(MetadataField field, Object value) {
        int most = LONGEST.getOrDefault(field, OTHER);
        return switch (value) {
            case String text when text.length() > most ->
                    new Fit(Optional.empty(), tooLong(field.key(), text.length(), most));
            case Collection<?> members -> fitMembers(field, members, most);
            default -> new Fit(Optional.of(value), "");
        };
    }

    private static Fit fitMembers(MetadataField field, Collection<?> members, int most) {
        List<Object> kept = new ArrayList<>();
        String refused = "";
        for (Object member : members) {
            int length = member.toString().length();
            if (length > most) {
                refused = tooLong(field.key(), length, most);
            } else if (kept.size() == MEMBERS) {
                refused = field.key() + " 有 " + members.size() + " 项，最多 " + MEMBERS + " 项，其余略去";
            } else {
                kept.add(member);
            }
        }
        return new Fit(Optional.of(kept), refused);
    }

    /// @param field the value's name as in a mapping
    public static String tooLong(String field, int length, int most) {
        return field + " 长 " + length + " 个字符，最多 " + most + " 个，已略去；请核对列名对照";
    }
}
