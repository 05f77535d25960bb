package jianyan.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jianyan.analysis.FoldedExpression;
import org.jspecify.annotations.Nullable;

/// A piece of a rule file that knows its line, so that whoever wrote the file is told where it is
/// wrong.
final class RuleNode {
    private final String file;
    private final int line;
    private final @Nullable String value;
    private final List<RuleNode> items = new ArrayList<>();
    private final Map<String, RuleNode> members = new LinkedHashMap<>();

    private RuleNode(String file, int line, @Nullable String value) {
        this.file = file;
        this.line = line;
        this.value = value;
    }

    /// @throws InvalidCheckRulesException when it is no YAML
    static RuleNode parse(String yaml, String file) {
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new InvalidCheckRulesException(file, 1, "文件是空的；要有 version 和 rules");
            }
            return read(parser, file);
        } catch (JacksonException wrong) {
            JsonLocation at = wrong.getLocation();
            throw new InvalidCheckRulesException(
                    file, at == null ? 1 : at.getLineNr(), "不是合乎格式的 YAML；检查缩进、引号和冒号");
        } catch (IOException impossible) {
            throw new IllegalStateException("a text cannot be read", impossible);
        }
    }

    private static RuleNode read(JsonParser parser, String file) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            RuleNode list = new RuleNode(file, line, null);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.items.add(read(parser, file));
            }
            return list;
        }
        if (token == JsonToken.START_OBJECT) {
            RuleNode object = new RuleNode(file, line, null);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int at = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (object.members.put(name, read(parser, file)) != null) {
                    throw new InvalidCheckRulesException(file, at, "“" + name + "”写了两次");
                }
            }
            return object;
        }
        return new RuleNode(file, line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    InvalidCheckRulesException wrong(String why) {
        return new InvalidCheckRulesException(file, line, why);
    }

    /// Refuses members that mean nothing here: a misspelt one would be silently without effect.
    void allow(Set<String> names) {
        if (value != null || !items.isEmpty()) {
            throw wrong("这里应当是“名称: 值”的几行");
        }
        members.forEach((name, node) -> {
            if (!names.contains(name)) {
                throw node.wrong(
                        "没有“" + name + "”这一项，可用的有 " + String.join("、", new TreeSet<>(names)));
            }
        });
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    RuleNode member(String name) {
        RuleNode node = members.get(name);
        if (node == null) {
            throw wrong("缺少 " + name);
        }
        return node;
    }

    List<RuleNode> items(String name) {
        RuleNode node = member(name);
        if (node.items.isEmpty()) {
            throw node.wrong(name + " 应当是一列，每项前有“- ”");
        }
        return node.items;
    }

    String text(String name) {
        RuleNode node = member(name);
        if (node.value == null || node.value.isBlank()) {
            throw node.wrong(name + " 应当是一段文字，不能空着");
        }
        return node.value.strip();
    }

    int number(String name) {
        RuleNode node = member(name);
        try {
            return Integer.parseInt(node.value == null ? "" : node.value.strip());
        } catch (NumberFormatException notANumber) {
            throw node.wrong(name + " 应当是整数");
        }
    }

    double share(String name) {
        RuleNode node = member(name);
        try {
            double share = Double.parseDouble(node.value == null ? "" : node.value.strip());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            throw node.wrong(name + " 应当是 0 到 1 之间的数");
        }
        throw node.wrong(name + " 应当是 0 到 1 之间的数");
    }

    /// Any of some expressions, in either script; never found when the rule has none.
    Pattern patterns(String name) {
        if (!has(name)) {
            return Pattern.compile("(?!)");
        }
        List<String> all = new ArrayList<>();
        for (RuleNode item : items(name)) {
            String expression = item.value;
            if (expression == null || expression.isBlank()) {
                throw item.wrong(name + " 的每一项应当是一个正则表达式");
            }
            try {
                Pattern.compile(expression);
                all.add("(?:" + FoldedExpression.of(expression) + ")");
            } catch (PatternSyntaxException malformed) {
                throw item.wrong("“" + expression + "”不是正则表达式：" + malformed.getDescription());
            }
        }
        return Pattern.compile(String.join("|", all));
    }
}
