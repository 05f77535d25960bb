package jianyan.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a proposal (提案, 议案, 建议) has beyond its text. An export may hold any subset.
///
/// @param number the number it was filed under, 案号
/// @param sponsors who put it forward, 提案人: persons, parties or organisations
/// @param supporters who signed along, 联名, 附议
/// @param sector 界别
/// @param category 类别
/// @param department the lead undertaking department, 主办单位
/// @param supporting the supporting departments, 会办单位
/// @param committee the committee that it was referred to
/// @param result what the review decided: 立案, 不立案, 转社情民意
/// @param outcome how the handling ended, 办理结果: 解决或采纳, 列入计划 …
/// @param intended the department that the sponsors would like to undertake it, 意向单位
/// @param satisfaction what the sponsors said of the handling: 满意, 基本满意, 不满意
/// @param replied the day of the reply, 答复日期
/// @param reply whether the document holds a reply among its sections
public record Proposal(
        @Nullable String number,
        List<String> sponsors,
        List<String> supporters,
        @Nullable String sector,
        @Nullable String category,
        @Nullable String department,
        List<String> supporting,
        @Nullable String committee,
        @Nullable String result,
        @Nullable String outcome,
        @Nullable String intended,
        @Nullable String satisfaction,
        @Nullable LocalDate replied,
        boolean reply) {
    public Proposal {
        sponsors = List.copyOf(sponsors);
        supporters = List.copyOf(supporters);
        supporting = List.copyOf(supporting);
    }
}
