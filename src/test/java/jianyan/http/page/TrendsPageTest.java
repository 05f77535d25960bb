package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Counting over the sample corpus: charts, their tables and pictures, and the sentences behind a
/// cell.
final class TrendsPageTest extends OverSampleCorpus {
    private static final String YEARS =
            "/trends?by=year&q=" + encoded("养老") + "&q=" + encoded("营商环境");

    /// 2019 and 2020 are there, and nothing else that the district says.
    private static final String WITH_A_GAP =
            "/trends?by=year&kind=report&district=" + encoded("普陀区") + "&q=" + encoded("养老");

    /// What the page would save under the ending, as text: the last file that was made.
    private static final String KEEP_FILES =
            """
            window.saved = [];
            const make = URL.createObjectURL;
            URL.createObjectURL = blob => { blob.text().then(text => saved.push({ type: blob.type, size: blob.size, text })); return make(blob); };
            """;

    private static String saved(String ending) {
        browser.script(KEEP_FILES);
        browser.one(".chart-actions .menu summary").click();
        browser.one("button[data-file=" + ending + "]").click();
        for (int tries = 0; tries < 100; tries++) {
            if (browser.script("return saved.length").equals(1L)) {
                return (String)
                        browser.script("return saved[0].type + saved[0].size + saved[0].text");
            }
            browser.rest();
        }
        throw new AssertionError("no file was made");
    }

    /// 4 of `4 处，在 2 份文件里`.
    private static String counted() {
        return browser.await("#sentences:not([aria-busy]) h2 .figure")
                .getText()
                .strip()
                .split(" ", 2)[0];
    }

    @Test
    void onlyOccurrencesNearAWordCountAndTheirSentencesHaveIt() {
        browser.go("/trends?q=" + encoded("养老") + "&by=year&form=table");
        browser.one("details.nearby summary").click();
        browser.one("[name=near]").sendKeys("服务");
        browser.one("[name=within]").clear();
        browser.one("[name=within]").sendKeys("5", Keys.ENTER);
        browser.settle();
        assertThat(browser.address()).contains("near=服务").contains("within=5");
        assertThat(browser.texts("main p")).anyMatch(text -> text.contains("前后 5 字内有“服务”"));
        browser.click("tbody td:nth-child(3) a");
        assertThat(browser.texts("#sentences li"))
                .isNotEmpty()
                .allMatch(text -> text.contains("服务"));
    }

    @Test
    void aCountInTheTableOpensExactlyItsSentences() {
        browser.go(YEARS + "&form=table");
        String row = "tbody tr:nth-child(3) ";
        String occurrences = browser.one(row + "td:nth-child(3) a").getText();
        browser.click(row + "td:nth-child(3) a");
        assertThat(browser.address()).contains("#cell=养老&at=2019");
        assertThat(counted()).isEqualTo(occurrences);
        assertThat(browser.texts("#sentences mark"))
                .hasSize(Integer.parseInt(occurrences))
                .containsOnly("养老");
        browser.back();
        assertThat(browser.one("#sentences").isDisplayed()).isFalse();
    }

