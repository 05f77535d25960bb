package jianyan.aggregation.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IndicatorRulesReaderTest {
    @Test
    void loadsTheRulesThatComeWithTheProgram() {
        assertThat(IndicatorRulesReader.load().names())
                .extracting(IndicatorRules.Name::id)
                .contains(
                        "proposals-received",
                        "proposals-filed",
                        "proposals-merged",
                        "proposals-handled",
                        "proposals-handled-rate",
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
                .containsExactly(new IndicatorRules.Name("trees", "植树"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {id: a, label: 甲, patterns: ['植树']}                  | needs one figure
                    {id: a, label: 甲, patterns: ['($none){棵}']}           | “$none” is not among
                    {id: a, label: 甲, patterns: ['(植树{棵}']}             | no regular expression
                    {id: A, label: 甲, patterns: ['植树{棵}']}              | not like proposals-received
                    {id: a, patterns: ['植树{棵}']}                         | needs a label
                    {id: a, label: 甲}                                      | needs patterns or growth-of
                    {id: a, label: 甲, topic: 无, patterns: ['植树{棵}']}   | the topic “无” is not among
                    {id: a, label: 甲, bodies: [x], patterns: ['植树{棵}']} | no body is called “x”
                    {id: a, label: 甲, pattern: ['植树{棵}']}               | Unrecognized field "pattern"
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
                .hasMessageContaining("needs a version and a list of indicators");
        String rule = "{id: a, label: 甲, patterns: ['植树{棵}']}";
        assertThatThrownBy(() -> read(rule + ", " + rule)).hasMessageContaining("given twice");
    }

    private static IndicatorRules read(String rules) throws IOException {
        return IndicatorRulesReader.read(
                stream("version: 1\nindicators: [" + rules + "]"), "mine.yaml");
    }

    private static ByteArrayInputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
