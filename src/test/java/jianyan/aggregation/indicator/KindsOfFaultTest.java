package jianyan.aggregation.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.aggregation.indicator.reading.IndicatorReader;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Gazetteer;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.question.aggregation.indicator.IndicatorReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways in which a figure is easily read as another year's, another place's or another thing's.
final class KindsOfFaultTest {
    private static final IndicatorReader READER =
            new IndicatorReader(IndicatorRulesReader.load(), Folding.load(), Gazetteer.load());

    /// Those that are told here, beside what the older rows hold.
    private static final Set<String> SCOPES = Set.of("水环境专项", "新增", "纯收入");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    全省生产总值达到39.8 万亿元。       | gdp 39800000000000 元 2022
                    全省生产总值达到1.2\u00a0万亿元。   | gdp 1200000000000 元 2022
                    全省生产总值达到3 \u3000456.7亿 元。 | gdp over 3000 元 2022
                    收到提案　272　件。                 | proposals-received 272 件 2022
                    """)
    void aBlankPartsNoNumberFromItsUnit(String text, String expected) {
        // Two numbers side by side are two, whatever stands between them.
        if (text.contains("456")) {
            assertThat(report(text)).doesNotContain("3456");
            return;
        }
        assertThat(report(text)).isEqualTo(expected);
    }

    @Test
    void aLineBreakPartsNoNumberFromItsUnit() {
        assertThat(report("全省生产总值达到39.8\n万亿\r\n元。")).isEqualTo("gdp 39800000000000 元 2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    五年来，共收到提案1270件。            | proposals-received period 1270 件 2018-2022
                    过去五年，收到提案1270件。            | proposals-received period 1270 件 2018-2022
                    過去五年，收到提案1270件。            | proposals-received period 1270 件 2018-2022
                    近三年收到提案800件。                 | proposals-received period 800 件 2020-2022
                    本届以来，收到提案1270件。            | proposals-received period 1270 件 -2022
                    历年收到提案5000件。                  | proposals-received period 5000 件 -2022
                    2018至2022年，收到提案1270件。        | proposals-received period 1270 件 2018-2022
                    “十三五”期间，城镇新增就业600万人。   | new-urban-jobs period 6000000 人 2016-2020
                    “十四五”以来，城镇新增就业90万人。    | new-urban-jobs period 900000 人 2021-2022
                    累计收到提案1270件。                  | proposals-received cumulative 1270 件 2022
                    截至目前，收到提案1270件。            | proposals-received cumulative 1270 件 2022
                    自2019年以来，收到提案1270件。        | proposals-received since 2019 1270 件 2022 2019-2022
                    生产总值年均增长11.2 %。              | gdp period growth 11.2 % -2022
                    五年来，生产总值增长30%。             | gdp period growth 30 % 2018-2022
                    生产总值平均每年实际增长8%。          | gdp period growth 8 % -2022
                    生产总值比2019年增长15.5%。           | gdp since 2019 15.5 % 2022 2019-2022
                    """)
    void whatManyYearsBroughtIsNoYearsFigure(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    五年来，全省生产总值达到1.3万亿元。 | gdp 1300000000000 元 2022
                    五年来，常住人口城镇化率达到65%。   | urbanisation-rate 65 % 2022
                    2022年是任期的第二年，收到提案272件。 | proposals-received 272 件 2022
                    截至年底，收到提案272件。           | proposals-received 272 件 2022
                    城镇居民人均可支配收入，由2021年的3.1万元增加到2022年的3.3万元。 | urban-income 33000 元 2022
                    全年累计收到提案272件。             | proposals-received 272 件 2022
                    2022年累计收到提案272件。           | proposals-received 272 件 2022
                    """)
    void whatTheLastOfThemCameToIs(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    武汉市经济总量突破2万亿元。                 | 武汉市 gdp over 2000000000000 元 2022
                    恩施州地区生产总值增长6.5%。                | 恩施州 gdp growth 6.5 % 2022
                    襄阳、宜昌经济总量突破6000亿元。            | 襄阳市 gdp over 600000000000 元 2022; 宜昌市 gdp over 600000000000 元 2022
                    全国生产总值增长5.2%，全省生产总值增长6%。  | 中国 gdp growth 5.2 % 2022; gdp growth 6 % 2022
                    武汉市经济总量突破万亿、达到20011亿元，黄石市生产总值2100亿元。 | 武汉市 gdp 2001100000000 元 2022; 黄石市 gdp 210000000000 元 2022
                    武汉市做出贡献后，全省生产总值达到5.4万亿元。 | gdp 5400000000000 元 2022
                    """)
    void anotherPlacesFigureIsTheirs(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    @Test
    void aPlaceThatIsGoneToHasNoFigure() {
        assertThat(cppcc("赴武汉、黄石视察6次。")).isEqualTo("inspections 6 次 2022");
        assertThat(cppcc("在武汉市开展视察6次。")).isEqualTo("inspections 6 次 2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    全省生产总值达到5.4万亿元。在超过5万亿元的高基数上保持增长。 | gdp 5400000000000 元 2022; gdp base over 5000000000000 元
                    这是在我省经济总量超过5万亿元的高基数上取得的。 | gdp base over 5000000000000 元
                    目标是生产总值增长5%。          | gdp target growth 5 % 2023
                    力争城镇新增就业45万人。        | new-urban-jobs target 450000 人 2023
                    预期城镇新增就业45万人。        | new-urban-jobs target 450000 人 2023
                    计划新建高标准农田200万亩。     | farmland target 2000000 亩 2023
                    城镇新增就业超过45万人的预期目标。 | new-urban-jobs target over 450000 人 2022
                    收到提案272件，比上年的270件增加2件。 | proposals-received 272 件 2022; proposals-received base 270 件 2021; proposals-received growth 2 件 2022
                    """)
    void whatIsAimedAtOrComparedWithIsNotWhatWasReached(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    去年全区收到提案259件。                         | proposals-received 259 件 2024
                    今年全区收到提案259件。                         | proposals-received 259 件 2025
                    今年以来已开展视察六次。                        | inspections so far 6 次 2025
                    前三季度开展视察6次。                           | inspections so far 6 次 2025
                    去年前三季度开展视察6次。                       | inspections so far 6 次 2024
                    去年同期视察6次。                               | inspections base 6 次 2024
                    二〇二三年，全区已有三十八个委员工作站。        | workstations 38 个 2023
                    2023年，本年度收到提案259件。                   | proposals-received 259 件 2023
                    2024年全年收到提案259件，去年的经验得到推广。   | proposals-received 259 件 2024
                    """)
    void aTextIsReadFromItsDate(String text, String expected) {
        var metadata = metadata(Body.CPPCC, "上海市", "杨浦区", LocalDate.of(2025, 2, 18), null, 2025);
        assertThat(report(text, metadata, Orientation.NONE, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    委员工作站连续督办两个季度。                     | ''
                    解决了工作站经费列支等7个老问题。                | ''
                    工作站服务企业20家。                             | ''
                    18个工作站和17个工作室联动。                     | workstations 18 个 2022; studios 17 个 2022
                    工作站协调处理事项12项。                         | ''
                    抽查往年“列入计划”提案38件。                     | ''
                    重点提案12件。                                   | key-proposals 12 件 2022
                    委员工作站由上年的13个增加到16个。               | workstations 16 个 2022
                    会签提案9件。                                    | ''
                    已建成38“协商于民”政协委员工作站。               | workstations 38 个 2022
                    A类答复95件，B类答复20件，C类3件。               | replies-a 95 件 2022; replies-b 20 件 2022; replies-c 3 件 2022
                    """)
    void aNumberCountsWhatItStandsBefore(String text, String expected) {
        assertThat(cppcc(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    全省生产总值连跨4个千亿台阶，2022年达到1.3万亿元、增长5.8%。 | gdp 1300000000000 元 2022; gdp growth 5.8 % 2022
                    社会消费品零售总额稳步增长，消费活力足，首次突破4000亿元。 | retail-sales over 400000000000 元 2022
                    高新技术企业和“专精特新”企业分别达8837家、310家。 | high-tech-firms 8837 家 2022; specialised-firms 310 家 2022
                    城镇、农村居民人均可支配收入分别达到4.5万元和2.1万元。 | urban-income 45000 元 2022; rural-income 21000 元 2022
                    全省生产总值稳步增长，建成5000万元以上项目12个，投资3000万元。 | ''
                    """)
    void aFigureKeepsItsSubject(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    收到件数逐年递增：2020年188件，2021年203件。 | proposals-received 188 件 2020; proposals-received 203 件 2021
                    社情民意信息。五年累计收到3988篇，最少的是2019年，为612篇。 | opinions-received period 3988 篇 2018-2022; opinions-received 612 篇 2019
                    提案数达188件，较前一年的180件增长4.4%。 | proposals-received 188 件 2022; proposals-received base 180 件 2021; proposals-received growth 4.4 % 2022
                    采纳率为81%，比三年前提高6个百分点。 | proposals-adopted-rate 81 % 2022; proposals-adopted-rate since 2019 6 个百分点 2022 2019-2022
                    开展视察24次，其中水环境专项视察八次。 | inspections 24 次 2022; inspections 水环境专项 8 次 2022
                    收到提案 2 0 8 件。 | proposals-received 208 件 2022
                    """)
    void whatTheSentenceBeforeNamesIsTheSubjectOfAList(String text, String expected) {
        assertThat(cppcc(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    生产总值从3.2万亿元增加到4.1万亿元，年均增长6.1%。 | gdp base 3200000000000 元; gdp 4100000000000 元 2022; gdp period growth 6.1 % -2022
                    生产总值接近9000亿元，五年平均每年增长7.9%。 | gdp rounded 900000000000 元 2022; gdp period growth 7.9 % -2022
                    经营主体达到900万户，五年增加70%。 | market-entities 9000000 户 2022
                    经济恢复好于预期，全年生产总值增长2.3%。 | gdp growth 2.3 % 2022
                    五年全社会固定资产投资完成2.6万亿元。 | fixed-investment period 2600000000000 元 2018-2022
                    新增公路3万公里，其中高速公路4000公里。 | motorways 新增 4000 公里 2022
                    新增电力装机900万千瓦。 | ''
                    可再生能源新增装机900万千瓦。 | installed-capacity 新增 9000000 千瓦 2022
                    力争新能源装机突破900万千瓦。 | installed-capacity target over 9000000 千瓦 2023
                    PM2.5年均浓度31微克/立方米。 | pm25 31 微克/立方米 2022
                    高技术制造业、装备制造业增加值分别增长9%、8%。 | high-tech-output growth 9 % 2022; equipment-output growth 8 % 2022
                    城镇居民人均可支配收入4.1万元，农村居民人均可支配收入2.2万元，增长5%和6%。 | urban-income 41000 元 2022; rural-income 22000 元 2022; urban-income growth 5 % 2022; rural-income growth 6 % 2022
                    农村居民人均纯收入5000元。 | rural-income 纯收入 5000 元 2022
                    """)
    void whatOnlyPartsOfTheFigureSayIsReadToo(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    五年来，科技人才有所增加。城镇新增就业104.3万人，完成年度目标的122.7%。 | new-urban-jobs 1043000 人 2022
                    五年来，科技人才有所增加。城镇新增就业104.3万人。 | new-urban-jobs period 1043000 人 2018-2022
                    计划2023年城镇新增就业85万人。 | new-urban-jobs target 850000 人 2023
                    """)
    void aYearThatIsNamedBesideTheFigureWins(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    @Test
    void proposalsOfFormerYearsThatAreLookedAtAgainAreNoneOfTheirClass() {
        assertThat(cppcc("抽查往年列为B类的提案25件。")).isEmpty();
        assertThat(cppcc("列为B类的提案25件。")).isEqualTo("replies-b 25 件 2022");
    }

    @Test
    void whatDeputiesPutForwardIsReadBehindTheirBills() {
        assertThat(report("代表提出议案2件、建议256件。")).contains("deputy-suggestions 256 件 2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    全年实际利用外商直接投资900亿美元。   | foreign-investment 90000000000 美元 2022
                    吸收外商直接投资增长5%。              | foreign-investment growth 5 % 2022
                    调整高速公路限速4747公里。            | ''
                    将农民人均纯收入2300元作为扶贫标准。   | ''
                    森林覆盖率达到24%。                   | forest-coverage 24 % 2022
                    40万亩增发国债高标准农田项目完工。     | farmland 400000 亩 2022
                    五年建成铁路新线1.6万公里。           | railways period 16000 公里 2018-2022
                    五年新增高新技术企业900家。           | high-tech-firms 新增 period 900 家 2018-2022
                    五年来，高新技术企业达到900家。       | high-tech-firms 900 家 2022
                    第六届进博会期间，城镇新增就业90万人。 | new-urban-jobs 900000 人 2022
                    粮食产量要稳定在5.5亿吨以上。         | grain-output target at least 550000000 吨 2023
                    基础养老金最低标准从每月70元提高到88元。 | pension-standard base 70 元; pension-standard 88 元 2022
                    """)
    void otherNamesAndOtherThingsOfOneNameAreToldApart(String text, String expected) {
        assertThat(report(text)).isEqualTo(expected);
    }

    private static String report(String text) {
        return report(
                text,
                metadata(Body.GOVERNMENT, "湖北省", null, LocalDate.of(2023, 1, 10), 2023, 2022),
                Orientation.REVIEW,
                2022);
    }

    private static String cppcc(String text) {
        return report(
                text,
                metadata(Body.CPPCC, "湖北省", null, LocalDate.of(2023, 1, 10), 2023, 2022),
                Orientation.REVIEW,
                2022);
    }

    private static Metadata metadata(
            Body body,
            String region,
            @Nullable String district,
            LocalDate date,
            @Nullable Integer meeting,
            int year) {
        return new Metadata(
                "工作报告",
                Kind.REPORT,
                body,
                region,
                district,
                null,
                null,
                null,
                date,
                meeting,
                List.of(year),
                null,
                null,
                null,
                List.of());
    }

    private static String report(
            String text, Metadata metadata, Orientation orientation, @Nullable Integer year) {
        var passage =
                new Passage(
                        "a#p1", PassageLabel.BODY, text, List.of(new SourceSpan(0, text.length())));
        var section = new Section("", 0, orientation, year, List.of(passage));
        return READER
                .read(new Document("a", "a", metadata, null, List.of(section), List.of()))
                .stream()
                .map(KindsOfFaultTest::written)
                .collect(Collectors.joining("; "));
    }

    private static String written(IndicatorReading reading) {
        String years =
                reading.from() == null && reading.to() == null
                        ? null
                        : Objects.toString(reading.from(), "")
                                + "-"
                                + Objects.toString(reading.to(), "");
        return Stream.of(
                        reading.place(),
                        reading.indicator(),
                        SCOPES.contains(Objects.requireNonNullElse(reading.scope(), ""))
                                ? reading.scope()
                                : null,
                        reading.qualifier(),
                        reading.value(),
                        reading.unit(),
                        reading.year(),
                        years)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