    @Test
    void theKeyboardGoesFromPointToPointAndHearsEach() {
        browser.go(YEARS);
        browser.script("document.querySelector('.chart').focus()");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        String heard = browser.texts(".chart + [role=status]").getFirst();
        assertThat(heard).startsWith("养老，2018年，每万字次数 ").contains("95% 区间", "份文件");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).contains("#cell=养老&at=2018");
        assertThat(heard).contains("；" + counted() + " 处");
        browser.photograph("sample-trends");
    }

    @Test
    void oneOfSeveralLinesIsShownAlone() {
        browser.go(YEARS);
        browser.click("button.series:nth-child(2)");
        assertThat(browser.properties("button.series", "ariaPressed"))
                .containsExactly("false", "true");
        browser.click("button.series:nth-child(2)");
        assertThat(browser.properties("button.series", "ariaPressed"))
                .containsExactly("false", "false");
    }

    @Test
    void aTrendWithAGapIsAPictureThatExplainsItself() {
        browser.go(WITH_A_GAP);
        assertThat(browser.one(".heard").getText()).contains("年没有文件", "断开处没有文件");
        String picture = saved("svg");
        assertThat(picture)
                .startsWith("image/svg+xml")
                .contains("养老：逐年", "普陀区；工作报告", "每万字出现次数", "索引第 1 代", "年", "没有")
                .doesNotContain("<script", "undefined", "NaN");
        browser.go(WITH_A_GAP);
        assertThat(saved("png")).startsWith("image/png");
    }

    @Test
    void aTableSortsByAnyColumnAndWhatIsUnknownComesLast() {
        browser.go("/trends?by=district&form=table&q=" + encoded("养老"));
        browser.click("thead th:nth-child(7) button");
        List<String> rates = browser.texts("tbody td:nth-child(7)");
        assertThat(rates.stream().filter(rate -> !rate.equals("—")).map(Double::valueOf))
                .hasSizeGreaterThan(10)
                .isSortedAccordingTo(Comparator.reverseOrder());
        browser.click("thead th:nth-child(7) button");
        assertThat(browser.texts("tbody td:nth-child(7)").getFirst()).isEqualTo("0.00");
        assertThat(browser.properties("thead th:nth-child(7)", "ariaSort"))
                .containsExactly("ascending");
    }

    @Test
    void whatIsUncertainDoesNotLead() {
        browser.go("/trends?by=district&q=" + encoded("养老"));
        // One occurrence in 419 characters is the highest rate, and says nothing.
        assertThat(browser.one(".heard").getText()).contains("长宁区、浦东新区、奉贤区在前");
        browser.photograph("sample-ranking");
        browser.go("/trends?by=year&by=district&q=" + encoded("养老"));
        assertThat(browser.texts(".chart svg text")).contains("区级以外", "崇明区", "没有文件");
        browser.photograph("sample-heatmap");
    }

    @Test
    void aChartStandsAloneWhereItIsEmbedded() {
        browser.go(YEARS + "&embed=1");
        assertThat(browser.one(".masthead").isDisplayed()).isFalse();
        assertThat(browser.one("main form").isDisplayed()).isFalse();
        assertThat(browser.texts(".chart svg")).hasSize(1);
    }

    @Test
    void theHandlesOfTheSliderChooseTheYearsOfTheChart() {
        browser.go("/trends?by=year&q=" + encoded("养老"));
        browser.one("[data-key=slider-from]").sendKeys(Keys.ARROW_RIGHT);
        browser.settle();
        assertThat(browser.address()).contains("from=2018");
        assertThat(browser.texts(".slider output")).containsExactly("2018 至 2025 年");
        assertThat(browser.texts(".heard").getFirst()).contains("2018 至");
        browser.one("[data-key=slider-from]").sendKeys(Keys.ARROW_LEFT);
        browser.settle();
        assertThat(browser.address()).doesNotContain("from=");
    }

    @Test
    void anyFieldCanBeAnAxis() {
        browser.go("/trends?by=year&q=" + encoded("养老"));
        browser.click("details.axes summary");
        browser.choose("select[name=axis-0]", "category");
        browser.click("details.axes button");
        assertThat(browser.address()).isEqualTo("/trends?q=养老&by=category");
        assertThat(browser.texts(".chart svg text")).contains("社会保障与养老");
        browser.click("[data-key='form-表']");
        assertThat(browser.texts("thead th")).contains("类别");
        browser.click("input[name=places]");
        assertThat(browser.address()).endsWith("&places=as-now");
        assertThat(browser.texts("figcaption p").getFirst()).contains("按现在的区划");
    }

    /// Three axes come as a chart for each value of the third, and a cell still opens its own
    /// sentences.
    @Test
    void threeAxesAndYearsPutTogetherAreChosenOnThePage() {
        browser.go("/trends?q=" + encoded("养老") + "&by=year");
        browser.click(".axes summary");
        browser.choose("[name=axis-1]", "district");
        browser.choose("[name=axis-2]", "kind");
        browser.one("[name=bins]").sendKeys("2018-2020、2021-2023");
        browser.clickText(".axes button", "这样分");
        assertThat(browser.address())
                .contains("by=year&by=district&by=kind", "bins=2018-2020&bins=2021-2023");
        assertThat(browser.texts(".chart-figure h2")).contains("养老：提案", "养老：工作报告");
        browser.go(browser.address() + "&form=table");
        List<String> counts = browser.texts(".figures tbody td a[href*=cell]");
        browser.click(".figures tbody td a[href*=cell]");
        browser.await("#sentences .counted li");
        assertThat(browser.texts("#sentences h2, #sentences h3").getFirst())
                .contains(counts.getFirst() + " 处");
    }
}
