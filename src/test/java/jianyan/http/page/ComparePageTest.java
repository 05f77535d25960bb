package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/// Places side by side over the sample corpus.
final class ComparePageTest extends OverSampleCorpus {
    private static final String THEME = "q=" + encoded("theme:养老");
    private static final String TWO = "&district=" + encoded("静安区") + "&district=" + encoded("徐汇区");

    private static String counted() {
        return browser.await("#sentences:not([aria-busy]) h2 .figure")
                .getText()
                .strip()
                .split(" ", 2)[0];
    }

    private static String heard() {
        return browser.texts(".chart + [role=status]").getFirst();
    }

    @Test
    void aThemeIsChosenAndTwoDistrictsCompared() {
        browser.go("/compare");
        browser.click(".theme-links a[href$='" + encoded("theme:养老") + "']");
        browser.click(".folded summary");
        browser.click("input[name=district][value=静安区]");
        browser.one(".folded summary").click();
        browser.click("input[name=district][value=徐汇区]");
        assertThat(browser.address()).isEqualTo("/compare?q=theme:养老&district=静安区&district=徐汇区");
        assertThat(browser.texts(".chart svg text")).contains("静安区", "徐汇区").doesNotContain("长宁区");
    }

    @Test
    void aCellOpensExactlyTheSentencesThatItCounts() {
        browser.go("/compare?" + THEME + TWO);
        browser.script("document.querySelector('.chart').focus()");
        // The first row from its second year on, until a cell counts something.
        browser.press(Keys.HOME);
        for (int cell = 0; cell < 9 && !heard().matches(".*；[1-9][0-9]* 处.*"); cell++) {
            browser.press(Keys.ARROW_RIGHT);
        }
        String cell = heard();
        browser.press(Keys.ENTER);
        assertThat(browser.address()).contains("#cell=theme").contains("at=静安区");
        assertThat(cell).contains("；" + counted() + " 处");
        assertThat(browser.texts("#sentences mark")).hasSize(Integer.parseInt(counted()));
        browser.photograph("compare-heat");
    }

    @Test
    void aPressOnACellOpensItToo() {
        browser.go("/compare?" + THEME + "&show=map");
        browser.script("document.querySelector('.chart').scrollIntoView({ block: 'center' })");
        browser.clickText(".chart svg text", "长宁");
        assertThat(browser.address()).endsWith("#cell=theme:养老&at=长宁区");
        browser.click("[data-key='form-表']");
        String row =
                browser.texts("tbody tr").stream()
                        .filter(each -> each.contains("长宁区"))
                        .findFirst()
                        .orElseThrow();
        browser.back();
        assertThat(row).contains(" " + counted() + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multiples | 各图同一刻度",
                "map | 上海十六个区",
                "ranking | 长宁区、浦东新区、区级以外在前",
                "profiles | 最多谈",
                "speakers | 谈到的区县",
                "proposals | 有答复的份额",
            })
    void everyWayOfComparingSaysWhatIsSeen(String show, String said) {
        browser.go("/compare?" + THEME + "&show=" + show);
        assertThat(browser.texts(".chart svg")).hasSize(1);
        assertThat(browser.texts(".heard").getFirst()).contains(said);
        assertThat(browser.texts("figcaption p").getFirst()).isNotBlank();
        browser.photograph("compare-" + show);
    }

    @Test
    void twoSelectionsAreToldApartByTheirWords() {
        browser.go("/compare?show=keyness");
        browser.choose("select[name=target]", "district=静安区");
        browser.choose("select[name=reference]", "district=徐汇区");
        browser.click("form.choosing button.primary");
        assertThat(browser.texts("figcaption h2")).containsExactly("差异词：静安区 与 徐汇区");
        assertThat(browser.texts(".heard").getFirst()).contains("静安区多用：", "徐汇区多用：");
        browser.photograph("compare-keyness");
    }

    @Test
    void twoThemesTogetherAreHeldAgainstChanceYearByYear() {
        browser.go("/compare?show=together");
        browser.click(".theme-links a[href$='" + encoded("theme:养老") + "']");
        browser.click(".theme-links a[href$='" + encoded("theme:教育") + "']");
        assertThat(browser.texts("figcaption h2")).containsExactly("主题“养老”与主题“教育”同现");
        browser.choose("select[name=unit]", "document");
        browser.choose("select[name=axis-0]", "year");
        assertThat(browser.address()).endsWith("&unit=document&by=year");
        assertThat(browser.texts(".heard").getFirst()).contains("互不相干");
        browser.photograph("compare-together");
    }

    @Test
    void proposalsAreCountedByTheFieldThatIsChosen() {
        browser.go("/compare?show=proposals&form=table");
        browser.choose("select[name=axis-0]", "result");
        assertThat(browser.texts("tbody td.name")).contains("立案");
        assertThat(browser.texts("tfoot td")).contains("合计");
        browser.click("tbody tr:first-child td:nth-child(2) a");
        assertThat(browser.address()).startsWith("/search?kind=proposal&result=");
    }

    @Test
    void twoPeriodsShowWhatCameAndWent() {
        browser.go("/compare?show=shifts&before=2018-2020&after=2021-2023");
        assertThat(browser.texts(".heard").getFirst()).contains("新出现：", "减弱：周年");
        browser.photograph("compare-shifts");
    }

    @Test
    void whatWasPlannedLeadsToItsSentences() {
        browser.go("/compare?show=kept&" + THEME);
        List<String> first = browser.texts("tbody tr:first-child td");
        assertThat(first.getLast()).isEqualTo("计划了，回顾也谈到");
        browser.click("tbody tr:first-child td:nth-child(6) a");
        assertThat(counted() + " 处").isEqualTo(first.get(5));
    }

    @Test
    void aWrongPeriodIsSaidAndTheWaysStay() {
        browser.go("/compare?show=shifts&before=" + encoded("去年") + "&after=2021");
        assertThat(browser.texts(".notice h2")).isNotEmpty();
        assertThat(browser.texts(".subtabs a")).hasSize(11);
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 4"));
    }

    @Test
    void sidesThatCannotBeComparedAreNamedAndCanBeChosenAgain() {
        browser.go("/compare?show=keyness&target=" + encoded("district=没有区"));
        assertThat(browser.texts(".notice h2")).isNotEmpty();
        assertThat(browser.texts("main").getFirst()).contains("比的是：没有区 和");
        browser.clickText("main a", "重新选两边");
        assertThat(browser.texts(".choosing select")).hasSize(3);
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 4"));
    }

    @Test
    void theHandlesOfTheSliderChooseTheYears() {
        browser.go("/compare?q=" + encoded("养老"));
        browser.one("[data-key=slider-from]").sendKeys(Keys.ARROW_RIGHT);
        browser.settle();
        assertThat(browser.address()).contains("from=2018").doesNotContain("to=");
        assertThat(browser.texts(".slider output")).containsExactly("2018 至 2025 年");
        browser.one("[data-key=slider-from]").sendKeys(Keys.ARROW_LEFT);
        browser.settle();
        assertThat(browser.address()).doesNotContain("from=");
    }
}
