package jianyan.workbench.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.query.InvalidRequestException;
import jianyan.query.MissingParameter;
import org.jspecify.annotations.Nullable;

/// Checks what people write.
public final class GivenText {
    /// A name, a department, a matter.
    public static final int SHORT = 100;

    /// A reason, a comment.
    public static final int LONG = 2_000;

    /// Nobody signs a table of more proposals as one matter.
    static final int MAX_MEMBERS = 200;

    /// What no line of text holds; line breaks and tabs it may.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private GivenText() {}

    public static String required(String name, @Nullable String text, int longest) {
        String given = optional(name, text, longest);
        if (given == null) {
            throw MissingParameter.of(name);
        }
        return given;
    }

    /// The text without blanks around it; null when nothing is left.
    public static @Nullable String optional(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = CONTROL.matcher(text).replaceAll("").strip();
        if (given.length() > longest) {
            throw new InvalidRequestException(
                    "text-too-long",
                    name,
                    name + " 有 " + given.length() + " 个字",
                    "至多 " + longest + " 个字");
        }
        return given.isEmpty() ? null : given;
    }

    /// Names, each once, without those that are blank.
    public static List<String> names(String name, List<String> given) {
        List<String> names = new ArrayList<>();
        for (String each : given) {
            String one = optional(name, each, SHORT);
            if (one != null && !names.contains(one)) {
                names.add(one);
            }
        }
        return List.copyOf(names);
    }

    public static List<String> members(List<String> ids) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        if (distinct.isEmpty() || distinct.size() > MAX_MEMBERS) {
            throw new InvalidRequestException(
                    "members-out-of-range",
                    "members",
                    "给出了 " + distinct.size() + " 件提案",
                    "1 到 " + MAX_MEMBERS + " 件");
        }
        return distinct;
    }
}
