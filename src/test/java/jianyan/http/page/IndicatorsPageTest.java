package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The figures that documents state, over the sample corpus: from the table to the sentence.
final class IndicatorsPageTest extends OverSampleCorpus {
    @Test
    void everyFigureLeadsToTheSentenceThatItStandsIn() {
        browser.go("/indicators");
        assertThat(browser.texts("figcaption h2")).containsExactly("收到提案：文件里写明的数");
        assertThat(browser.texts("tbody tr"))
                .anyMatch(row -> row.replaceAll("\\s+", " ").startsWith("徐汇区政协 198件 214件"));
        browser.clickText("tbody a", "198件");
        assertThat(browser.address()).contains("district=徐汇区", "year=2017");
        assertThat(browser.texts("#readings h2").getFirst()).contains("徐汇区 · 2017年", "1 个数");
        assertThat(browser.texts("#readings mark")).containsExactly("198件");
        browser.photograph("indicators");
        browser.click("#readings a.text");
        assertThat(browser.texts(".sentence.chosen").getFirst()).startsWith("一年收到提案198件");
    }

    @Test
    void theCourseOfEachPlaceIsDrawnWithItsGaps() {
        browser.go("/indicators?district=" + encoded("长宁区"));
        assertThat(browser.texts(".chart svg")).hasSize(1);
        assertThat(browser.texts(".heard").getFirst())
                .contains("长宁区政协 2017 年 182件，2024 年 233件", "没有写明，不是零");
    }

    @Test
    void figuresOfSeveralScopesAreNotMadeIntoOne() {
        browser.go("/indicators?indicator=deputy-suggestions");
        assertThat(browser.texts(".chart")).isEmpty();
        assertThat(browser.texts(".stated.scopes").getFirst()).contains("闭会", "/", "口径");
    }

    @Test
    void whatNobodyStatesIsSaid() {
        browser.go("/indicators?indicator=appointments&district=" + encoded("金山区"));
        assertThat(browser.texts(".notice h2")).containsExactly("没有读到“任免”");
    }

    @Test
    void allIndicatorsCanBeChosen() {
        browser.go("/indicators");
        List<String> offered = browser.texts("select[name=indicator] option");
        assertThat(offered)
                .hasSameSizeAs(site.engine().indicatorKinds().kinds())
                .contains("满意率", "办复率");
        browser.choose("select[name=indicator]", "satisfaction-rate");
        assertThat(browser.address()).isEqualTo("/indicators?indicator=satisfaction-rate");
        assertThat(browser.texts("figcaption h2")).containsExactly("满意率：文件里写明的数");
    }
}
