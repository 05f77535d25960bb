package jianyan.http.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.query.FilterField;
import jianyan.query.FilterValues;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.MissingParameter;
import jianyan.query.Places;
import jianyan.query.Subcorpus;
import jianyan.question.aggregation.keyness.Selections;

/// What a request gives by name, from the query string or from a JSON body, checked as it is read.
public final class Parameters {
    /// The longest query that is answered, in UTF-16 units.
    public static final int MAX_QUERY_LENGTH = 2_000;

    /// The names of every filter.
    public static final Set<String> FILTERS =
            Stream.concat(
                            Stream.of(FilterField.values()).map(FilterField::code),
                            Stream.of("from", "to", "places", "subcorpus"))
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, List<String>> values;
    private final Map<String, String> path;
    private final Function<String, Subcorpus> saved;
    private final Set<Subcorpus> named;

    /// @param path the parameters that stand in the path
    /// @param saved gives a saved selection by its name
    /// @throws InvalidRequestException when a name is not among those known
    public Parameters(
            Map<String, List<String>> values,
            Set<String> known,
            Map<String, String> path,
            Function<String, Subcorpus> saved) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidRequestException(
                        "unknown-parameter",
                        name,
                        "这里没有参数“" + name + "”",
                        known.isEmpty()
                                ? "不必给任何参数"
                                : "已有：" + String.join(", ", new TreeSet<>(known)));
            }
        }
        this.values = new LinkedHashMap<>(values);
        this.path = Map.copyOf(path);
        this.saved = saved;
        this.named = new LinkedHashSet<>();
    }

    /// Names to accept: those given and those of the filters.
    public static Set<String> withFilters(String... names) {
        return Stream.concat(FILTERS.stream(), Stream.of(names))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The same with one value in the place of what was given.
    public Parameters with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return new Parameters(changed, changed.keySet(), path, saved);
    }

    /// A parameter of the path.
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path has no {" + name + "}");
        }
        return value;
    }

    /// The address that gives the same again, on this server.
    public String link(String path) {
        StringBuilder link = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            for (String value : each.getValue()) {
                link.append(before)
                        .append(each.getKey())
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                before = '&';
            }
        }
        return link.toString();
    }

    /// Every value of a parameter that may repeat.
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The value of a parameter that may not repeat.
    public Optional<String> text(String name) {
        List<String> given = texts(name);
        if (given.size() > 1) {
            throw new InvalidRequestException(
                    "repeated-parameter",
                    name,
                    name + " 给了 " + given.size() + " 次",
                    name + " 只给一次");
        }
        return given.stream().findFirst();
    }

    /// Whether something is wanted, where it is said.
    public Optional<Boolean> yesOrNo(String name) {
        return text(name)
                .map(value ->
                        switch (value) {
                            case "true" -> true;
                            case "false" -> false;
                            default ->
                                    throw new InvalidRequestException(
                                            "not-a-choice",
                                            name,
                                            name + " 是“" + value + "”",
                                            "true 或 false");
                        });
    }

    /// A choice by its code, or the fallback when nothing is given.
    public <T> T choice(String name, Function<String, T> parse, T fallback) {
        return text(name).map(parse).orElse(fallback);
    }

    public Optional<Integer> number(String name) {
        return text(name)
                .map(value -> {
                    try {
                        return Integer.valueOf(value.strip());
                    } catch (NumberFormatException e) {
                        throw new InvalidRequestException(
                                "not-a-number",
                                name,
                                "“" + value + "”不是整数",
                                "一个整数，如 " + name + "=10");
                    }
                });
    }

    /// The query, empty when none is given.
    public String query(String name) {
        return checkedLength(name, text(name).orElse(""));
    }

    /// The query of a request that means nothing without one.
    public String requiredQuery(String name) {
        return notBlank(name, query(name));
    }

    /// Every query of a request that may ask several.
    public List<String> queries(String name) {
        List<String> queries = texts(name);
        queries.forEach(query -> notBlank(name, checkedLength(name, query)));
        return queries;
    }

    public Filters filters() {
        Map<FilterField, List<String>> chosen = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            chosen.put(
                    field,
                    texts(field.code()).stream()
                            .map(value -> FilterValues.read(field, value))
                            .toList());
        }
        return new Filters(
                chosen,
                number("from").orElse(null),
                number("to").orElse(null),
                choice("places", Places::parse, Places.AS_THEN),
                text("subcorpus").map(this::saved).orElse(null));
    }

    /// One side of a comparison.
    public Filters side(String name) {
        return Selections.side(name, texts(name), this::saved);
    }

    private Subcorpus saved(String name) {
        Subcorpus found = saved.apply(name);
        named.add(found);
        return found;
    }

    /// The saved selections that were asked for so far.
    public List<Subcorpus> subcorpora() {
        return List.copyOf(named);
    }

    private static String notBlank(String name, String query) {
        if (query.isBlank()) {
            throw MissingParameter.of(name);
        }
        return query;
    }

    private static String checkedLength(String name, String query) {
        if (query.length() > MAX_QUERY_LENGTH) {
            throw new InvalidRequestException(
                    "query-too-long",
                    name,
                    "查询有 " + query.length() + " 个字符",
                    "不超过 " + MAX_QUERY_LENGTH + " 个字符；要用整篇文稿查找，请用相似提案");
        }
        return query;
    }
}
