package jianyan.aggregation.indicator.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jianyan.aggregation.indicator.ConsistencyChecker;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Gazetteer;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.question.aggregation.indicator.ConsistencyFinding;
import jianyan.question.aggregation.indicator.ConsistencyFinding.Kind;
import jianyan.question.aggregation.indicator.ConsistencyFinding.Verdict;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.Precision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Sentences made for the tests; a report given in January 2023 that reviews 2022.
final class IndicatorReaderTest {
    private static final IndicatorRules RULES = IndicatorRulesReader.load();
    private static final IndicatorReader READER =
            new IndicatorReader(RULES, Folding.load(), Gazetteer.load());

    @Nested
    final class Figures {
        @Test
        void readsProposalsWithTheirShares() {
            assertThat(read("共收到提案272件，经审查立案236件，立案率86.8%，办复率百分之百。"))
                    .containsExactly(
                            "proposals-received 272 件 2022",
                            "proposals-filed 236 件 2022",
                            "proposals-filed-rate 86.8 % 2022",
                            "reply-rate 100 % 2022");
        }

        @Test
        void readsWhoTookUpWhat() {
            assertThat(read("收到社情民意信息一千八百余篇，报送市政协979篇，其中11篇被全国政协采用。"))
                    .containsExactly(
                            "opinions-received over 1800 篇 2022",
                            "opinions-forwarded 市政协 979 篇 2022",
                            "opinions-adopted 全国政协 11 篇 2022");
        }

        @Test
        void readsTraditionalScriptAndOtherNumerals() {
            assertThat(read("全年收到提案一百二十件，參加協商活動的委員1.2萬人次。"))
                    .containsExactly(
                            "proposals-received 120 件 2022", "participation 12000 人次 2022");
        }

        @Test
        void givesAFigureToAllRatesThatShareIt() {
            assertThat(read("提案办复率、满意率均达100%。"))
                    .contains("reply-rate 100 % 2022", "satisfaction-rate 100 % 2022");
        }

        @Test
        void keepsTheRoundingWordAndTheUpperEnd() {
            IndicatorReading near = readings("提出意见建议近500条。").getFirst();
            assertThat(near.precision()).isEqualTo(Precision.ROUNDED);
            assertThat(near.word()).isEqualTo("近");
            IndicatorReading range = readings("形成意见建议20至30条。").getFirst();
            assertThat(range.upper()).isEqualTo(new BigDecimal(30));
        }

        @Test
        void pointsAtTheFigureInThePassage() {
            String text = "　　“全年”共收到提案 272 件，立案236件。";
            for (IndicatorReading reading : readings(text)) {
                assertThat(text.substring(reading.start(), reading.end()))
                        .contains(reading.value().toString())
                        .endsWith("件");
                assertThat(text).contains(reading.sentence());
            }
        }

        @Test
        void takesNothingOutOfATitleOrAName() {
            assertThat(read("《关于收到提案300件的通报》印发，G60科创走廊第5次会议召开。")).isEmpty();
        }
    }

    @Nested
    final class Times {
        @Test
        void keepsATotalOfSeveralYearsApart() {
            assertThat(read("五年来，共收到提案1270件。2022年收到提案278件。"))
                    .containsExactly(
                            "proposals-received period 1270 件", "proposals-received 278 件 2022");
        }

        @Test
        void givesTheYearBeforeItsOwnYear() {
            assertThat(read("收到提案241件，较上年229件增加12件，增长5.2%。"))
                    .containsExactly(
                            "proposals-received 241 件 2022",
                            "proposals-received base 229 件 2021",
                            "proposals-received growth 12 件 2022",
                            "proposals-received growth 5.2 % 2022");
        }

        @Test
        void sharesOutSeveralChanges() {
            assertThat(read("社情民意信息1720篇，报送934篇，分别增长3.9%和下降。"))
                    .doesNotContain("opinions-forwarded growth 3.9 % 2022");
            assertThat(read("社情民意信息1720篇，报送934篇，分别下降3.9%和3.5%。"))
                    .contains(
                            "opinions-received growth -3.9 % 2022",
                            "opinions-forwarded growth -3.5 % 2022");
        }

