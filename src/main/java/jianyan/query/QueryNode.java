package jianyan.query;

import java.util.List;

/// A query as a tree. [#print] gives it back as text that parses to the same tree.
public sealed interface QueryNode {
    /// Matches every document: the empty query.
    record Everything() implements QueryNode {}

    /// A run of characters without white space: found by its words, better when they stand
    /// together.
    record Word(String text) implements QueryNode {}

    /// Characters that have to stand together exactly.
    record Phrase(String text) implements QueryNode {}

    /// A named group of lexicon terms, any of them: `theme:养老`.
    record Theme(String name) implements QueryNode {}

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
            case Phrase(String text) -> '"' + text + '"';
            case Theme(String name) -> "theme:" + name;
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
}
