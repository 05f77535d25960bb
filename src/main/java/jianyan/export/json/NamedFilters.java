package jianyan.export.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.Places;
import jianyan.query.Subcorpus;

/// Filters as they are written in an address and on a command line.
public record NamedFilters(Filters filters) {
    /// `&district=…&from=2019`, percent-encoded; empty when there are none.
    public String address() {
        return named().entrySet().stream()
                .flatMap(each ->
                        each.getValue().stream()
                                .map(value -> "&" + each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining());
    }

    /// `--district '静安区' --from '2019'`; empty when there are none.
    public String options() {
        return named().entrySet().stream()
                .flatMap(each ->
                        each.getValue().stream()
                                .map(value -> "--" + each.getKey() + " " + quoted(value)))
                .collect(Collectors.joining(" "));
    }

    /// By their names, in the order in which they are written.
    Map<String, List<String>> named() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (FilterField field : FilterField.values()) {
            if (!filters.of(field).isEmpty()) {
                named.put(field.code(), filters.of(field));
            }
        }
        if (filters.from() != null) {
            named.put("from", List.of(String.valueOf(filters.from())));
        }
        if (filters.to() != null) {
            named.put("to", List.of(String.valueOf(filters.to())));
        }
        if (filters.places() != Places.AS_THEN) {
            named.put("places", List.of(filters.places().code()));
        }
        Subcorpus within = filters.within();
        if (within != null) {
            named.put("subcorpus", List.of(within.name()));
        }
        return named;
    }

    /// As a shell takes it for one word.
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
