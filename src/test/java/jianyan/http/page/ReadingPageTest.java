package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyan.http.Asker;
import jianyan.question.search.SentenceAnchors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The document view over the sample corpus: permalinks, matches, citations.
final class ReadingPageTest extends OverSampleCorpus {
    private static final String ID = "proposals:jingan:2021-004.txt";
    private static final String DOCUMENT = "/documents/" + ID;

    private static boolean inSight(String selector) {
        return Boolean.TRUE.equals(
                browser.script(
                        "const box = document.querySelector('"
                                + selector
                                + "').getBoundingClientRect();"
                                + "return box.top > 0 && box.bottom < innerHeight;"));
    }

    private static SentenceAnchors.Place last() {
        return site.engine().anchors(ID).orElseThrow().sentences().getLast();
    }

    /// Asked in one script, found and cited in that of the document.
    @Test
    void aThemeIsFoundAndASentenceOfTheOtherScriptCited() {
        browser.go("/");
        browser.one("input[name=q]").sendKeys("theme:養老", Keys.ENTER);
        browser.settle();
        assertThat(browser.address()).isEqualTo("/search?q=theme:養老");
        assertThat(browser.texts(".hits .snippet mark")).contains("养老");
        browser.click(".hits li a");
        assertThat(browser.address()).startsWith("/documents/").contains("q=theme:養老");
        browser.script("document.querySelector('.passage.body .sentence mark').click()");
        browser.await(".chosen-sentence .menu summary").click();
        browser.await(".chosen-sentence .citation:not(:empty)");
        String cited = browser.texts(".sentence.chosen").getFirst();
        // Within the quotation marks of the citation its own are the inner ones.
        assertThat(browser.texts(".chosen-sentence .citation").getFirst())
                .contains(cited.replace('“', '‘').replace('”', '’'));
        assertThat(browser.texts(".sentence.chosen mark")).isNotEmpty();
        browser.photograph("cited");
    }

    @Test
    void aPressOnASentenceOffersItsCitationAndSelectedWordsTheirContexts() {
        browser.go(DOCUMENT);
        browser.click(".passage.body .sentence");
        browser.await(".chosen-sentence .menu summary");
        assertThat(browser.address()).startsWith(DOCUMENT + "#");
        browser.script(
                "const text = document.querySelector('.passage.body .sentence').firstChild;"
                        + "getSelection().setBaseAndExtent(text, 0, text, 4);");
        String words = (String) browser.script("return getSelection().toString()");
        browser.await(".selected-words a[href^='/concordance']").click();
        browser.settle();
        assertThat(browser.address()).isEqualTo("/concordance?q=\"" + words + "\"");
    }

    @Test
    void aPermalinkOpensAtItsSentence() {
        SentenceAnchors.Place place = last();
        browser.go(DOCUMENT + "#" + place.anchor());
        browser.await(".sentence.chosen");
        assertThat(browser.properties(".sentence.chosen", "id")).containsExactly(place.anchor());
        assertThat(browser.texts(".sentence.chosen"))
                .containsExactly(site.engine().sentence(ID, place.anchor()).orElseThrow().text());
        assertThat(inSight(".sentence.chosen")).isTrue();
        assertThat(browser.one(".changed-note").isDisplayed()).isFalse();
        browser.photograph("permalink");
    }

    @Test
    void aPermalinkWhoseWordsAreGoneSaysSo() {
        String number = last().anchor().split("-", -1)[0];
        browser.go(DOCUMENT + "#" + number + "-0000000000");
        browser.await(".sentence.chosen");
        assertThat(browser.properties(".sentence.chosen", "id")).containsExactly(last().anchor());
        assertThat(browser.one(".changed-note").getText()).contains("原文已有改动");
        browser.photograph("permalink-changed");
    }

    @Test
    void everySentenceOffersItsLinkToTheKeyboardAndTheClipboard() {
        browser.go(DOCUMENT);
        List<String> anchors =
                site.engine().anchors(ID).orElseThrow().sentences().stream()
                        .map(SentenceAnchors.Place::anchor)
                        .toList();
        assertThat(browser.properties(".sentence", "id")).isEqualTo(anchors);
        assertThat(browser.properties(".pilcrow[tabindex='0']", "hash")).hasSize(1);
        browser.script("document.querySelector('.pilcrow[tabindex=\"0\"]').focus()");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        assertThat(browser.address()).isEqualTo(DOCUMENT + "#" + anchors.get(1));
        assertThat(browser.properties(".sentence.chosen", "id")).containsExactly(anchors.get(1));
        browser.click(".chosen-sentence button");
        browser.await(".chosen-sentence .said:not(:empty)");
        assertThat(browser.clipboard())
                .endsWith(DOCUMENT + "#" + anchors.get(1))
                .startsWith("http://127.0.0.1:");
        browser.back();
        assertThat(browser.texts(".sentence.chosen")).isEmpty();
    }

    /// What is marked in the source is the sentence with the pinyin between its characters.
    @Test
    void theSourceStandsBesideTheTextInWhicheverScriptOneReads() {
        browser.go("/documents/shapes:trad-feature-yangpu-pinyin.txt");
        String title = browser.texts(".document h1").getFirst();
        browser.click(".actions a[data-key=source]");
        browser.click(".passage.body .sentence");
        String sentence = browser.texts(".sentence.chosen").getFirst();
        assertThat(String.join("", browser.texts(".source-text mark"))).isEqualTo(sentence);
        assertThat(browser.texts(".source-text del").getFirst()).isEqualTo("(xiù)");
        browser.photograph("source");
        browser.click(".actions a[data-key=script-simplified]");
        assertThat(browser.texts(".document h1").getFirst()).isEqualTo("锈带变秀带丨杨浦区政协用脚步丈量新质生产力");
        assertThat(browser.texts(".source-text").getFirst()).contains("鏽");
        browser.click(".actions a[data-key=script-null]");
        assertThat(browser.texts(".document h1")).containsExactly(title);
        assertThat(browser.texts(".source-text").getFirst()).contains("鏽");
    }

