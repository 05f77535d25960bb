package jianyan.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import jianyan.http.Asker;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Help and themes over the sample corpus.
final class HelpPageTest extends OverSampleCorpus {
    private static final String SHOWN = ".kwic tr, .chart svg, tbody tr, .candidate, .workshop";

    @Test
    void everyExampleOfTheHelpWorks() {
        browser.go("/");
        browser.click("a[href='/help']");
        List<String> examples = browser.properties("a.example", "href");
        assertThat(examples).hasSizeGreaterThan(20);
        for (String example : new TreeSet<>(examples)) {
            URI target = URI.create(example);
            if (target.getPath().equals("/search")) {
                Asker.Reply found = site.asker().get("/api/v1/search?" + target.getRawQuery());
                assertThat(found.tree().path("total").asInt()).as(example).isPositive();
                continue;
            }
            // As a reader follows it, without a new start of the page.
            browser.script(
                    "const link = document.querySelector('.brand'); link.href = '"
                            + example
                            + "'; link.click();");
            browser.settle();
            assertThat(browser.texts(".notice")).as(example).isEmpty();
            assertThat(
                            browser.script(
                                    "return document.querySelectorAll('" + SHOWN + "').length > 0"))
                    .as(example)
                    .isEqualTo(true);
        }
    }

    @Test
    void aThemeOfOnesOwnIsCountedWhileItIsWritten() {
        browser.go("/themes");
        browser.one("input[name=name]").sendKeys("银发");
        browser.one("textarea[name=terms]").sendKeys("养老、助餐");
        String own = browser.await(".workshop .figure").getText();
        var request =
                new TrendsRequest(
                        List.of("theme:银发"),
                        List.of(),
                        Filters.NONE,
                        0,
                        AdHocThemes.parse(List.of("银发:养老,助餐")),
                        YearBins.NONE,
                        Nearby.ANY);
        assertThat(own)
                .isEqualTo(
                        site.engine().trends(request).totals().getFirst().figures().occurrences()
                                + " 处");
        browser.click(".workshop button:not([type])");
        assertThat(browser.address()).isEqualTo("/themes?name=银发&terms=养老、助餐");
        browser.await(".workshop .figure");
        browser.photograph("themes");
        browser.click(".workshop a[href^='/trends']");
        assertThat(browser.texts("figcaption h2")).containsExactly("主题“银发”：逐年");
        browser.script("document.querySelector('.chart').focus()");
        browser.press(Keys.END, Keys.ENTER);
        assertThat(browser.await("#sentences:not([aria-busy]) h2").getText())
                .startsWith("主题“银发” · 2025年");
    }

    @Test
    void whatAChangeDoesIsSaid() {
        browser.go("/themes");
        browser.click("a[aria-label='加装电梯：以它为底稿']");
        assertThat(browser.await(".workshop .figure").isDisplayed()).isTrue();
        assertThat(browser.texts(".workshop [aria-live]").getFirst()).contains("原来的“加装电梯”", "一样多");
        browser.one("textarea[name=terms]").sendKeys("、电梯");
        browser.await(".term-counts li:nth-child(5)");
        assertThat(browser.texts(".workshop [aria-live]").getFirst())
                .contains("多 ", "里已含“电梯”，同一处只算一次");
    }

    @Test
    void whatCannotBeAThemeIsSaidBeforeItIsAsked() {
        browser.go("/themes");
        browser.one("input[name=name]").sendKeys("甲:乙");
        browser.one("textarea[name=terms]").sendKeys("养老");
        assertThat(browser.await(".workshop .fault").getText()).contains("不用冒号");
    }
}
