package jianyan.cli.option;

/// The dimensions in the help of the commands that group.
public final class DimensionNames {
    public static final String ALL =
            "year 内容年份，meeting-year 会议年份，region 省市，district 区县，body 机构，kind 文体，orientation 取向，"
                    + "term 届，session 次，category 类别，department 主办单位，sponsor 提案人，sponsor-kind 提案人类型，"
                    + "sector 界别，result 审查结果，text-origin 文字来历，theme 主题";

    private DimensionNames() {}
}
