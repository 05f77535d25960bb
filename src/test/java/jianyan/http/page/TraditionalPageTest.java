package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The page in traditional script, in which the corpus is found and counted all the same.
final class TraditionalPageTest extends OverSampleCorpus {
    @Test
    void thePageTurnsToTraditionalScriptAndBack() {
        browser.go("/search?q=" + encoded("加装电梯"));
        String found = browser.texts("h1").getFirst();
        browser.await(".colophon button");
        browser.clickText(".colophon button", "繁体界面");
        browser.awaitText(".tabs a", "檢索");
        browser.settle();
        assertThat(browser.texts(".tabs a"))
                .containsExactly("檢索", "語境", "趨勢", "比較", "指標", "相似", "歸併", "語料", "主題", "幫助");
        assertThat(browser.properties("html", "lang")).containsExactly("zh-Hant");
        assertThat(browser.texts("h1")).containsExactly(found);
        browser.photograph("traditional");

        // The map finds the districts by the names that documents have.
        browser.go("/compare?show=map&q=" + encoded("養老"));
        assertThat(browser.texts(".heard").getFirst()).contains("上海十六個區").doesNotContain("静安区");

        browser.await(".colophon button");
        browser.clickText(".colophon button", "簡體界面");
        browser.awaitText(".tabs a", "检索");
    }

    @Test
    void everyViewStandsInTraditionalScriptWithoutAComplaint() {
        browser.go("/help");
        browser.script("document.cookie = 'jianyan-language=zh-Hant; path=/'");
        for (String view :
                List.of(
                        "/",
                        "/concordance?q=" + encoded("养老"),
                        "/trends?q=theme:" + encoded("养老"),
                        "/indicators",
                        "/similar",
                        "/groups",
                        "/coverage",
                        "/themes",
                        "/help")) {
            browser.go(view);
            assertThat(browser.texts(".tabs a")).as(view).contains("檢索");
            assertThat(browser.texts(".notice[role=alert]")).as(view).isEmpty();
        }
        browser.script("document.cookie = 'jianyan-language=; path=/; max-age=0'");
    }
}
