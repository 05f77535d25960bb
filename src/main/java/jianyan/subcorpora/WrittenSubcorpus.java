package jianyan.subcorpora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jianyan.query.FilterField;
import jianyan.query.FilterValues;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.Places;
import jianyan.query.Subcorpus;

/// A saved selection as it stands in the file: `q`, and the filters by the names that they have
/// everywhere.
final class WrittenSubcorpus {
    private WrittenSubcorpus() {}

    /// @throws InvalidRequestException when it holds what is no filter, or a value that none can be
    static Subcorpus read(String name, JsonNode written) {
        Map<FilterField, List<String>> values = new EnumMap<>(FilterField.class);
        String q = "";
        Integer from = null;
        Integer to = null;
        Places places = Places.AS_THEN;
        for (Map.Entry<String, JsonNode> each : written.properties()) {
            List<String> given = texts(name, each.getKey(), each.getValue());
            switch (each.getKey()) {
                case "q" -> q = String.join(" ", given);
                case "from" -> from = year(name, given.getFirst());
                case "to" -> to = year(name, given.getFirst());
                case "places" -> places = Places.parse(given.getFirst());
                default -> {
                    FilterField field =
                            FilterField.parse(each.getKey())
                                    .orElseThrow(() ->
                                            wrong(
                                                    name,
                                                    "没有“" + each.getKey() + "”这一项",
                                                    "q、筛选项的名字、from、to 或 places"));
                    values.put(
                            field,
                            given.stream().map(value -> FilterValues.read(field, value)).toList());
                }
            }
        }
        return new Subcorpus(name, q, new Filters(values, from, to, places, null));
    }

    private static List<String> texts(String name, String key, JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.isArray() ? node : List.of(node)) {
            if (!value.isValueNode() || value.isNull()) {
                throw wrong(name, key + " 没有值", "一个值或一列值");
            }
            texts.add(value.asText());
        }
        if (texts.isEmpty()) {
            throw wrong(name, key + " 没有值", "一个值或一列值");
        }
        return texts;
    }

    private static Integer year(String name, String value) {
        try {
            return Integer.valueOf(value.strip());
        } catch (NumberFormatException notANumber) {
            throw wrong(name, "“" + value + "”不是年份", "四位数字");
        }
    }

    private static InvalidRequestException wrong(String name, String what, String remedy) {
        return new InvalidRequestException("malformed-subcorpus", name, what, remedy);
    }

    static JsonNode tree(Subcorpus subcorpus, ObjectMapper mapper) {
        ObjectNode written = mapper.createObjectNode();
        if (!subcorpus.q().isEmpty()) {
            written.put("q", subcorpus.q());
        }
        Filters filters = subcorpus.filters();
        filters.values()
                .forEach((field, values) -> {
                    ArrayNode list = written.putArray(field.code());
                    values.forEach(list::add);
                });
        if (filters.from() != null) {
            written.put("from", filters.from());
        }
        if (filters.to() != null) {
            written.put("to", filters.to());
        }
        if (filters.places() != Places.AS_THEN) {
            written.put("places", filters.places().code());
        }
        return written;
    }
}