        @Test
        void takesWhatIsPlannedForATargetAndNotWhatThereIs() {
            assertThat(planned("全年安排专题协商3次，新建工作站5个，发挥13个工作站作用。"))
                    .containsExactly(
                            "consultations 专题 target 3 次 2023",
                            "workstations-new target 5 个 2023",
                            "workstations 13 个 2023");
        }

        @Test
        void stepsOverWhatItWasBefore() {
            assertThat(read("委员工作站由13个增至16个。")).containsExactly("workstations 16 个 2022");
        }
    }

    @Nested
    final class Consistency {
        @Test
        void showsSharesThatAgreeAndThatDoNot() {
            assertThat(findings("收到提案272件，立案236件，立案率86.8%。"))
                    .containsExactly("SHARE AGREES 86.8 86.7647");
            assertThat(findings("收到提案272件，立案236件，立案率88.6%。"))
                    .containsExactly("SHARE DISAGREES 88.6 86.7647");
            assertThat(findings("收到提案272件，立案236件。")).containsExactly("SHARE COMPUTED null 86.7647");
            assertThat(findings("收到提案236件，立案272件。"))
                    .containsExactly("SHARE DISAGREES null 115.2542");
        }

        @Test
        void holdsGrowthAgainstTheYearBefore() {
            assertThat(findings("收到提案241件，较上年229件增长5.2%。"))
                    .containsExactly("GROWTH AGREES 5.2 5.2402");
            assertThat(findings("收到提案241件，较上年229件增加21件。"))
                    .containsExactly("GROWTH DISAGREES 21 12");
        }

        @Test
        void tellsWhenDocumentsDisagree() {
            var first = document("a", Orientation.REVIEW, 2022, "收到提案272件。");
            var second = document("b", Orientation.REVIEW, 2022, "收到提案270件。");
            List<IndicatorReading> readings = new ArrayList<>(READER.read(first));
            readings.addAll(READER.read(second));
            List<ConsistencyFinding> findings = new ConsistencyChecker(RULES).check(readings);
            assertThat(findings).hasSize(1);
            assertThat(findings.getFirst().kind()).isEqualTo(Kind.DOCUMENTS);
            assertThat(findings.getFirst().verdict()).isEqualTo(Verdict.DISAGREES);
        }

        private List<String> findings(String text) {
            return new ConsistencyChecker(RULES)
                    .check(readings(text)).stream()
                            .map(f ->
                                    f.kind()
                                            + " "
                                            + f.verdict()
                                            + " "
                                            + f.stated()
                                            + " "
                                            + f.computed())
                            .toList();
        }
    }

    private static List<String> read(String text) {
        return written(readings(text));
    }

    private static List<String> planned(String text) {
        return written(READER.read(document("a", Orientation.PLAN, 2023, text)));
    }

    private static List<IndicatorReading> readings(String text) {
        return READER.read(document("a", Orientation.REVIEW, 2022, text));
    }

    private static List<String> written(List<IndicatorReading> readings) {
        return readings.stream()
                .map(r ->
                        Stream.of(
                                        r.place(),
                                        r.indicator(),
                                        r.scope(),
                                        r.qualifier(),
                                        r.value(),
                                        r.unit(),
                                        r.year())
                                .filter(Objects::nonNull)
                                .map(String::valueOf)
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow())
                .toList();
    }

    private static Document document(String id, Orientation orientation, int year, String text) {
        var passage =
                new Passage(
                        id + "#p1",
                        PassageLabel.BODY,
                        text,
                        List.of(new SourceSpan(0, text.length())));
        Metadata metadata =
                new Metadata(
                        "工作报告",
                        jianyan.document.Kind.REPORT,
                        Body.CPPCC,
                        "上海市",
                        "徐汇区",
                        null,
                        null,
                        null,
                        null,
                        2023,
                        List.of(year),
                        null,
                        null,
                        null,
                        List.of());
        var section = new Section("", 0, orientation, year, List.of(passage));
        return new Document(id, id, metadata, null, List.of(section), List.of());
    }
}
