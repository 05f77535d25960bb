package jianyan.corpus.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jianyan.analysis.Folding;

/// Guesses a mapping from a table's header row, by the names that such tables give their columns.
public final class MappingProposal {
    /// In folded text, the likelier name first.
    private static final Map<String, List<String>> NAMES = names();

    private final Folding folding;

    public MappingProposal(Folding folding) {
        this.folding = folding;
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("id", List.of("id", "编号id", "唯一标识", "billno", "pkid", "uuid"));
        names.put(
                "number",
                List.of(
                        "案号",
                        "提案号",
                        "提案编号",
                        "proposal_number",
                        "proposalnumber",
                        "number",
                        "bill_no",
                        "billno",
                        "编号",
                        "建议号",
                        "议案号",
                        "no",
                        "序号"));
        names.put(
                "title",
                List.of(
                        "案由",
                        "题目",
                        "提案题目",
                        "标题",
                        "提案标题",
                        "提案名称",
                        "title",
                        "reason",
                        "subject",
                        "abstract",
                        "名称",
                        "name"));
        names.put(
                "text",
                List.of(
                        "内容",
                        "正文",
                        "提案内容",
                        "全文",
                        "content",
                        "text",
                        "body_text",
                        "description",
                        "说明",
                        "理由",
                        "methods",
                        "办法",
                        "建议",
                        "fulltext"));
        names.put(
                "sponsors",
                List.of(
                        "提案人",
                        "提案者",
                        "提案单位",
                        "第一提案人",
                        "领衔人",
                        "proposed_by",
                        "sponsors",
                        "sponsor",
                        "personnel_name",
                        "proposer",
                        "author",
                        "作者",
                        "委员"));
        names.put(
                "supporters",
                List.of("联名人", "附议人", "连署人", "petitioned_by", "supporters", "cosponsors"));
        names.put("sector", List.of("界别", "sector"));
        names.put(
                "date",
                List.of(
                        "提交日期",
                        "提交时间",
                        "提出时间",
                        "提出日期",
                        "提案日期",
                        "日期",
                        "时间",
                        "date",
                        "publish_time",
                        "publish_date",
                        "date_roc",
                        "发布时间",
                        "created"));
        names.put("year", List.of("年份", "年度", "year", "年"));
        names.put("category", List.of("类别", "提案类别", "分类", "category", "type", "类型"));
        names.put("department", List.of("主办单位", "承办单位", "主办", "department", "承办", "办理单位"));
        names.put("supporting", List.of("会办单位", "协办单位", "会办", "supporting", "协办"));
        names.put("committee", List.of("委员会", "审查委员会", "committee"));
        names.put(
                "region",
                List.of("地区", "省市", "省份", "城市", "region", "province", "city", "county", "县市"));
        names.put("district", List.of("区县", "所在区", "区", "district"));
        names.put("term", List.of("届", "届别", "term"));
        names.put(
                "session",
                List.of(
                        "届次",
                        "会次",
                        "会议",
                        "次",
                        "session",
                        "meeting",
                        "resolusion_sitting",
                        "sitting"));
        names.put("result", List.of("审查结果", "立案情况", "是否立案", "result", "审查意见"));
        names.put("outcome", List.of("办理结果", "outcome", "办理情况"));
        names.put("reply", List.of("答复", "答复内容", "答复意见", "回复", "reply", "answer"));
        return names;
    }

    /// A mapping for these columns; empty when none of them can be the title or the text.
    public Optional<TableMapping> propose(List<String> header) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        for (String column : header) {
            String folded = folding.fold(column).text().toLowerCase(Locale.ROOT);
            byFolded.putIfAbsent(folded.replaceAll("[\\s\\ufeff]", ""), column);
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        NAMES.forEach((field, names) -> {
            List<String> found =
                    names.stream().filter(byFolded::containsKey).map(byFolded::get).toList();
            if (!found.isEmpty()) {
                columns.put(field, field.equals("text") ? found : found.subList(0, 1));
            }
        });
        if (!columns.containsKey("title") && !columns.containsKey("text")) {
            return Optional.empty();
        }
        Map<String, String> values =
                columns.containsKey("sponsors") || columns.containsKey("number")
                        ? Map.of("kind", "proposal")
                        : Map.of();
        return Optional.of(new TableMapping(columns, values));
    }

    /// A mapping as the YAML of a `NAME.mapping.yaml`, to be looked over by a person.
    public static String toYaml(TableMapping mapping) {
        StringBuilder yaml = new StringBuilder("columns:\n");
        for (String field : TableMapping.FIELDS) {
            List<String> columns = mapping.columnsOf(field);
            if (columns.size() == 1) {
                yaml.append("  %s: %s%n".formatted(field, quoted(columns.getFirst())));
            } else if (!columns.isEmpty()) {
                yaml.append("  ").append(field).append(": [");
                yaml.append(
                        String.join(", ", columns.stream().map(MappingProposal::quoted).toList()));
                yaml.append("]\n");
            }
        }
        if (!mapping.values().isEmpty()) {
            yaml.append("values:\n");
            for (String field : TableMapping.FIELDS) {
                String value = mapping.values().get(field);
                if (value != null) {
                    yaml.append("  %s: %s%n".formatted(field, quoted(value)));
                }
            }
        }
        return yaml.toString();
    }

    private static String quoted(String text) {
        return text.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
                        && !text.matches("(?i)yes|no|true|false|null|on|off|y|n")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
