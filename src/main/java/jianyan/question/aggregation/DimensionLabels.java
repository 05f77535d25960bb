package jianyan.question.aggregation;

/// What dimensions are called where people read.
public final class DimensionLabels {
    /// Stands in tables in place of a value that documents do not state; an empty cell could be a
    /// total.
    public static final String UNKNOWN = "未注明";

    private DimensionLabels() {}

    public static String of(Dimension dimension) {
        return switch (dimension) {
            case YEAR -> "内容年份";
            case MEETING_YEAR -> "会议年份";
            case REGION -> "省市";
            case DISTRICT -> "区县";
            case BODY -> "机构";
            case KIND -> "文体";
            case ORIENTATION -> "取向";
            case TERM -> "届";
            case SESSION -> "次";
            case CATEGORY -> "类别";
            case DEPARTMENT -> "主办单位";
            case SPONSOR -> "提案人";
            case SPONSOR_KIND -> "提案人类型";
            case SECTOR -> "界别";
            case RESULT -> "审查结果";
            case TEXT_ORIGIN -> "文字来历";
            case THEME -> "主题";
        };
    }
}
