package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyan.SampleIndex;
import jianyan.document.Passage;
import jianyan.http.Asker;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The search view over the sample corpus: asking, understanding, narrowing, taking away.
final class SearchPageTest extends OverSampleCorpus {
    /// The browser itself notes each refused request.
    private static void forgetRefusals() {
        assertThat(browser.complaints())
                .isNotEmpty()
                .allMatch(line -> line.contains("status of 4"));
    }

    @Test
    void typingShowsSuggestionsAndEnterOnOneSearches() {
        browser.go("/");
        browser.one("input[name=q]").sendKeys("jzdt");
        browser.await(".suggestions li");
        long holding =
                SampleIndex.documents().stream()
                        .filter(document ->
                                document.passages()
                                        .filter(Passage::isCounted)
                                        .anyMatch(passage ->
                                                SampleIndex.ANALYSIS
                                                        .folding()
                                                        .fold(passage.text())
                                                        .text()
                                                        .contains("加装电梯")))
                        .count();
        browser.awaitText(".suggestions li", "词 " + holding + " 份");
        assertThat(browser.texts(".suggestions li").getFirst())
                .startsWith("加装电梯")
                .endsWith("词 " + holding + " 份");
        assertThat(browser.one("input[name=q]").getDomAttribute("aria-expanded")).isEqualTo("true");
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.one("input[name=q]").getDomAttribute("aria-activedescendant"))
                .isEqualTo(browser.one("[role=option][aria-selected=true]").getDomAttribute("id"));
        browser.photograph("suggestions");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).isEqualTo("/search?q=加装电梯");
        assertThat(browser.texts(".hits > li")).isNotEmpty();
    }

    @Test
    void aSuggestedTitleFindsItsDocumentAndASuggestedSponsorTheirProposals() {
        browser.go("/search");
        browser.one("input[name=q]").sendKeys("“断保”");
        // Behind the closing mark no word is being typed; the caret goes back into it.
        browser.press(Keys.ARROW_LEFT, "x", Keys.BACK_SPACE);
        browser.await(".suggestions li").click();
        browser.settle();
        assertThat(browser.texts(".hits .hit-title").getFirst()).contains("断保");

        browser.go("/search");
        browser.one("input[name=q]").sendKeys("养老 九三学社静安");
        browser.await(".suggestions li");
        browser.press(Keys.ARROW_UP, Keys.ENTER);
        assertThat(browser.address()).isEqualTo("/search?q=养老 sponsor:九三学社静安区委员会");

        browser.go("/search");
        browser.one("input[name=q]").sendKeys("-title:加装电");
        browser.await(".suggestions li").click();
        browser.settle();
        assertThat(browser.address()).isEqualTo("/search?q=-title:加装电梯");
    }

    @Test
    void escapePutsSuggestionsAwayAndLeavesWhatWasTyped() {
        browser.go("/search");
        browser.one("input[name=q]").sendKeys("养老");
        browser.await(".suggestions li");
        browser.press(Keys.ESCAPE);
        assertThat(browser.one(".suggestions").isDisplayed()).isFalse();
        browser.press(Keys.ENTER);
        assertThat(browser.address()).isEqualTo("/search?q=养老");
    }

    @Test
    void aChosenValueKeepsTheOthersOfItsFacet() {
        browser.go("/search?q=" + encoded("加装电梯"));
        List<String> before = browser.texts("[data-field=district] label");
        String chosen = browser.properties("[data-field=district] input", "value").get(1);
        String count = browser.texts("[data-field=district] .count").get(1);
        browser.click("[data-field=district] input[value='" + chosen + "']");
        assertThat(browser.texts("[data-field=district] label"))
                .isEqualTo(before)
                .hasSizeGreaterThan(3);
        assertThat(browser.texts("h1")).containsExactly("共 " + count + " 份");
        browser.click(".chip");
        assertThat(browser.address()).isEqualTo("/search?q=加装电梯");
    }

    @Test
    void everyExportHoldsWhatTheViewShows() {
        browser.go("/search?sort=date&district=" + encoded("静安区") + "&q=" + encoded("加装电梯"));
        String first = browser.texts(".hits .hit-title").getFirst();
        int total = Integer.parseInt(browser.texts("h1").getFirst().replaceAll("\\D", ""));
        browser.click(".menu summary");
        browser.photograph("export-menu");
        List<String> links = browser.properties(".menu a", "href");
        assertThat(links).hasSize(6);
        for (String link : links) {
            Asker.Reply file = site.follow(link);
            assertThat(file.status()).as(link).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).startsWith("attachment");
        }
        assertThat(links.getLast()).contains("/api/v1/bundle?", "sort=date");
        assertThat(site.follow(links.get(1)).text()).startsWith("\uFEFF");
        List<String> rows =
                site.follow(links.get(2))
                        .text()
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("\"#"))
                        .toList();
        assertThat(rows.get(1)).contains(first);
        assertThat(rows).hasSize(total + 1);
    }

    @Test
    void theLensSaysHowAQueryWasReadAndMended() {
        browser.go("/search?q=" + encoded("“老舊小區"));
        assertThat(browser.texts(".lens .note").getFirst()).contains("引号没有配对");
        browser.click(".lens details summary");
        assertThat(browser.texts(".lens dd").getFirst()).contains("老旧小区");
        assertThat(browser.texts(".lens li").getFirst()).startsWith("老旧小区").contains("处");
        browser.photograph("lens");
    }

    @Test
    void aSlipOfTheInputMethodLeadsToWhatWasMeant() {
        browser.go("/search?q=" + encoded("加装点梯"));
        assertThat(browser.texts(".did-you-mean a")).containsExactly("加装电梯");
        browser.click(".did-you-mean a");
        assertThat(browser.address()).isEqualTo("/search?q=加装电梯");
    }

    @Test
    void aWrongQueryShowsTheCharacterThatIsWrong() {
        browser.go("/search?q=" + encoded("养老 OR OR 托育"));
        assertThat(browser.texts(".notice h2")).containsExactly("检索式写法有误");
        assertThat(browser.texts(".wrong")).containsExactly("O");
        assertThat(
                        browser.script(
                                "return document.querySelector('.wrong').previousSibling.textContent"))
                .isEqualTo("养老 OR ");
        assertThat(browser.texts(".notice")).first().asString().contains("第 7 个字符");
        assertThat(browser.properties("input[name=q]", "value")).containsExactly("养老 OR OR 托育");
        browser.photograph("wrong-query");
        forgetRefusals();
    }

    @Test
    void withoutVectorsTheSearchByMeaningIsNotOfferedAndALinkToItSaysWhatToRun() {
        browser.go("/search?q=" + encoded("加装电梯"));
        assertThat(browser.texts("input[name=mode]")).isEmpty();
        browser.go("/search?q=" + encoded("加装电梯") + "&mode=hybrid");
        assertThat(browser.texts(".notice code")).containsExactly("jianyan index --vectors");
        browser.click(".notice a");
        assertThat(browser.address()).isEqualTo("/search?q=加装电梯");
        forgetRefusals();
    }
}
