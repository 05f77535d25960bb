package jianyan.query;

import java.util.Map;

/// What is said when a request leaves out what it means nothing without: in the words of people who
/// never see the names of parameters.
public final class MissingParameter {
    /// What a parameter holds. One that is not here is called by its name.
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("q", "要查的词"),
                    Map.entry("name", "名称"),
                    Map.entry("id", "是哪一件提案"),
                    Map.entry("document", "是哪一份文档"),
                    Map.entry("passage", "是哪一段"),
                    Map.entry("member", "是组里的哪一件"),
                    Map.entry("other", "另一组的组号"),
                    Map.entry("before", "前一段年份"),
                    Map.entry("after", "后一段年份"),
                    Map.entry("term", "词语"),
                    Map.entry("session", "是哪一次会议"),
                    Map.entry("on", "日期"),
                    Map.entry("result", "办理结果"),
                    Map.entry("satisfaction", "满意程度"),
                    Map.entry("filing", "审查结果"),
                    Map.entry("visit", "怎样沟通"),
                    Map.entry("by", "由谁判断"),
                    Map.entry("reviewer", "由谁判断"),
                    Map.entry("verdict", "怎样判断"),
                    Map.entry("draw", "是第几次抽取"),
                    Map.entry("pair", "是第几对"),
                    Map.entry("version", "改的是哪一版"),
                    Map.entry("matter", "事项"),
                    Map.entry("text", "内容"),
                    Map.entry("note", "说明"),
                    Map.entry("reason", "理由"),
                    Map.entry("password", "密码"));

    private MissingParameter() {}

    /// @param name of the parameter that is not there or empty
    public static InvalidRequestException of(String name) {
        String word = WORDS.getOrDefault(name, name);
        return new InvalidRequestException(
                "missing-parameter",
                name,
                "没有写" + word + "，或者它是空的",
                name.equals("q") ? "写一个词或短语，如：养老" : "写明" + word);
    }
}
