package jianyan.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cuts query text into tokens. Full-width operators and Chinese quotation marks count as their
/// plain forms.
final class QueryLexer {
    enum Type {
        WORD,
        PHRASE,
        THEME,
        FIELD,
        RANGE,
        NEAR,
        OR,
        AND,
        NOT,
        OPEN,
        CLOSE,
        END
    }

    /// @param column where the token begins, counting characters from 1
    record Lexeme(Type type, String text, int column) {}

    /// What stands before a colon in small letters is meant as a field.
    private static final Pattern NAME = Pattern.compile("[a-z]{2,}(-[a-z]+)*");

    /// The name of the switch.
    private static final String ALIASES = "aliases";

    private final String text;
    private Aliases aliases = Aliases.USUAL;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private final List<String> notes;
    private int at;

    QueryLexer(String text, List<String> notes) {
        this.text = text;
        this.notes = notes;
    }

    List<Lexeme> lexemes() {
        while (at < text.length()) {
            char c = plain(text.charAt(at));
            int column = at + 1;
            if (isSpace(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                add(c == '(' ? Type.OPEN : Type.CLOSE, text.substring(at, at + 1), column);
                at++;
            } else if (c == '|') {
                add(Type.OR, "|", column);
                at++;
            } else if (c == '-') {
                add(Type.NOT, "-", column);
                at++;
            } else if (closingOf(text.charAt(at)) != 0) {
                phrase(column);
            } else {
                word(column);
            }
        }
        add(Type.END, "", text.length() + 1);
        return lexemes;
    }

    /// A theme may be quoted as a phrase is, theme:“养老”.
    private void phrase(int column) {
        char closing = closingOf(text.charAt(at));
        int end = text.indexOf(closing, at + 1);
        // A phrase that opens with “ and closes with " is meant all the same.
        if (end < 0) {
            end = nextQuote(at + 1);
        }
        if (end < 0) {
            notes.add("引号没有配对，已按到查询末尾为止处理");
            end = text.length();
        }
        String inside = text.substring(at + 1, end).strip();
        at = Math.min(text.length(), end + 1);
        if (inside.isEmpty()) {
            notes.add("空的引号已忽略");
        } else {
            Lexeme before = lexemes.isEmpty() ? null : lexemes.getLast();
            boolean named = before != null && before.type == Type.THEME && before.text.isEmpty();
            if (named) {
                lexemes.removeLast();
            }
            add(named ? Type.THEME : Type.PHRASE, inside, column);
        }
    }

    private int nextQuote(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '”' || c == '“' || c == '＂') {
                return i;
            }
        }
        return -1;
    }

    private void word(int column) {
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        String plain = plain(word);
        int colon = plain.indexOf(':');
        if (colon > 0 && named(plain.substring(0, colon), word.substring(colon + 1), column)) {
            return;
        }
        switch (plain) {
            case "OR" -> add(Type.OR, word, column);
            case "AND" -> add(Type.AND, word, column);
            case "NOT" -> add(Type.NOT, word, column);
            default -> {
                boolean near = plain.equals("NEAR") || plain.startsWith("NEAR/");
                add(near ? Type.NEAR : Type.WORD, near ? plain : word, column);
            }
        }
    }

    /// Whether what stands before a colon is a name; in 10:30 it is not.
    ///
    /// @throws QuerySyntaxException when it is one of no field
    private boolean named(String name, String rest, int column) {
        int valueColumn = column + name.length() + 1;
        if (name.equals(ALIASES)) {
            aliases = aliases(plain(rest), valueColumn);
        } else if (name.equals("theme")) {
            add(Type.THEME, rest, column);
        } else if (QueryField.parse(name).isPresent()) {
            add(Type.FIELD, name, column);
            if (!rest.isEmpty()) {
                add(Type.WORD, rest, valueColumn);
            }
        } else if (RangeField.parse(name).isPresent()) {
            add(Type.RANGE, name + ":" + plain(rest), column);
        } else if (NAME.matcher(name).matches()) {
            throw new QuerySyntaxException(
                    column,
                    "没有字段“" + name + "”",
                    "可用的有 " + names().collect(Collectors.joining("、")) + "；要查冒号本身，请加引号");
        } else {
            return false;
        }
        return true;
    }

    private static Aliases aliases(String value, int column) {
        return switch (value) {
            case "on" -> Aliases.ON;
            case "off" -> Aliases.OFF;
            default ->
                    throw new QuerySyntaxException(
                            column,
                            ALIASES + ": 后面是“" + value + "”",
                            "aliases:on 计入别称和数字的别种写法，aliases:off 不计");
        };
    }

    /// What the query says of aliases, wherever in it.
    Aliases aliases() {
        return aliases;
    }

    /// What may stand before a colon, as in `title:电梯`.
    static Stream<String> names() {
        return Stream.of(
                        Stream.of("theme", ALIASES, "pinyin"),
                        Stream.of(QueryField.values()).map(QueryField::code),
                        Stream.of(RangeField.values()).map(RangeField::code))
                .flatMap(names -> names);
    }

    private static boolean endsWord(char c) {
        char plain = plain(c);
        return isSpace(plain)
                || plain == '('
                || plain == ')'
                || plain == '|'
                || closingOf(c) != 0
                || c == '”'
                || c == '」'
                || c == '』';
    }

    private void add(Type type, String lexeme, int column) {
        lexemes.add(new Lexeme(type, lexeme, column));
    }

    /// The mark that closes what `c` opens; 0 when it opens nothing.
    private static char closingOf(char c) {
        return switch (c) {
            case '"' -> '"';
            case '＂' -> '＂';
            case '“', '”' -> '”';
            case '「' -> '」';
            case '『' -> '』';
            default -> 0;
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static char plain(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        word.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }
}
