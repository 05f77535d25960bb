package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The page in English, over the same Chinese corpus.
final class EnglishPageTest extends OverSampleCorpus {
    /// What the page itself says, whatever it was asked; not what documents and the server say.
    private static final String SAID =
            "main label > span:first-child, main button:not(.series), main thead th, main legend, .tabs a, .colophon";

    @Test
    void thePageTurnsToEnglishAndBack() {
        browser.go("/search?q=" + encoded("加装电梯"));
        browser.await(".colophon button");
        browser.clickText(".colophon button", "English");
        browser.awaitText(".tabs a", "Search");
        browser.settle();
        assertThat(browser.texts(".tabs a"))
                .containsExactly(
                        "Search",
                        "Concordance",
                        "Trends",
                        "Compare",
                        "Indicators",
                        "Similar",
                        "Merging",
                        "Corpus",
                        "Themes",
                        "Help");
        assertThat(browser.properties("html", "lang")).containsExactly("en");
        assertThat(browser.texts("h1").getFirst()).matches("\\d+ documents");
        browser.photograph("english");
        browser.await(".colophon button");
        browser.clickText(".colophon button", "简体界面");
        browser.awaitText(".tabs a", "检索");
    }

    /// Notes of an answer and refusals are the server's; what a document or a query says in them
    /// stays.
    @Test
    void theServersOwnSentencesAreEnglishToo() {
        browser.go("/help");
        browser.script("document.cookie = 'jianyan-language=en; path=/'");
        browser.go("/trends?by=year&q=" + encoded("养老 社区"));
        assertThat(browser.texts("main p.small.soft"))
                .anyMatch(note -> note.startsWith("The 95 % interval takes occurrences"))
                .allMatch(note -> !note.replaceAll("“[^”]*”", "").matches(".*\\p{IsHan}.*"));
        browser.go("/trends?by=year&smoothing=99&q=" + encoded("养老"));
        browser.awaitText(".notice", "99 years joined before and after");
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 400"));
        browser.script("document.cookie = 'jianyan-language=; path=/; max-age=0'");
    }

    @Test
    void noViewSaysInChineseWhatIsThePagesOwn() {
        browser.go("/help");
        browser.script("document.cookie = 'jianyan-language=en; path=/'");
        for (String view :
                List.of(
                        "/",
                        "/search?q=" + encoded("养老"),
                        "/concordance?q=" + encoded("养老"),
                        "/trends?by=year&q=theme:" + encoded("养老"),
                        "/compare?q=theme:" + encoded("养老"),
                        "/compare?show=kept&q=theme:" + encoded("养老"),
                        "/compare?show=keyness",
                        "/indicators",
                        "/similar",
                        "/groups",
                        "/coverage",
                        "/themes",
                        "/themes?show=terms&lines=长者助餐点%09policy%09社区食堂",
                        "/help")) {
            browser.go(view);
            assertThat(browser.texts(".tabs a")).as(view).contains("Search");
            assertThat(browser.texts(SAID))
                    .as(view)
                    .filteredOn(text -> text.matches(".*[\\p{IsHan}&&[^简体界面繁體介养老]].*"))
                    .isEmpty();
        }
        browser.script("document.cookie = 'jianyan-language=; path=/; max-age=0'");
    }
}
