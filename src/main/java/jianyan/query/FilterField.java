package jianyan.query;

import java.util.Arrays;
import java.util.Optional;
import jianyan.document.Labelled;

/// What a search, a count or a comparison can be narrowed by. The names are the same in the API, as
/// command options and in page addresses.
public enum FilterField implements Labelled {
    DISTRICT("区县", Level.DOCUMENT),
    REGION("省市", Level.DOCUMENT),
    /// The coverage year: what a section speaks of.
    YEAR("内容年份", Level.SECTION),
    MEETING_YEAR("会议年份", Level.DOCUMENT),
    BODY("机构", Level.DOCUMENT),
    KIND("文体", Level.DOCUMENT),
    TERM("届", Level.DOCUMENT),
    SESSION("次", Level.DOCUMENT),
    ORIENTATION("取向", Level.SECTION),
    CATEGORY("类别", Level.DOCUMENT),
    DEPARTMENT("主办单位", Level.DOCUMENT),
    /// Who put a proposal forward; of 张三等5人 the first.
    SPONSOR("提案人", Level.DOCUMENT),
    SPONSOR_KIND("提案人类型", Level.DOCUMENT),
    /// 界别.
    SECTOR("界别", Level.DOCUMENT),
    /// What the review of a proposal decided: 立案, 不立案, 转社情民意.
    RESULT("审查结果", Level.DOCUMENT),
    /// Whether the text was in the file or was recognised of a scan.
    TEXT_ORIGIN("文字来历", Level.DOCUMENT);

    /// Whether a value belongs to a whole document or to a section of it.
    public enum Level {
        DOCUMENT,
        SECTION
    }

    private final String label;
    private final Level level;

    FilterField(String label, Level level) {
        this.label = label;
        this.level = level;
    }

    /// What it is called where people read.
    @Override
    public String label() {
        return label;
    }

    public Level level() {
        return level;
    }

    public static Optional<FilterField> parse(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
