package jianyan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A rule file that is wrong says in which line, and what would be right.
final class CheckRulesReaderTest {
    private static final String RULE =
            """
            version: "1"
            rules:
              - id: short
                check: length
                name: 篇幅
                severity: hint
                source: 本区提案撰写要求
                text: 正文有 {what}
                of: text
                least: 10
                most: 20
            """;

    private static void refuses(String yaml, String... says) {
        assertThatThrownBy(() -> CheckRulesReader.read(yaml, "规则.yaml"))
                .isInstanceOf(InvalidCheckRulesException.class)
                .message()
                .contains(says);
    }

    @Test
    void readsARuleOfOnesOwn() {
        CheckRules rules = CheckRulesReader.read(RULE, "规则.yaml");
        assertThat(rules.version()).isEqualTo("1");
        assertThat(rules.rules())
                .singleElement()
                .matches(rule -> rule.requirement().equals(new LengthRequirement(false, 10, 20)));
    }

    @Test
    void theRulesOfTheProgramAreReadAndEachNamesItsSource() {
        assertThat(CheckRulesReader.load().rules())
                .hasSizeGreaterThan(12)
                .allMatch(rule -> !rule.source().isBlank());
    }

    @Test
    void namesTheLineOfWhatIsWrong() {
        refuses(RULE.replace("hint", "grave"), "规则.yaml 第 6 行", "error、warning、hint");
        refuses(RULE.replace("check: length", "check: lenght"), "第 4 行", "length", "one-matter");
        refuses(RULE.replace("least: 10", "least: 多"), "第 10 行", "整数");
        refuses(RULE.replace("least: 10", "least: 30"), "第 10 行", "least 大于 most");
        refuses(RULE.replace("of: text", "of: body"), "第 9 行", "title");
        refuses(RULE.replace("most:", "moist:"), "第 11 行", "没有“moist”这一项", "most");
        refuses(RULE.replace("    name: 篇幅\n", ""), "第 3 行", "缺少 name");
        refuses(RULE.replace("name: 篇幅", "name: [1, 2"), "第 6 行", "YAML");
        refuses(RULE + RULE.substring(RULE.indexOf("  - id")), "第 12 行", "已有 id 是“short”");
        refuses(RULE + "    most: 3\n", "第 12 行", "写了两次");
        refuses("", "第 1 行", "空的");
        refuses("- a\n", "第 1 行");
        refuses("version: \"1\"\n", "缺少 rules");
        refuses("version: \"1\"\nrules:\n", "第 2 行", "一列");
    }

    @Test
    void namesTheLineOfAnExpressionThatIsNone() {
        String phrases =
                """
                version: "1"
                rules:
                  - id: secret
                    check: phrases
                    name: 秘密
                    severity: error
                    source: 本区提案工作条例
                    text: 写到“{what}”
                    phrases:
                      - 绝密
                      - "机密("
                    most: 1
                """;
        refuses(phrases, "第 11 行", "机密(", "不是正则表达式");
    }
}
