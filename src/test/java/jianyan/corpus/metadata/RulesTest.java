package jianyan.corpus.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.text.ChineseNumerals;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules work on folded text, so each case is folded first, as the reader does.
final class RulesTest {
    private static final Folding FOLDING = Folding.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static String fold(String text) {
        return FOLDING.fold(text).text();
    }

    @ParameterizedTest
    @CsvSource({
        "十五,15",
        "十,10",
        "二十一,21",
        "一百零三,103",
        "一百四十,140",
        "廿三,23",
        "二〇二三,2023",
        "二○二三,2023",
        "7,7",
        "2019,2019",
        "两,2",
        "工作,-1",
        "'',-1",
        "一二三四五六七八,-1"
    })
    void numeralsOfBothSorts(String numeral, int value) {
        assertThat(ChineseNumerals.parse(numeral)).isEqualTo(value);
    }

    @Nested
    final class Sessions {
        @ParameterizedTest
        @CsvSource({
            "2023年1月3日在政协徐汇区第十五届委员会第二次会议上,15,2",
            "2021年1月13日在上海市徐汇区第十六届人民代表大会第七次会议上,16,7",
            "届次：政协静安区第二届委员会第二次会议,2,2",
            "第1屆 第14次臨時會,1,14",
            "第1屆 第5次定期會,1,5",
            "十四届五次会议,14,5",
            "第十四届全国人民代表大会第三次会议,14,3",
        })
        void nameTermAndSession(String line, int term, int session) {
            assertThat(SessionRule.find(fold(line)))
                    .hasValueSatisfying(found -> {
                        assertThat(found.term()).isEqualTo(term);
                        assertThat(found.session()).isEqualTo(session);
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"深入学习贯彻党的十九大和十九届二中、三中、四中、五中全会精神", "历届政协委员第二次走访", "第十五届委员会常务委员会工作报告"})
        void areNotSeenElsewhere(String line) {
            assertThat(SessionRule.find(fold(line))).isEmpty();
        }
    }

