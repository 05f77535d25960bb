package jianyan.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyan.query.QueryLexer.Lexeme;
import jianyan.query.QueryLexer.Type;

/// Reads query text by recursive descent.
///
/// ```
/// or    := and (("OR" | "|") and)*
/// and   := unary ("AND"? unary)*
/// unary := ("-" | "NOT") unary | "(" or ")" | theme | range | field leaf | near
/// near  := leaf ("NEAR/n" leaf)*
/// leaf  := phrase | word
/// ```
///
/// Unpaired brackets and quotation marks are mended and noted; an operator without its operand is
/// an error.
public final class QueryParser {
    public static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_LEAVES = 200;

    /// What `NEAR` without a number means, and the most that it may say.
    private static final int DEFAULT_DISTANCE = 10;

    private static final int MAX_DISTANCE = 100;

    private final List<Lexeme> lexemes;
    private final List<String> notes;
    private int at;
    private int leaves;

    private QueryParser(List<Lexeme> lexemes, List<String> notes) {
        this.lexemes = lexemes;
        this.notes = notes;
    }

    /// @throws QuerySyntaxException when the text is no query
    /// @throws InvalidRequestException when it is longer than 2,000 characters
    public static ParsedQuery parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidRequestException(
                    "query-too-long",
                    "q",
                    "查询有 " + text.length() + " 个字符",
                    "不超过 " + MAX_LENGTH + " 个字符；整篇文稿请用“相似提案”");
        }
        List<String> notes = new ArrayList<>();
        QueryLexer lexer = new QueryLexer(ChineseYears.mended(text), notes);
        List<Lexeme> lexemes = lexer.lexemes();
        QueryParser parser = new QueryParser(lexemes, notes);
        QueryNode root = parser.whole();
        return new ParsedQuery(root, notes, lexer.aliases());
    }

    /// What a query may name before a colon: fields, ranges, themes.
    public static Set<String> names() {
        return QueryLexer.names().collect(Collectors.toUnmodifiableSet());
    }

    private QueryNode whole() {
        List<QueryNode> parts = new ArrayList<>();
        while (!is(Type.END)) {
            if (is(Type.CLOSE)) {
                notes.add("第 " + peek().column() + " 个字符处多余的右括号已忽略");
                at++;
            } else {
                parts.add(or(0));
            }
        }
        return and(parts);
    }

    private QueryNode or(int depth) {
        List<QueryNode> operands = new ArrayList<>();
        operands.add(and(depth));
        while (is(Type.OR)) {
            at++;
            operands.add(and(depth));
        }
        return joined(operands, QueryNode.Or::new);
    }

    private QueryNode and(int depth) {
        List<QueryNode> operands = new ArrayList<>();
        operands.add(unary(depth));
        while (true) {
            if (is(Type.AND)) {
                at++;
                operands.add(unary(depth));
            } else if (is(Type.OR) || is(Type.CLOSE) || is(Type.END)) {
                return and(operands);
            } else {
                operands.add(unary(depth));
            }
        }
    }

    private static QueryNode and(List<QueryNode> operands) {
        return joined(operands, QueryNode.And::new);
    }

    /// Empty brackets ask for nothing: whatever joins them to something leaves that.
    private static QueryNode joined(
            List<QueryNode> operands, Function<List<QueryNode>, QueryNode> join) {
        List<QueryNode> real =
                operands.stream().filter(node -> !(node instanceof QueryNode.Everything)).toList();
        return switch (real.size()) {
            case 0 -> new QueryNode.Everything();
            case 1 -> real.getFirst();
            default -> join.apply(real);
        };
    }

    private static QueryNode not(QueryNode operand) {
        return operand instanceof QueryNode.Everything ? operand : new QueryNode.Not(operand);
    }

    private QueryNode unary(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("括号嵌套超过 " + MAX_DEPTH + " 层", "减少嵌套");
        }
        Lexeme lexeme = peek();
        at++;
        return switch (lexeme.type()) {
            case NOT -> not(unary(depth + 1));
            case OPEN -> inBrackets(depth);
            case PHRASE, WORD -> near(leafOf(lexeme));
            case THEME -> counted(theme(lexeme));
            case FIELD -> counted(inField(lexeme));
            case RANGE -> counted(RangeParser.parse(lexeme));
            case NEAR, OR, AND, CLOSE, END -> {
                at--;
                throw error(
                        lexeme.type() == Type.END ? "查询在运算符之后结束" : "“" + lexeme.text() + "”前缺少要查的词",
                        "在运算符两边都写上词，如：养老 OR 托育");
            }
        };
    }

    private QueryNode inBrackets(int depth) {
        if (is(Type.CLOSE)) {
            at++;
            notes.add("空的括号已忽略");
            return new QueryNode.Everything();
        }
        QueryNode inside = or(depth + 1);
        if (is(Type.CLOSE)) {
            at++;
        } else {
            notes.add("括号没有配对，已按到查询末尾为止处理");
        }
        return inside;
    }

    /// A chain A NEAR/5 B NEAR/5 C asks that B be near A and C be near B.
    private QueryNode near(QueryNode.Leaf first) {
        counted(first);
        List<QueryNode> links = new ArrayList<>();
        QueryNode.Leaf left = first;
        while (is(Type.NEAR)) {
            int distance = distance(peek());
            at++;
            if (!is(Type.WORD) && !is(Type.PHRASE)) {
                throw error("NEAR 后面缺少要查的词", "NEAR 两边各写一个词或短语，如：物业 NEAR/10 维修资金");
            }
            QueryNode.Leaf right = leafOf(peek());
            at++;
            links.add(counted(new QueryNode.Near(left, right, distance)));
            left = right;
        }
        return links.isEmpty() ? first : and(links);
    }

    private int distance(Lexeme near) {
        String number = near.text().substring(Math.min(near.text().length(), "NEAR/".length()));
        if (near.text().equals("NEAR")) {
            return DEFAULT_DISTANCE;
        }
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) > MAX_DISTANCE) {
            throw error(
                    near.text() + " 的距离不对",
                    "写成 NEAR/ 加 0 到 " + MAX_DISTANCE + " 的数字，如：物业 NEAR/10 维修资金");
        }
        return Integer.parseInt(number);
    }

    private static QueryNode theme(Lexeme theme) {
        if (theme.text().isEmpty()) {
            throw new QuerySyntaxException(theme.column(), "theme: 后面缺少主题名", "如：theme:养老");
        }
        return new QueryNode.Theme(theme.text());
    }

    private QueryNode inField(Lexeme field) {
        if (!is(Type.WORD) && !is(Type.PHRASE)) {
            throw error(field.text() + ": 后面缺少要查的词", "如：" + field.text() + ":养老");
        }
        QueryNode.Leaf operand = leafOf(peek());
        at++;
        return new QueryNode.InField(QueryField.parse(field.text()).orElseThrow(), operand);
    }

    /// A word with a wildcard inside is a phrase. Behind the last character a wildcard changes
    /// nothing; before the first it most often stands for an ending that this index does not have.
    private QueryNode.Leaf leafOf(Lexeme lexeme) {
        String text = lexeme.text().replace('＊', '*');
        if (text.indexOf('*') < 0) {
            return lexeme.type() == Type.WORD
                    ? new QueryNode.Word(text)
                    : new QueryNode.Phrase(text);
        }
        if (text.startsWith("*")) {
            throw new QuerySyntaxException(lexeme.column(), "通配符 * 不能在最前面", "* 只能写在短语中间，如：加装*电梯");
        }
        String inner = text.replaceAll("[*\\s]*\\*\\s*$", "");
        if (inner.length() < text.length()) {
            notes.add("末尾的 * 不起作用，已忽略");
        }
        inner = inner.replaceAll("\\*{2,}", "*");
        return inner.indexOf('*') < 0 && lexeme.type() == Type.WORD
                ? new QueryNode.Word(inner)
                : new QueryNode.Phrase(inner);
    }

    private QueryNode counted(QueryNode node) {
        if (++leaves > MAX_LEAVES) {
            throw error("查询超过 " + MAX_LEAVES + " 个词", "分成几次查询");
        }
        return node;
    }

    private boolean is(Type type) {
        return peek().type() == type;
    }

    private Lexeme peek() {
        return lexemes.get(Math.min(at, lexemes.size() - 1));
    }

    private QuerySyntaxException error(String message, String remedy) {
        return new QuerySyntaxException(peek().column(), message, remedy);
    }
}
