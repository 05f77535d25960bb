package jianyan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query as a tree. [#print] gives it back as text that parses to the same tree.
public sealed interface QueryNode {
    /// A word or phrase: what can stand beside `NEAR` and behind the name of a field.
    sealed interface Leaf extends QueryNode permits Word, Phrase {}

    /// Matches every document: the empty query.
    record Everything() implements QueryNode {}

    /// A run of characters without white space: found by its words, better when they stand
    /// together.
    record Word(String text) implements Leaf {}

    /// Characters that have to stand together exactly; `*` inside stands for up to eight characters
    /// of one sentence.
    record Phrase(String text) implements Leaf {}

    /// A named group of lexicon terms, any of them: `theme:养老`.
    record Theme(String name) implements QueryNode {}

    /// Both within one passage, in either order.
    ///
    /// @param distance the most characters that may stand between them
    record Near(Leaf left, Leaf right, int distance) implements QueryNode {}

    /// Only in one field of a document: `title:养老`.
    record InField(QueryField field, Leaf operand) implements QueryNode {}

    /// From one number or day to another, both included; null for no bound on that side.
    record Between(RangeField field, @Nullable RangeBound from, @Nullable RangeBound to)
            implements QueryNode {}

    /// At least two operands, all of which have to match.
    record And(List<QueryNode> operands) implements QueryNode {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /// At least two operands, one of which has to match.
    record Or(List<QueryNode> operands) implements QueryNode {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /// Excludes what the operand matches.
    record Not(QueryNode operand) implements QueryNode {}

    /// The query as text, in the plain form: half-width operators, one space between parts.
    default String print() {
        return switch (this) {
            case Everything() -> "";
            case Word(String text) -> text;
            case Phrase(String text) -> quoted(text);
            case Theme(String name) ->
                    "theme:"
                            + (name.chars().allMatch(Character::isLetterOrDigit)
                                    ? name
                                    : quoted(name));
            case Near(Leaf left, Leaf right, int distance) ->
                    left.print() + " NEAR/" + distance + " " + right.print();
            case InField(QueryField field, Leaf operand) -> field.code() + ":" + operand.print();
            case Between(RangeField field, @Nullable RangeBound from, @Nullable RangeBound to) ->
                    field.code() + ":" + range(from, to);
            case And(List<QueryNode> operands) -> join(operands, " ");
            case Or(List<QueryNode> operands) -> join(operands, " OR ");
            case Not(QueryNode operand) -> "-" + operand.printInside();
        };
    }

    private String printInside() {
        return this instanceof And || this instanceof Or ? "(" + print() + ")" : print();
    }

    private static String join(List<QueryNode> operands, String between) {
        return String.join(between, operands.stream().map(QueryNode::printInside).toList());
    }

    private static String range(@Nullable RangeBound from, @Nullable RangeBound to) {
        if (from != null && from.equals(to)) {
            return from.text();
        }
        return (from == null ? "" : from.text()) + ".." + (to == null ? "" : to.text());
    }

    /// In the first pair of quotation marks whose closing mark the text does not hold; whatever
    /// marks it was typed in, their closing mark is not inside.
    private static String quoted(String text) {
        for (String pair : List.of("\"\"", "“”", "「」", "『』")) {
            if (text.indexOf(pair.charAt(1)) < 0) {
                return pair.charAt(0) + text + pair.charAt(1);
            }
        }
        return '＂' + text + '＂';
    }
}
