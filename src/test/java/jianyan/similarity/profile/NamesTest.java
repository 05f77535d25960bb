package jianyan.similarity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyan.analysis.TextAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();
    private static final Names NAMES = new Names(ANALYSIS);

    private static List<String> names(String kind, String text) {
        return NAMES.of(ANALYSIS.folding().fold(text).text()).stream()
                .filter(name -> name.kind().equals(kind))
                .map(Name::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "建议在解放路增设公交站, 解放路",
        "在白马河新建便桥, 白马河",
        "建請整修西區忠明國小運動場, 忠明国小",
        "建請北屯區公所辦理, 北屯区",
        "推动淮安航空货运枢纽建设, 淮安"
    })
    void findPlacesThatHaveNames(String text, String place) {
        assertThat(names("place", text)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "改善老旧小区道路",
                "全省农村公路网络",
                "加强合作与公安工作",
                "发挥新乡贤作用",
                "工业区与住宅区",
                "立交桥和国家公园",
                "理清发展思路",
                "建立市、区街镇三级联动机制",
                "形成区街镇居四级网络"
            })
    void takeNoWordForAKindOfPlaceAsAPlace(String text) {
        assertThat(names("place", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'1、增设泊位30个。2.补贴1.5万元',30 1.5", "'(3)三五年内建成十四处',三五 十四", "一一落实,''", "'12、第7条',7"})
    void takeFiguresButNotTheNumberingOfAList(String text, String numbers) {
        assertThat(String.join(" ", names("number", text))).isEqualTo(numbers);
    }

    @Test
    void findTheStatutesThatAreAppliedOrAmended() {
        assertThat(names("name", "依據所得稅法第十七條")).containsExactly("所得税法");
        assertThat(names("name", "電業法修正草案")).containsExactly("电业法");
    }

    @Test
    void stateEachWithItsPlaceInTheText() {
        String text = "在解放路新增3个泊位，推行“一网通办”";
        assertThat(NAMES.of(text))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(text.substring(name.start(), name.end()))
                                .isEqualTo(name.text()));
    }
}
