package jianyan.subcorpora;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// A theme that the people of a site made: its versions, the newest first.
public record OwnTheme(String name, List<Version> versions) {
    /// As a name is written in a query, `theme:NAME`.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]{1,30}");

    /// What would be read as part of the query language, or would end a term.
    private static final Pattern NO_TERM = Pattern.compile("[:：=|\"“”*,，、\\p{Cntrl}]");

    private static final int MOST_TERMS = 50;
    private static final int LONGEST_TERM = 40;

    /// @param at when it was saved, as ISO 8601
    /// @param by who saved it; null where nobody signs in
    public record Version(String at, @Nullable String by, List<String> terms) {
        public Version {
            terms = List.copyOf(terms);
        }
    }

    public OwnTheme {
        name = name.strip();
        versions = List.copyOf(versions);
        if (!NAME.matcher(name).matches()) {
            throw wrong("malformed-name", "name", "主题的名字是“" + name + "”", "1 到 30 个汉字、字母或数字，如 银发");
        }
        if (versions.isEmpty()) {
            throw wrong("empty-theme", "terms", "主题“" + name + "”没有词", "至少一个词，如 养老");
        }
        versions.forEach(each -> check(each.terms));
    }

    /// Of one version, the first.
    public static OwnTheme first(String name, Version version) {
        return new OwnTheme(name, List.of(version));
    }

    /// With one more; the same when nothing differs.
    public OwnTheme then(Version version, int most) {
        return version.terms.equals(versions.getFirst().terms)
                ? this
                : new OwnTheme(
                        name,
                        Stream.concat(Stream.of(version), versions.stream()).limit(most).toList());
    }

    private static void check(List<String> terms) {
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            throw wrong(
                    "theme-out-of-range",
                    "terms",
                    "主题有 " + terms.size() + " 个词",
                    "1 到 " + MOST_TERMS + " 个词");
        }
        for (String term : terms) {
            if (term.isBlank() || term.length() > LONGEST_TERM || NO_TERM.matcher(term).find()) {
                throw wrong(
                        "malformed-term",
                        "terms",
                        "主题的词“" + term + "”不能这样写",
                        "1 到 " + LONGEST_TERM + " 个字，不用冒号、等号、引号、逗号和星号");
            }
        }
    }

    private static InvalidRequestException wrong(
            String code, String where, String what, String remedy) {
        return new InvalidRequestException(code, where, what, remedy);
    }
}