    @Nested
    final class Dates {
        @ParameterizedTest
        @CsvSource({
            "2023年1月3日在会上,2023-01-03",
            "二〇二三年一月三日,2023-01-03",
            "二○二三年十月二十一日,2023-10-21",
            "發布時間：2022-10-18,2022-10-18",
            "2019-01-12 16:04:48,2019-01-12",
            "2021/11/30,2021-11-30",
            "中華民國101年10月4日印發,2012-10-04",
        })
        void areReadInEveryForm(String text, LocalDate date) {
            assertThat(DateRule.find(fold(text)).map(DateRule.Dated::date)).hasValue(date);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2023年2月30日", "2023年全年", "12345-67-89", "第13月第1日"})
        void areNotMadeUp(String text) {
            assertThat(DateRule.find(fold(text))).isEmpty();
        }

        @Test
        void theLatestMonthGivesTheYear() {
            assertThat(DateRule.latestMonth("2018年8月发起，2020年10月组建，2035年建成")).isEqualTo(2020);
            assertThat(DateRule.latestMonth("2021年以来，2021年全年，到2035年")).isEqualTo(2021);
            assertThat(DateRule.latestMonth("没有年份")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "□ 徐汇区政协主席 黄冲,黄冲",
        "□ 徐匯區政協主席 黃沖,黄冲",
        "报告人：徐汇区政协主席 沈毅明,沈毅明",
        "徐汇区政协主席　沈毅明,沈毅明",
        "省长　胡玉亭,胡玉亭",
        "2025年1月15日龚正市长在上海市第十六届人民代表大会第三次会议的政府工作报告,龚正",
        "2025年1月14日自治区人民政府主席王莉霞在内蒙古自治区第十四届人民代表大会第三次会议上的讲话,王莉霞",
        "2025年1月14日在天津市第十八届人民代表大会第三次会议上天津市市长张工同志作政府工作报告。,张工",
    })
    void speakers(String line, String name) {
        String folded = fold(line);
        assertThat(
                        SpeakerRule.find(folded)
                                .map(found -> folded.substring(found.start(), found.end())))
                .hasValue(fold(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"各位委员：", "区政协主席会议成员分赴各界别小组宣讲。", "专委会主任 会议制度"})
    void noSpeakers(String line) {
        assertThat(SpeakerRule.find(fold(line)).filter(found -> line.length() < 8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022年工作总结,REVIEW",
        "2020年主要工作回顧,REVIEW",
        "二、年度重点工作完成情况,REVIEW",
        "2023年工作设想,PLAN",
        "二、2025年主要任务,PLAN",
        "三、2025年重点工作,PLAN",
        "2021年工作設想,PLAN",
        "对新一届的建议,PLAN",
        "主要工作体会,LESSON",
        "几点启示,LESSON",
        "存在的问题和不足,SHORTFALL",
        "問題分析：,SHORTFALL",
        "差距与不足,SHORTFALL",
        "一、把服务大局作为主题主线，在助推改革发展稳定上持续发力,NONE",
        "1.反映民情民意，突出问题导向。,NONE",
        "五、聚焦难点，持续监督，切实贯彻“人民城市”重要理念,NONE",
    })
    void orientationOfHeadings(String heading, Orientation orientation) {
        assertThat(OrientationRule.of(fold(heading))).isEqualTo(orientation);
    }

    @ParameterizedTest
    @CsvSource({
        "政协徐汇区第十四届委员会常务委员会工作报告,REPORT",
        "2025年上海市政府工作報告,REPORT",
        "关于加快老旧小区加装电梯的提案,PROPOSAL",
        "关于完善公厕指引系统的建议,PROPOSAL",
        "「公民投票法部分條文修正草案」條文對照表,PROPOSAL",
        "对市政协十四届二次会议第0123号提案的答复,REPLY",
        "区政协办公室2021年度工作总结,SUMMARY",
        "第十四届全国人民代表大会第三次会议关于政府工作报告的决议,OTHER",
        "务实建言凝心聚力,FEATURE",
    })
    void kindsByTitle(String title, Kind kind) {
        assertThat(KindRule.of(fold(title), List.of(), true)).isEqualTo(kind);
    }

    @Nested
    final class Fields {
        @Test
        void ofOneLine() {
            String line = fold("案号：静安2023-012  提案人：周文博、陆晓岚");
            assertThat(FieldLine.parse(line))
                    .extracting(field ->
                            field.field().key() + "=" + line.substring(field.start(), field.end()))
                    .containsExactly("number=静安2023-012", "sponsors=周文博、陆晓岚");
        }

        @ParameterizedTest
        @CsvSource({
            "提案者：張三,sponsors",
            "主辦單位：區房屋管理局,department",
            "會辦單位：甲、乙,supporting",
            "審查結果：立案,result",
            "提出时间：2023-01-05,date",
            "办理结果：列入计划,outcome",
            "【案号】0012,''",
            "案　由：關於加裝電梯,title",
            "界別：教育界,sector"
        })
        void inEitherScript(String line, String name) {
            assertThat(
                            FieldLine.parse(fold(line)).stream()
                                    .map(field -> field.field().key())
                                    .findFirst()
                                    .orElse(""))
                    .isEqualTo(name);
        }

        @ParameterizedTest
        @ValueSource(strings = {"近年来，提案人：应当", "主办单位积极推进各项工作", "情况", "一、案号管理"})
        void notInSentences(String line) {
            assertThat(FieldLine.parse(fold(line))).isEmpty();
        }

        @Test
        void partPeopleByCommasOrGaps() {
            assertThat(FieldLine.members("周文博、陆晓岚")).containsExactly("周文博", "陆晓岚");
            assertThat(FieldLine.members("潘孟安　　陳其邁　　蔡其昌")).containsExactly("潘孟安", "陳其邁", "蔡其昌");
            assertThat(FieldLine.members("李昆澤 趙天麟")).containsExactly("李昆澤", "趙天麟");
            assertThat(FieldLine.members("民盟静安区委员会")).containsExactly("民盟静安区委员会");
        }
    }

    @Nested
    final class Places {
        @ParameterizedTest
        @CsvSource({
            "徐汇区,310104",
            "徐匯區,310104",
            "徐汇,310104",
            "浦东,310115",
            "臺中市,7104",
            "台中市,7104",
            "江苏省,32",
            "廣西,45",
            "内蒙古,15",
            "苏州市,3205",
            "香港,81",
            "上海市徐汇区,310104",
            "崇明,310151"
        })
        void areFoundByFullOrShortNameInEitherScript(String name, String code) {
            assertThat(GAZETTEER.named(fold(name), null).map(Division::code)).hasValue(code);
        }

        @Test
        void namesakesAreToldByWhatStandsBefore() {
            assertThat(GAZETTEER.mentions("北京市朝阳区", null).getLast().division().code())
                    .isEqualTo("110105");
            assertThat(GAZETTEER.mentions("舟山市普陀区", null).getLast().division().code())
                    .isEqualTo("330903");
            assertThat(GAZETTEER.mentions("普陀区", null).getLast().division().code())
                    .isEqualTo("310107");
            assertThat(GAZETTEER.named("和平区", null)).isEmpty();
        }

        @Test
        void allSixteenDistrictsOfShanghaiAreThere() {
            List<String> districts =
                    List.of(
                            "黄浦区", "徐汇区", "长宁区", "静安区", "普陀区", "虹口区", "杨浦区", "闵行区", "宝山区", "嘉定区",
                            "浦东新区", "金山区", "松江区", "青浦区", "奉贤区", "崇明区");
            assertThat(districts)
                    .allSatisfy(name ->
                            assertThat(GAZETTEER.named(name, null))
                                    .hasValueSatisfying(found ->
                                            assertThat(found.region().name()).isEqualTo("上海市")));
        }
    }
}
