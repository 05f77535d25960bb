package jianyan.analysis.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jianyan.analysis.Folding;
import jianyan.analysis.TextAnalysis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexiconTest {
    private static final UnaryOperator<String> KEY = TextAnalysis.key(Folding.load());

    @Nested
    final class BuiltIn {
        private final Lexicon lexicon = Lexicon.load(KEY);

        @Test
        void holdsManyTermsOfEveryClass() {
            assertThat(lexicon.terms()).hasSizeGreaterThan(800);
            assertThat(lexicon.terms())
                    .extracting(LexiconTerm::termClass)
                    .contains(TermClass.values());
        }

        @Test
        void hasNoFaults() {
            assertThat(new LexiconCheck(KEY, phrase -> 1).check(lexicon.terms())).isEmpty();
        }

        @Test
        void aliasesLeadBothWays() {
            assertThat(lexicon.expansions("发改委")).contains("发展和改革委员会");
            assertThat(lexicon.expansions("发展和改革委员会")).contains("发改委");
            assertThat(lexicon.expansions("資訊")).containsExactly("信息");
        }

        @Test
        void aShortFormThatStandsInOtherWordsLeadsToItsTermOnly() {
            assertThat(lexicon.expansions("民建")).containsExactly("中国民主建国会");
            assertThat(lexicon.expansions("中国民主建国会")).isEmpty();
        }

        @Test
        void aLookUpReadsAcrossQuotationMarks() {
            assertThat(lexicon.lookup("“十四五”规划"))
                    .hasValueSatisfying(term -> assertThat(term.term()).isEqualTo("十四五规划"));
            assertThat(lexicon.lookup("没有这个词")).isEmpty();
        }

        @Test
        void namesAllSixteenDistricts() {
            for (String district : "黄浦 徐汇 长宁 静安 普陀 虹口 杨浦 闵行 宝山 嘉定 金山 松江 青浦 奉贤 崇明".split(" ")) {
                assertThat(lexicon.lookup(district + "区")).as(district).isPresent();
            }
            assertThat(lexicon.lookup("浦东新区")).isPresent();
        }
    }

    @Nested
    final class OwnFiles {
        @TempDir Path folder;

        @Test
        void joinTheBuiltInOnes() throws IOException {
            Files.writeString(folder.resolve("own.tsv"), "\uFEFF睦邻客厅\tmeasure\t邻里客厅\t街道的叫法\n");
            Lexicon lexicon = Lexicon.load(KEY, folder);
            assertThat(lexicon.expansions("邻里客厅")).containsExactly("睦邻客厅");
            assertThat(lexicon.fingerprint()).isNotEqualTo(Lexicon.load(KEY).fingerprint());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "睦邻客厅; 1; 2; 没有写类别",
                    "睦邻客厅|thing; 1; 2; 没有类别“thing”",
                    "# 注\\n|policy; 2; 1; 没有写词",
                    "甲乙|policy|a||b|c|d; 1; 5; 多于四列",
                    "，、|policy; 1; 1; 没有汉字、字母或数字",
                })
        void withAFaultSayWhereAndWhat(String content, int line, int column, String what) {
            String file = content.replace("\\n", "\n").replace('|', '\t');
            assertThatExceptionOfType(LexiconSyntaxException.class)
                    .isThrownBy(() -> LexiconReader.read(new StringReader(file), "own.tsv"))
                    .withMessageStartingWith("own.tsv 第 " + line + " 行第 " + column + " 列")
                    .withMessageContaining(what);
        }
    }

    @Nested
    final class Check {
        @Test
        void findsDuplicatesCirclesOverlapsAndUnusedTerms() throws IOException {
            List<LexiconTerm> terms =
                    LexiconReader.read(
                            new StringReader(
                                    """
                                    加装电梯\tpolicy\t电梯加装
                                    加裝電梯\tpolicy
                                    电梯加装\tpolicy\t加装电梯
                                    双减\tpolicy\t双减政策
                                    无人提起\tpolicy
                                    """),
                            "t");
            Set<String> corpus = Set.of("加装电梯", "电梯加装", "双减");
            LexiconCheck check = new LexiconCheck(KEY, phrase -> corpus.contains(phrase) ? 3 : 0);
            assertThat(check.check(terms))
                    .extracting(problem -> problem.kind() + " " + problem.place())
                    .containsExactlyInAnyOrder(
                            "CIRCULAR t:1",
                            "DUPLICATE t:2",
                            "CIRCULAR t:3",
                            "OVERLAPPING t:4",
                            "UNUSED t:5");
        }
    }
}
