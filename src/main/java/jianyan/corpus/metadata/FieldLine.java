package jianyan.corpus.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.corpus.text.MetadataField;
import jianyan.words.WordTable;

/// The labelled fields at the head and foot of a proposal: 案号：静安2023-012, 办理结果：列入计划.
public final class FieldLine {
    /// Labels in folded text, and the field that each names.
    private static final Map<String, MetadataField> FIELDS =
            WordTable.load(
                            "/jianyan/corpus/field-labels.tsv",
                            Stream.of(
                                            MetadataField.NUMBER,
                                            MetadataField.SESSION,
                                            MetadataField.TITLE,
                                            MetadataField.SPONSORS,
                                            MetadataField.SUPPORTERS,
                                            MetadataField.SECTOR,
                                            MetadataField.CATEGORY,
                                            MetadataField.DATE,
                                            MetadataField.RESULT,
                                            MetadataField.DEPARTMENT,
                                            MetadataField.SUPPORTING,
                                            MetadataField.COMMITTEE,
                                            MetadataField.OUTCOME,
                                            MetadataField.INTENDED,
                                            MetadataField.SATISFACTION,
                                            MetadataField.REPLIED)
                                    .map(MetadataField::key)
                                    .collect(Collectors.toSet()))
                    .entries()
                    .stream()
                    .collect(
                            Collectors.toMap(
                                    WordTable.Entry::word,
                                    entry -> MetadataField.of(entry.use()).orElseThrow()));

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

    /// @param start where in the line the value begins
    /// @param end where it ends, exclusive
    public record Field(MetadataField field, int start, int end) {}

    private FieldLine() {}

    /// The fields of one folded line, none if it does not begin with a label.
    public static List<Field> parse(String folded) {
        Matcher matcher = LABEL.matcher(folded);
        if (!matcher.lookingAt()) {
            Matcher number = NUMBER_LINE.matcher(folded);
            if (number.matches()) {
                return List.of(new Field(MetadataField.NUMBER, number.start(1), number.end(1)));
            }
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        MetadataField field = named(matcher);
        int from = matcher.end();
        while (matcher.find(from)) {
            fields.add(trimmed(folded, field, from, matcher.start()));
            field = named(matcher);
            from = matcher.end();
        }
        fields.add(trimmed(folded, field, from, folded.length()));
        return fields;
    }

    private static MetadataField named(Matcher matcher) {
        return Objects.requireNonNull(FIELDS.get(matcher.group(1).replaceAll("\\s", "")));
    }

    private static Field trimmed(String folded, MetadataField field, int from, int to) {
        int end = to;
        while (end > from && " \t【[;".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Field(field, from, end);
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
