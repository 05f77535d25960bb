package jianyan.search.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jianyan.query.InvalidRequestException;
import jianyan.query.QueryNode;
import jianyan.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainWordsTest {
    @ParameterizedTest
    @CsvSource({
        "停车 -共享怎么办,停车 共享怎么办",
        "养老 OR 托育有多少,养老 托育有多少",
        "（去年）提案有多少件,去年 提案有多少件",
        "5G-A基站建了多少,5G-A基站建了多少",
        "note:提案|建议有几件,note 提案 建议有几件",
        "theme:养老 有哪些,养老 有哪些",
        "“一网通办”做了什么,“一网通办”做了什么",
        "加装*电梯怎么办,加装 电梯怎么办",
        "养老 ＮＯＴ 托育,养老 托育",
    })
    void operatorsAreNoPartOfAQuestion(String asked, String words) {
        assertThat(PlainWords.of(asked)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- - 停车",
                "OR 养老",
                "养老 OR",
                "(((养老",
                "养老)",
                "*养老",
                "NEAR/999 养老",
                "year:明年 养老",
                "abc:养老",
                "养老 -",
                "－养老 ｜ 托育",
                "养老？-托育"
            })
    void whateverIsAskedReadsAsWordsSideBySide(String asked) {
        assertThat(QueryParser.parse(PlainWords.of(asked)).root())
                .satisfies(root ->
                        assertThat(
                                        root instanceof QueryNode.And(var operands)
                                                ? operands.stream()
                                                        .allMatch(QueryNode.Word.class::isInstance)
                                                : root instanceof QueryNode.Word)
                                .as(root.toString())
                                .isTrue());
    }

    @Test
    void aQuestionOfOperatorsAloneIsRefused() {
        assertThatThrownBy(() -> PlainWords.of("OR - ()"))
                .isInstanceOf(InvalidRequestException.class);
    }
}
