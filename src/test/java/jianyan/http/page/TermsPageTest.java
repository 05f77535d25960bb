package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Terms of one's own on the page: tried, kept version by version, found among those in force.
final class TermsPageTest extends OverSampleCorpus {
    @Test
    void aTermIsCountedWhileItIsWrittenAndKeptAtTheSite() {
        browser.go("/themes");
        browser.clickText(".subtabs a", "词库");
        browser.one("[name=term]").sendKeys("长者助餐点");
        browser.awaitText(".term-trial", "现在分成");
        browser.one("[name=aliases]").sendKeys("社区食堂");
        browser.awaitText(".term-counts li", "社区食堂");
        assertThat(browser.texts(".term-trial p").getFirst()).contains("加了以后", "多 ");
        browser.click(".term-bench button[name=site]");
        browser.awaitText(".site-terms h3", "长者助餐点 待生效");
        assertThat(browser.texts(".site-terms .notice").getFirst())
                .contains("1 个词的改动还没有生效", "这里不能直接生效");
        browser.clickText(".site-terms a", "改");
        assertThat(browser.one("[name=aliases]").getDomProperty("value")).isEqualTo("社区食堂");
        browser.one("[name=short]").sendKeys("助餐点");
        browser.awaitText(".term-counts li", "助餐点");
        browser.click(".term-bench button[name=site]");
        browser.awaitText(".site-terms li", "第 2 版");
        assertThat(browser.texts(".site-terms li > p").getFirst()).contains("助餐点（简称）");
        browser.photograph("terms");
        browser.clickText(".site-terms button", "去掉");
        browser.click("dialog button.primary");
        browser.settle();
        browser.go("/themes?show=terms");
        assertThat(browser.texts(".site-terms")).isEmpty();
    }

    @Test
    void aLineThatIsWrongIsSaidWithItsPlaceAndManyAreTriedAtOnce() {
        browser.go("/themes?show=terms&lines=" + encoded("新词甲\tpolicy\n新词乙\tplaces"));
        browser.awaitText(".term-bench .fault", "第 2 行第 2 列");
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 400"));
        browser.one("[name=lines]").sendKeys(Keys.BACK_SPACE);
        browser.awaitText(".term-trial", "新词乙");
        assertThat(browser.texts(".term-trial")).hasSize(2);
    }

    @Test
    void theTermsInForceAreFoundByTypingAndOneIsTakenUp() {
        browser.go("/themes?show=terms");
        browser.one(".lexicon input.filter-rows").sendKeys("电梯加装");
        assertThat(browser.texts(".lexicon tbody tr")).singleElement().asString().contains("加装电梯");
        browser.clickText(".lexicon a", "试改");
        browser.awaitText(".term-trial", "词库里已经这样写");
    }
}
