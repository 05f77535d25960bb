package jianyan.aggregation.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.question.aggregation.coverage.CompletenessAnswer;
import jianyan.question.aggregation.coverage.CompletenessAnswer.Row;
import org.jspecify.annotations.Nullable;

/// Says how well the documents held are known. One round. Thread-safe.
public final class Completeness {
    private static final Comparator<@Nullable String> NAMES =
            Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::field)
                    .thenComparing(Row::body)
                    .thenComparing(Row::kind)
                    .thenComparing(Row::region, NAMES)
                    .thenComparing(Row::district, NAMES);

    private final FilterTranslator filters;

    public Completeness(FilterTranslator filters) {
        this.filters = filters;
    }

    public CompletenessAnswer completeness(Filters chosen, Shards shards) {
        List<Row> rows = new ArrayList<>();
        shards.gather(KnownFieldsRound.INSTANCE, filters.resolve(chosen, shards))
                .groups()
                .forEach((group, fields) ->
                        fields.forEach((field, held) ->
                                rows.add(
                                        new Row(
                                                field,
                                                group.get(0),
                                                group.get(1),
                                                name(group.get(2)),
                                                name(group.get(3)),
                                                held.documents(),
                                                held.known(),
                                                (double) held.known() / held.documents(),
                                                List.copyOf(held.missing()),
                                                held.documents()
                                                        - held.known()
                                                        - held.missing().size()))));
        rows.sort(ORDER);
        return new CompletenessAnswer(
                rows, List.of("省市一级的文件本来没有区县，不算缺漏", "机构、文体判为其他的算作不知道；缺的可以在文件旁的“文件名.meta.yaml”里补上"));
    }

    private static @Nullable String name(String name) {
        return name.isEmpty() ? null : name;
    }
}
