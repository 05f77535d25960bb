package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Themes of one's own: counted, kept version by version, offered where one searches.
final class ThemesPageTest extends OverSampleCorpus {
    @Test
    void aThemeIsCountedKeptAndChangedAndItsVersionsStay() {
        browser.go("/themes?name=" + encoded("银发") + "&terms=" + encoded("养老、助餐"));
        browser.await(".term-counts li");
        browser.click(".workshop button[name=browser]");
        assertThat(browser.texts(".workshop [role=status]")).containsExactly("存好了，“银发”第 1 版。");
        browser.one(".workshop textarea").sendKeys("、长护险");
        browser.awaitText(".term-counts li", "长护险");
        browser.click(".workshop button[name=browser]");
        browser.go("/themes");
        assertThat(browser.texts(".kept-themes h3").getFirst()).startsWith("银发 第 2 版");
        assertThat(browser.texts(".kept-themes li > p").getFirst()).isEqualTo("养老、助餐、长护险");
        browser.click(".kept-themes summary");
        assertThat(browser.texts(".kept-themes details li").getFirst()).endsWith("养老、助餐");
        browser.clickText(".kept-themes a", "趋势");
        assertThat(browser.address()).contains("q=theme:银发", "theme=银发:养老,助餐,长护险");
        browser.go("/themes");
        browser.clickText(".kept-themes button", "不再保存");
        assertThat(browser.texts(".kept-themes")).isEmpty();
    }

    @Test
    void aThemeIsKeptAtTheSiteForEverybody() {
        browser.go("/themes?name=" + encoded("共享银龄") + "&terms=" + encoded("养老、助餐"));
        browser.await(".term-counts li");
        browser.click(".workshop button[name=site]");
        browser.awaitText(".site-themes h3", "共享银龄 第 1 版");
        assertThat(browser.texts(".workshop [role=status]").getFirst()).contains("第 1 版，大家都能用");
        browser.one(".workshop textarea").sendKeys("、长护险");
        browser.awaitText(".term-counts li", "长护险");
        browser.click(".workshop button[name=site]");
        browser.awaitText(".site-themes h3", "第 2 版");
        assertThat(browser.texts(".site-themes li > p").getFirst()).isEqualTo("养老、助餐、长护险");
        browser.photograph("themes-site");
        browser.clickText(".site-themes button", "不再保存");
        browser.click("dialog button.primary");
        browser.settle();
        browser.go("/themes");
        assertThat(browser.texts(".site-themes")).isEmpty();
    }

    @Test
    void whatCannotBeCountedIsNotKept() {
        browser.go("/themes?name=" + encoded("养老") + "&terms=" + encoded("助餐"));
        browser.click(".workshop button[name=browser]");
        assertThat(browser.texts(".workshop [role=status]").getFirst()).contains("本站的主题");
        assertThat(browser.texts(".kept-themes")).isEmpty();
    }

    @Test
    void theSearchBoxOffersThemesWithWhatTheyCount() {
        browser.go("/search");
        browser.one("input[name=q]").sendKeys("托幼");
        browser.awaitText(".suggestions li", "主题，数");
        // How often it is comes when it is counted.
        browser.awaitText(".suggestions li", "个词 ");
        while (browser.texts(".suggestions li[aria-selected=true]").stream()
                .noneMatch(line -> line.contains("主题"))) {
            browser.press(Keys.ARROW_DOWN);
        }
        browser.press(Keys.ENTER);
        assertThat(browser.address()).startsWith("/search?q=theme:");
    }
}
