package jianyan.aggregation.indicator.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.analysis.Folding;
import jianyan.question.aggregation.indicator.IndicatorKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IndicatorRulesReaderTest {
    @Test
    void loadsTheRulesThatComeWithTheProgram() {
        assertThat(IndicatorRulesReader.load().names())
                .extracting(IndicatorKinds.Name::id)
                .contains(
                        "proposals-received",
                        "proposals-filed",
                        "proposals-merged",
                        "proposals-handled",
                        "reply-rate",
                        "satisfaction-rate",
                        "collective-proposals",
                        "joint-proposals",
                        "opinions-received",
                        "opinions-forwarded",
                        "opinions-adopted",
                        "investigations",
                        "inspections",
                        "consultations",
                        "members",
                        "participation",
                        "workstations",
                        "suggestions");
    }

    @Test
    void addsAnIndicatorWithoutCode() throws IOException {
        assertThat(read("{id: trees, label: 植树, patterns: ['植树{棵|株}']}").names())
                .containsExactly(new IndicatorKinds.Name("trees", "植树"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {id: a, label: 甲, patterns: ['植树']}                  | 要有且只有一个数
                    {id: a, label: 甲, patterns: ['($none){棵}']}           | 没有定义“$none”
                    {id: a, label: 甲, patterns: ['(植树{棵}']}             | 不是正则表达式
                    {id: A, label: 甲, patterns: ['植树{棵}']}              | 不像 proposals-received
                    {id: a, patterns: ['植树{棵}']}                         | 缺少 label
                    {id: a, label: 甲}                                      | 缺少 patterns 或 growth-of
                    {id: a, label: 甲, topic: 无, patterns: ['植树{棵}']}   | 主题“无”不在其中
                    {id: a, label: 甲, bodies: [x], patterns: ['植树{棵}']} | 没有机构“x”
                    {id: a, label: 甲, pattern: ['植树{棵}']}               | 没有“pattern”这个键
                    """)
    void saysWhatIsWrongWithARule(String rule, String message) {
        assertThatThrownBy(() -> read(rule))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageStartingWith("mine.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAnEmptyFileAndOneNameTwice() {
        assertThatThrownBy(() -> IndicatorRulesReader.read(stream("version: 1"), "mine.yaml"))
                .hasMessageContaining("缺少 version");
        String rule = "{id: a, label: 甲, patterns: ['植树{棵}']}";
        assertThatThrownBy(() -> read(rule + ", " + rule)).hasMessageContaining("重复");
    }

    @Test
    void aRuleOfOnesOwnMayBeWrittenInEitherScript() throws IOException {
        for (String share : List.of("森林覆盖率", "森林覆蓋率")) {
            RulePattern pattern =
                    read("{id: mine, label: 森林, patterns: ['%s~{%%}']}".formatted(share))
                            .rules()
                            .getFirst()
                            .patterns()
                            .getFirst();
            assertThat(pattern.pattern().pattern()).contains("森林复盖率");
            assertThat(pattern.written()).contains(share);
        }
    }

    private static IndicatorRules read(String rules) throws IOException {
        return IndicatorRulesReader.read(
                stream("version: 1\nindicators: [" + rules + "]"), "mine.yaml");
    }

    private static ByteArrayInputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /// Rules are folded when they are read; these words are put into them afterwards.
    @Test
    void wordsAreWrittenAsFoldedTextHasThem() {
        Folding folding = Folding.load();
        assertThat(FigureWords.values())
                .isNotEmpty()
                .extracting(FigureWords::regex)
                .allSatisfy(words -> {
                    String han = words.replaceAll("\\P{IsHan}", "");
                    assertThat(han).isEqualTo(folding.fold(han).text());
                });
    }
}