    @Test
    void theFiguresThatADocumentStatesLeadToTheirSentences() {
        browser.go("/documents/reports:cppcc:changning:2022.md");
        browser.await(".stated-here li a");
        browser.clickText(".stated-here li a", "2021 立案 172件");
        assertThat(browser.texts(".sentence.chosen, .passage.chosen").getFirst()).contains("172件");
        browser.click(".whence summary");
        assertThat(browser.texts(".whence dd")).contains("“2022年1月7日”");
    }

    @Test
    void oneGoesFromMatchToMatchAndRoundToTheFirst() {
        browser.go(DOCUMENT + "?q=" + encoded("加装电梯"));
        int matches = browser.texts(".document mark").size();
        assertThat(matches).isGreaterThan(2);
        assertThat(browser.texts(".matches [role=status]")).containsExactly(matches + " 处");
        browser.click("button[aria-label=下一处]");
        browser.click("button[aria-label=下一处]");
        assertThat(browser.texts(".matches [role=status]"))
                .containsExactly("第 2 / " + matches + " 处");
        assertThat(inSight("mark.now")).isTrue();
        browser.click("button[aria-label=上一处]");
        browser.click("button[aria-label=上一处]");
        assertThat(browser.texts(".matches [role=status]"))
                .containsExactly("第 " + matches + " / " + matches + " 处");
    }

    @Test
    void oneFindsOtherWordsWithoutLeavingTheDocument() {
        browser.go(DOCUMENT);
        browser.one(".find input").sendKeys("维护", Keys.ENTER);
        browser.settle();
        assertThat(browser.address()).isEqualTo(DOCUMENT + "?q=维护");
        assertThat(browser.texts(".document mark")).isNotEmpty().containsOnly("维护");
    }

    @Test
    void aQueryThatCannotBeReadKeepsNoTextBack() {
        browser.go(DOCUMENT + "?q=" + encoded("养老 OR"));
        assertThat(browser.texts(".document h1").getFirst()).contains("加装电梯");
        assertThat(browser.texts(".reading-bar").getFirst()).contains("检索式没有标出");
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 4"));
    }

    @Test
    void aDocumentIsCitedInEveryForm() {
        browser.go(DOCUMENT);
        browser.click(".actions .menu summary");
        browser.await(".citation:not(:empty)");
        assertThat(browser.texts(".citation").getFirst())
                .isEqualTo(
                        "九三学社静安区委员会. 关于建立既有多层住宅加装电梯后续维护长效机制的提案："
                                + "第一届委员会第五次会议提案静安2021-004号[Z]. "
                                + "上海：中国人民政治协商会议上海市静安区委员会，2021-01-11.");
        browser.photograph("citation");
        for (String style : List.of("gbt7714", "gbt7714-2015", "bibtex", "ris", "csl-json")) {
            browser.click(".actions .menu input[value=" + style + "]");
            String link = browser.properties(".actions .menu a[download]", "href").getFirst();
            Asker.Reply file = site.follow(link);
            assertThat(file.status()).isEqualTo(200);
            assertThat(link).contains("style=" + style);
            assertThat(file.text()).contains("加装电梯");
        }
    }

    @Test
    void aSentenceIsCitedWithItsWords() {
        String sentence = site.engine().sentence(ID, last().anchor()).orElseThrow().text();
        browser.go(DOCUMENT + "#" + last().anchor());
        browser.await(".chosen-sentence .menu summary").click();
        browser.await(".chosen-sentence .citation:not(:empty)");
        assertThat(browser.texts(".chosen-sentence .citation").getFirst()).contains(sentence);
    }

    @Test
    void sectionsStandAsATreeAndLeadToTheirHeadings() {
        browser.go(DOCUMENT);
        List<String> headings = browser.texts(".contents nav a, nav.contents a");
        assertThat(headings).contains("二、存在问题");
        browser.click("nav.contents li:nth-child(2) > a");
        assertThat(browser.texts("h2.chosen, h3.chosen").getFirst()).startsWith(headings.get(1));
        browser.click(".actions a[href^='/similar']");
        assertThat(browser.address()).isEqualTo("/similar?id=" + ID);
    }

    /// A press on the words of a format once took Chromium's renderer down with it.
    @Test
    void aFormatIsChosenByAPressOnItsWords() {
        browser.go("/documents/proposals:changning:2022-006.txt?q=" + encoded("養老"));
        browser.script("document.querySelector('.pilcrow').click()");
        browser.await(".chosen-sentence .menu summary").click();
        browser.await(".chosen-sentence .citation:not(:empty)");
        for (String style : List.of("bibtex", "ris", "csl-json", "gbt7714-2015", "gbt7714")) {
            String before = browser.texts(".chosen-sentence .citation").getFirst();
            browser.click(".chosen-sentence label:has([value=" + style + "])");
            browser.await(".chosen-sentence a[href*='style=" + style + "&']");
            browser.awaitOther(".chosen-sentence .citation", before);
        }
    }
}
