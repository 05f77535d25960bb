package jianyan.corpus.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The labelled fields at the head and foot of a proposal: 案号：静安2023-012, 办理结果：列入计划.
public final class FieldLine {
    /// Labels in folded text, and the field that each names.
    private static final Map<String, List<String>> LABELS =
            Map.ofEntries(
                    Map.entry("number", List.of("案号", "提案号", "提案编号", "编号", "议案号", "建议号")),
                    Map.entry("session", List.of("届次", "会次", "会议")),
                    Map.entry("title", List.of("案由", "题目", "提案题目", "提案标题", "标题", "提案名称")),
                    Map.entry(
                            "sponsors",
                            List.of("提案人", "提案者", "提案单位", "第一提案人", "领衔人", "建议人", "提出人")),
                    Map.entry("supporters", List.of("联名人", "联名提案人", "附议人", "连署人", "附议")),
                    Map.entry("sector", List.of("界别", "所属界别")),
                    Map.entry("category", List.of("类别", "提案类别", "分类", "提案分类")),
                    Map.entry(
                            "date",
                            List.of(
                                    "提交日期", "提交时间", "提出时间", "提案时间", "提案日期", "立案日期", "立案时间",
                                    "提出日期")),
                    Map.entry("result", List.of("审查结果", "审查意见", "立案情况", "是否立案", "立案结果")),
                    Map.entry("department", List.of("主办单位", "主办", "承办单位", "主办部门", "承办部门")),
                    Map.entry("supporting", List.of("会办单位", "会办", "协办单位", "分办单位", "协办", "会办部门")),
                    Map.entry("committee", List.of("委员会", "审查委员会")),
                    Map.entry("outcome", List.of("办理结果", "办理情况", "答复类别", "办理类别")),
                    Map.entry("intended", List.of("意向单位", "意向承办单位", "建议承办单位")),
                    Map.entry("satisfaction", List.of("满意度", "满意情况", "满意程度")));

    private static final Map<String, String> FIELDS =
            LABELS.entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().stream()
                                    .map(label -> Map.entry(label, entry.getKey())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:^|(?<=[\\s\\]】;]))[【\\[]?("
                            + FIELDS.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .map(label -> String.join("\\s*", label.split("")))
                                    .collect(Collectors.joining("|"))
                            + ")[】\\]]?\\s*:\\s*");

    /// 第012号 in a line of its own.
    private static final Pattern NUMBER_LINE =
            Pattern.compile(
                    "[(]?(?:提案|建议|议案)?\\s*第\\s*([0-9〇零一二三四五六七八九十百]{1,8})\\s*号(?:提案|建议|议案)?[)]?");

    private static final Pattern LISTED = Pattern.compile("[、,，;；\\n]|[\\s\u3000]{2,}");
    private static final Pattern SPACED = Pattern.compile("[、,，;；\\s\u3000]+");

    /// @param name the field's name in the contract
    /// @param start where in the line the value begins
    /// @param end where it ends, exclusive
    public record Field(String name, int start, int end) {}

    private FieldLine() {}

    /// The fields of one folded line, none if it does not begin with a label.
    public static List<Field> parse(String folded) {
        Matcher matcher = LABEL.matcher(folded);
        if (!matcher.lookingAt()) {
            Matcher number = NUMBER_LINE.matcher(folded);
            if (number.matches()) {
                return List.of(new Field("number", number.start(1), number.end(1)));
            }
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        String name = name(matcher);
        int from = matcher.end();
        while (matcher.find(from)) {
            fields.add(field(folded, name, from, matcher.start()));
            name = name(matcher);
            from = matcher.end();
        }
        fields.add(field(folded, name, from, folded.length()));
        return fields;
    }

    private static String name(Matcher matcher) {
        return FIELDS.getOrDefault(matcher.group(1).replaceAll("\\s", ""), "");
    }

    private static Field field(String folded, String name, int from, int to) {
        int end = to;
        while (end > from && " \t【[;".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Field(name, from, end);
    }

    /// The members of a list of people or departments: by commas or wide gaps, and where all of
    /// them have the length of a name, by any gap.
    public static List<String> members(String value) {
        List<String> members = split(value, LISTED);
        List<String> names = split(value, SPACED);
        boolean people =
                names.size() > members.size()
                        && names.stream()
                                .allMatch(name -> name.length() >= 2 && name.length() <= 4);
        return people ? names : members;
    }

    private static List<String> split(String value, Pattern pattern) {
        return pattern.splitAsStream(value)
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }
}
