package jianyan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jianyan.query.QueryNode.And;
import jianyan.query.QueryNode.Between;
import jianyan.query.QueryNode.Everything;
import jianyan.query.QueryNode.InField;
import jianyan.query.QueryNode.Near;
import jianyan.query.QueryNode.Not;
import jianyan.query.QueryNode.Or;
import jianyan.query.QueryNode.Phrase;
import jianyan.query.QueryNode.Theme;
import jianyan.query.QueryNode.Word;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {
    private static QueryNode parse(String text) {
        return QueryParser.parse(text).root();
    }

    @Test
    void wordsAreAllRequired() {
        assertThat(parse("养老 托育")).isEqualTo(new And(List.of(new Word("养老"), new Word("托育"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "养老 ()",
                "() OR 养老",
                "养老|()",
                "(养老 OR ())",
                "(()) | 养老",
                "-() AND 养老",
                "养老 NOT (())"
            })
    void emptyBracketsAskForNothingWhereverTheyStand(String text) {
        assertThat(parse(text)).isEqualTo(new Word("养老"));
        assertThat(QueryParser.parse(text).notes()).contains("空的括号已忽略");
        assertThat(parse(parse(text).print())).isEqualTo(new Word("养老"));
    }

    @Test
    void orBindsLooserThanAnd() {
        assertThat(parse("养老 托育 OR 停车"))
                .isEqualTo(
                        new Or(
                                List.of(
                                        new And(List.of(new Word("养老"), new Word("托育"))),
                                        new Word("停车"))));
    }

    @Test
    void bracketsGroup() {
        assertThat(parse("养老 (托育 | 停车)"))
                .isEqualTo(
                        new And(
                                List.of(
                                        new Word("养老"),
                                        new Or(List.of(new Word("托育"), new Word("停车"))))));
    }

    @Test
    void quotedCharactersAreAPhrase() {
        assertThat(parse("\"加装电梯\"")).isEqualTo(new Phrase("加装电梯"));
    }

    @Test
    void minusAndNotExclude() {
        assertThat(parse("养老 -机构")).isEqualTo(parse("养老 NOT 机构"));
        assertThat(parse("养老 -机构"))
                .isEqualTo(new And(List.of(new Word("养老"), new Not(new Word("机构")))));
    }

    @Test
    void aHyphenInsideAWordStays() {
        assertThat(parse("COVID-19")).isEqualTo(new Word("COVID-19"));
    }

    @Test
    void themesAreNamed() {
        assertThat(parse("theme:养老 徐汇"))
                .isEqualTo(new And(List.of(new Theme("养老"), new Word("徐汇"))));
    }

    @Test
    void nearTakesWordsAndPhrasesAndBindsTightest() {
        assertThat(parse("物业 NEAR/5 “维修资金” -停车"))
                .isEqualTo(
                        new And(
                                List.of(
                                        new Near(new Word("物业"), new Phrase("维修资金"), 5),
                                        new Not(new Word("停车")))));
        assertThat(parse("甲 NEAR/5 乙 NEAR 丙"))
                .isEqualTo(
                        new And(
                                List.of(
                                        new Near(new Word("甲"), new Word("乙"), 5),
                                        new Near(new Word("乙"), new Word("丙"), 10))));
    }

    @Test
    void fieldsHoldAWordOrAPhrase() {
        assertThat(parse("ｔｉｔｌｅ：养老 sponsor:“民建”"))
                .isEqualTo(
                        new And(
                                List.of(
                                        new InField(QueryField.TITLE, new Word("养老")),
                                        new InField(QueryField.SPONSOR, new Phrase("民建")))));
        assertThat(parse("10:30")).isEqualTo(new Word("10:30"));
    }

    @Test
    void rangesAreOpenOrClosed() {
        assertThat(parse("date:2023-02..2023-06-05"))
                .isEqualTo(
                        new Between(
                                RangeField.DATE,
                                new RangeBound("2023-02", 19389, 19416),
                                new RangeBound("2023-06-05", 19513, 19513)));
        assertThat(parse("year:２０２０..").print()).isEqualTo("year:2020..");
        assertThat(parse("term:14").print()).isEqualTo("term:14");
    }

    @Test
    void aWildcardInsideAWordMakesItAPhrase() {
        assertThat(parse("加装*电梯")).isEqualTo(new Phrase("加装*电梯"));
        assertThat(parse("加装＊电梯")).isEqualTo(new Phrase("加装*电梯"));
        assertThat(parse("加装*")).isEqualTo(new Word("加装"));
        assertThat(QueryParser.parse("加装*").notes()).hasSize(1);
    }

    @Test
    void nothingFindsEverything() {
        assertThat(parse("  　")).isEqualTo(new Everything());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '#',
            value = {
                "“加装电梯” → \"加装电梯\"",
                "「加裝電梯」 → \"加裝電梯\"",
                "『加裝電梯』 → \"加裝電梯\"",
                "＂加装电梯＂ → \"加装电梯\"",
                "养老｜托育 → 养老 OR 托育",
                "养老　－机构 → 养老 -机构",
                "（养老 ＯＲ 托育） 徐汇 → (养老 OR 托育) 徐汇",
                "ｔｈｅｍｅ：养老 → theme:养老",
                "“十四五”规划 → \"十四五\" 规划",
                "养老 AND 托育 → 养老 托育",
            })
    void fullWidthOperatorsAreUnderstood(String typed, String plain) {
        assertThat(parse(typed).print()).isEqualTo(plain);
    }

    @Nested
    class WhatCanBeMended {
        @ParameterizedTest
        @ValueSource(strings = {"\"加装电梯", "“加装电梯", "(加装电梯", "加装电梯)", "加装电梯 ()", "加装电梯 \"\""})
        void isMendedAndNoted(String broken) {
            ParsedQuery parsed = QueryParser.parse(broken);
            assertThat(parsed.root().print().replace("\"", "")).isEqualTo("加装电梯");
            assertThat(parsed.notes()).hasSize(1);
        }
    }

    @Nested
    class WhatCannot {
        @ParameterizedTest
        @CsvSource({
            "养老 NEAR/5, 10",
            "NEAR/5 养老, 1",
            "甲 NEAR/999 乙, 3",
            "甲 *梯, 3",
            "year:20a, 1",
            "date:2023-13, 1",
            "甲 year:2023..2020, 3",
            "title:, 7",
            "theme:, 1",
            "甲 NEAR/5 (乙), 10",
            "养老 OR, 6",
            "OR 养老, 1",
            "养老 -, 5",
            "(养老 |), 6",
            "NOT, 4"
        })
        void namesTheColumn(String broken, int column) {
            assertThatThrownBy(() -> parse(broken))
                    .isInstanceOfSatisfying(
                            QuerySyntaxException.class,
                            error -> assertThat(error.column()).isEqualTo(column));
        }

        @Test
        void aQueryOfMoreThan2000Characters() {
            assertThat(parse("养".repeat(2_000))).isInstanceOf(Word.class);
            assertThatThrownBy(() -> parse("养".repeat(2_001)))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            error -> assertThat(error.code()).isEqualTo("query-too-long"));
        }

        @Test
        void bracketsNestedTooDeep() {
            assertThatThrownBy(() -> parse("(".repeat(500) + "养老"))
                    .isInstanceOf(QuerySyntaxException.class);
        }

        @Test
        void tooManyWords() {
            assertThatThrownBy(() -> parse("养 ".repeat(300)))
                    .isInstanceOf(QuerySyntaxException.class);
        }
    }

    @Test
    void parsingWhatWasPrintedGivesTheSameTreeSeed20261121() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            QueryNode tree = tree(random, 3);
            assertThat(parse(tree.print())).as(tree.print()).isEqualTo(tree);
        }
    }

    private static QueryNode tree(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 9)) {
            case 0 -> word(random);
            case 1 -> phrase(random);
            case 2 -> new Theme(List.of("养老", "a b", "甲“乙").get(random.nextInt(3)));
            case 3 ->
                    new Near(
                            word(random),
                            random.nextBoolean() ? word(random) : phrase(random),
                            random.nextInt(101));
            case 4 ->
                    new InField(
                            QueryField.values()[random.nextInt(4)],
                            random.nextBoolean() ? word(random) : phrase(random));
            case 5 ->
                    parse(
                            List.of("date:2023-01..", "year:2020..2023", "session:..5", "term:2")
                                    .get(random.nextInt(4)));
            case 6 -> new And(operands(random, depth));
            case 7 -> new Or(operands(random, depth));
            default -> new Not(tree(random, depth - 1));
        };
    }

    private static Word word(Random random) {
        return new Word(List.of("养老", "G60", "15分钟", "COVID-19", "10:30").get(random.nextInt(5)));
    }

    private static Phrase phrase(Random random) {
        return new Phrase(
                List.of("加装电梯", "十四五 规划", "a|b", "加装*电梯", "说\"好\"的", "甲”\"乙", "甲”\"」乙")
                        .get(random.nextInt(7)));
    }

    private static List<QueryNode> operands(Random random, int depth) {
        List<QueryNode> operands = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            operands.add(tree(random, depth - 1));
        }
        return operands;
    }
}
