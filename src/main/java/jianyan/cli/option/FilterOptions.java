package jianyan.cli.option;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jianyan.query.FilterField;
import jianyan.query.FilterValues;
import jianyan.query.Filters;
import jianyan.query.Places;
import jianyan.query.Subcorpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The filters, on every command that finds or counts. Each may repeat, any of its values then.
@Command
public final class FilterOptions {
    @Option(names = "--district", paramLabel = "区县", description = "区县，如 静安区；筛选项都可重复")
    private List<String> district = List.of();

    @Option(names = "--region", paramLabel = "省市", description = "省、自治区、直辖市，如 上海市")
    private List<String> region = List.of();

    @Option(names = "--year", paramLabel = "年份", description = "内容年份，如 2022")
    private List<String> year = List.of();

    @Option(names = "--meeting-year", paramLabel = "年份", description = "会议年份")
    private List<String> meetingYear = List.of();

    @Option(
            names = "--body",
            paramLabel = "机构",
            description = "cppcc 政协，npc 人大，government 政府，council 议会，other")
    private List<String> body = List.of();

    @Option(
            names = "--kind",
            paramLabel = "文体",
            description = "report 工作报告，proposal 提案，reply 答复，feature 特写，summary 总结，other")
    private List<String> kind = List.of();

    @Option(names = "--term", paramLabel = "届", description = "第几届，如 15")
    private List<String> term = List.of();

    @Option(names = "--session", paramLabel = "次", description = "第几次会议，如 2")
    private List<String> session = List.of();

    @Option(
            names = "--orientation",
            paramLabel = "取向",
            description = "review 回顾，plan 计划，lesson 体会，shortfall 不足，none")
    private List<String> orientation = List.of();

    @Option(names = "--category", paramLabel = "类别", description = "提案类别")
    private List<String> category = List.of();

    @Option(names = "--department", paramLabel = "单位", description = "主办单位")
    private List<String> department = List.of();

    @Option(names = "--sponsor", paramLabel = "提案人", description = "提案人，“张三等5人”写张三")
    private List<String> sponsor = List.of();

    @Option(
            names = "--sponsor-kind",
            paramLabel = "类型",
            description = "person 个人，party 党派，organisation 其他组织")
    private List<String> sponsorKind = List.of();

    @Option(names = "--sector", paramLabel = "界别", description = "提案人的界别")
    private List<String> sector = List.of();

    @Option(names = "--result", paramLabel = "结果", description = "审查结果，如 立案")
    private List<String> result = List.of();

    @Option(
            names = "--text-origin",
            paramLabel = "来历",
            description = "written 文件里本有的文字，recognised 从扫描件识别的文字；只要前者就不会数到认错的字")
    private List<String> textOrigin = List.of();

    @Option(names = "--from", paramLabel = "年份", description = "内容年份的起始年，含")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "年份", description = "内容年份的终止年，含")
    private @Nullable Integer to;

    @Option(
            names = "--places",
            paramLabel = "口径",
            defaultValue = "as-then",
            description = "as-then 按当时的区划，as-now 按现在的区划（闸北区计入静安区）；默认 as-then")
    private String places = "";

    @Option(
            names = "--subcorpus",
            paramLabel = "名字",
            description = "只在保存过的一个子语料里；见 jianyan subcorpora")
    private @Nullable String subcorpus;

    /// @param saved gives a saved selection by its name
    /// @throws jianyan.query.InvalidRequestException when a value is one that no document can have
    public Filters filters(Function<String, Subcorpus> saved) {
        Map<FilterField, List<String>> chosen = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            chosen.put(
                    field,
                    of(field).stream().map(value -> FilterValues.read(field, value)).toList());
        }
        return new Filters(
                chosen,
                from,
                to,
                Places.parse(places),
                subcorpus == null ? null : saved.apply(subcorpus));
    }

    private List<String> of(FilterField field) {
        return switch (field) {
            case DISTRICT -> district;
            case REGION -> region;
            case YEAR -> year;
            case MEETING_YEAR -> meetingYear;
            case BODY -> body;
            case KIND -> kind;
            case TERM -> term;
            case SESSION -> session;
            case ORIENTATION -> orientation;
            case CATEGORY -> category;
            case DEPARTMENT -> department;
            case SPONSOR -> sponsor;
            case SPONSOR_KIND -> sponsorKind;
            case SECTOR -> sector;
            case RESULT -> result;
            case TEXT_ORIGIN -> textOrigin;
        };
    }
}
