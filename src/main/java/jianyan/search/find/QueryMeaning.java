package jianyan.search.find;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.query.QueryField;
import jianyan.query.QueryNode;

/// The part of a query that can be searched by meaning, and the part that cannot.
///
/// @param text the words and phrases that are looked for
/// @param conditions what has to hold whatever a document means: exclusions, fields, ranges
public record QueryMeaning(String text, QueryNode conditions) {
    public static QueryMeaning of(QueryNode root) {
        List<QueryNode> conditions = operands(root).filter(QueryMeaning::isCondition).toList();
        return new QueryMeaning(
                words(root).collect(Collectors.joining(" ")),
                switch (conditions.size()) {
                    case 0 -> new QueryNode.Everything();
                    case 1 -> conditions.getFirst();
                    default -> new QueryNode.And(conditions);
                });
    }

    private static Stream<QueryNode> operands(QueryNode root) {
        return root instanceof QueryNode.And(List<QueryNode> operands)
                ? operands.stream().flatMap(QueryMeaning::operands)
                : Stream.of(root);
    }

    private static boolean isCondition(QueryNode node) {
        return node instanceof QueryNode.Not
                || node instanceof QueryNode.InField
                || node instanceof QueryNode.Between;
    }

    private static Stream<String> words(QueryNode node) {
        return switch (node) {
            case QueryNode.Word(String text) -> Stream.of(text);
            case QueryNode.Phrase(String text) -> Stream.of(text.replace("*", ""));
            case QueryNode.Theme(String name) -> Stream.of(name);
            case QueryNode.Near near -> Stream.concat(words(near.left()), words(near.right()));
            case QueryNode.InField(QueryField field, QueryNode.Leaf operand) ->
                    field == QueryField.TITLE || field == QueryField.HEADING
                            ? words(operand)
                            : Stream.empty();
            case QueryNode.And(List<QueryNode> operands) ->
                    operands.stream().flatMap(QueryMeaning::words);
            case QueryNode.Or(List<QueryNode> operands) ->
                    operands.stream().flatMap(QueryMeaning::words);
            case QueryNode.Not not -> Stream.empty();
            case QueryNode.Between between -> Stream.empty();
            case QueryNode.Everything() -> Stream.empty();
        };
    }
}
