package jianyan.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a search, a count or a comparison can be narrowed by. The names are the same in the API, as
/// command options and in page addresses.
public enum FilterField {
    DISTRICT(Level.DOCUMENT),
    REGION(Level.DOCUMENT),
    /// The coverage year: what a section speaks of.
    YEAR(Level.SECTION),
    MEETING_YEAR(Level.DOCUMENT),
    BODY(Level.DOCUMENT),
    KIND(Level.DOCUMENT),
    TERM(Level.DOCUMENT),
    SESSION(Level.DOCUMENT),
    ORIENTATION(Level.SECTION),
    CATEGORY(Level.DOCUMENT),
    DEPARTMENT(Level.DOCUMENT),
    /// Who put a proposal forward; of 张三等5人 the first.
    SPONSOR(Level.DOCUMENT),
    SPONSOR_KIND(Level.DOCUMENT),
    /// 界别.
    SECTOR(Level.DOCUMENT),
    /// What the review of a proposal decided: 立案, 不立案, 转社情民意.
    RESULT(Level.DOCUMENT),
    /// Whether the text was in the file or was recognised of a scan.
    TEXT_ORIGIN(Level.DOCUMENT);

    /// Whether a value belongs to a whole document or to a section of it.
    public enum Level {
        DOCUMENT,
        SECTION
    }

    private final Level level;

    FilterField(Level level) {
        this.level = level;
    }

    /// `meeting-year` for `MEETING_YEAR`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    public static Optional<FilterField> parse(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
