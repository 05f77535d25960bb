package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.http.Asker;
import jianyan.http.FakeEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The page in a browser, as a reader uses it.
final class PageTest {
    @TempDir private static Path folder;

    private static Asker asker;
    private static Browser browser;

    @BeforeAll
    static void start() {
        asker = new Asker(Optional.of(new FakeEngine()));
        browser = Browser.open(asker.port());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        asker.close();
    }

    @AfterEach
    void nothingWasComplainedOfAndNobodyElseAsked() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    void aQueryTypedAtHomeFindsHitsWithMarks() {
        browser.go("/");
        browser.one("input[name=q]").sendKeys("加装电梯", Keys.ENTER);
        browser.settle();
        assertThat(browser.address()).isEqualTo("/search?q=加装电梯");
        assertThat(browser.title()).isEqualTo("“加装电梯”：11 份 · 建言");
        assertThat(browser.texts(".hits .hit-title").getFirst()).isEqualTo("关于加快推进老旧小区加装电梯的提案");
        assertThat(browser.texts(".snippet mark")).isNotEmpty().containsOnly("加装电梯");
        browser.photograph("search");
    }

    @Test
    void facetsCombineAndAreTakenAwayAgain() {
        browser.go("/search?q=" + encoded("加装电梯"));
        browser.click("input[name=district][value=徐汇区]");
        browser.click("input[name=district][value=静安区]");
        browser.click("input[name=kind][value=proposal]");
        assertThat(browser.address())
                .isEqualTo("/search?q=加装电梯&district=徐汇区&district=静安区&kind=proposal");
        assertThat(browser.texts(".hits > li")).hasSize(2);
        assertThat(browser.texts(".chip"))
                .extracting(chip -> chip.replace("×", "").strip())
                .containsExactly("徐汇区", "静安区", "提案");
        browser.click(".chip");
        assertThat(browser.texts(".hits > li")).hasSize(1);
    }

    @Test
    void theBackButtonLeadsBackThroughEveryStep() {
        browser.go("/");
        browser.click("a[href='/search']");
        browser.click("input[name=kind][value=proposal]");
        browser.click(".hits .hit-title a");
        assertThat(browser.address()).startsWith("/documents/");
        browser.back();
        assertThat(browser.address()).isEqualTo("/search?kind=proposal");
        assertThat(browser.texts(".hits > li")).hasSize(3);
        browser.back();
        assertThat(browser.address()).isEqualTo("/search");
        browser.back();
        assertThat(browser.address()).isEqualTo("/");
    }

    @Test
    void pagesFollowOneAnotherByCursor() {
        browser.go("/search?size=5");
        browser.click("a[rel=next]");
        browser.click("a[rel=next]");
        assertThat(browser.texts(".hits > li")).hasSize(2);
        assertThat(browser.texts("a[rel=next]")).isEmpty();
    }

    @Test
    void drawingOverYearsNarrowsToThem() {
        browser.go("/search");
        browser.drag("[data-year='2021']", "[data-year='2022']");
        assertThat(browser.address()).isEqualTo("/search?from=2021&to=2022");
        assertThat(browser.texts(".chip"))
                .extracting(String::strip)
                .anyMatch(c -> c.startsWith("2021年起"));
        // The years outside stay to be seen, so that the range can be widened again.
        assertThat(browser.texts(".year")).hasSizeGreaterThan(2);
        browser.script("document.querySelector(\"[data-year='2023']\").focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).isEqualTo("/search?from=2023&to=2023");
    }

    @Test
    void hitsStandInATableWithTheColumnsThatWereChosen() {
        browser.go("/search?as=table&q=" + encoded("加装电梯"));
        assertThat(browser.texts(".hits-table th")).contains("标题", "地方", "案号").doesNotContain("机构");
        browser.script("document.querySelector('[data-key=column-body]').click()");
        browser.awaitText(".hits-table th", "机构");
        assertThat(browser.texts(".hits-table tbody tr")).isNotEmpty();
    }

    @Test
    void theBrowserRemembersWhatWasAskedAndWhatWasSaved() {
        browser.go("/search?q=" + encoded("养老"));
        browser.go("/search?q=" + encoded("加装电梯"));
        openRemembered();
        browser.awaitText(".remembered li", "养老");
        browser.click(".remembered button");
        browser.press(Keys.ENTER);
        browser.go("/search?q=" + encoded("养老"));
        openRemembered();
        browser.awaitText(".remembered h3", "保存的");
    }

    private static void openRemembered() {
        browser.script(
                "[...document.querySelectorAll('.menu > summary')]"
                        + ".find(each => each.textContent === '我的检索').click()");
    }

    @Test
    void aDraftFindsSimilarDrawnAndItsFiguresStandInATable() {
        browser.go("/trends");
        browser.one("input[name=q]").sendKeys("养老、加装电梯", Keys.ENTER);
        browser.settle();
        assertThat(browser.address()).isEqualTo("/trends?q=养老&q=加装电梯&by=year");
        assertThat(browser.texts(".chart svg")).hasSize(1);
        browser.photograph("trends");
        browser.click("[data-key='form-表']");
        assertThat(browser.address()).isEqualTo("/trends?q=养老&q=加装电梯&by=year&form=table");
        // The fake holds nothing of 2024.
        assertThat(browser.texts("tbody tr")).hasSize(8).anyMatch(row -> row.contains("没有文件"));
        assertThat(browser.texts("tfoot tr")).hasSize(2);
        browser.back();
        browser.click("input[name=by][value='year district']");
        assertThat(browser.texts(".chart svg")).hasSize(2);
        browser.photograph("trends-by-district");
        browser.click("input[name=by][value=district]");
        assertThat(browser.texts(".chart svg")).hasSize(1);
    }

    @Test
    void aDraftFindsSimilarProposalsAndStaysOutOfTheRequestLine() {
        browser.go("/similar");
        browser.one("textarea").sendKeys("建议完善加装电梯后续维护资金机制。");
        browser.click("form button.primary");
        assertThat(browser.address()).isEqualTo("/similar");
        assertThat(browser.script("return history.length + JSON.stringify(history.state)"))
                .asString()
                .doesNotContain("维护资金");
        assertThat(browser.texts("#draft-goes").getFirst()).contains("只在这台电脑上比较", "不保存");
        assertThat(browser.texts(".candidate")).hasSize(2);
        assertThat(browser.texts(".precheck h2").getFirst()).startsWith("预审");
        assertThat(browser.texts(".candidate .parts dt").getFirst()).contains("建议", "100");
        browser.click(".candidate .aligned + .aligned > summary");
        assertThat(browser.texts(".stretch mark")).contains("建议完善加装电梯后续维护资金机制。");
        browser.photograph("similar");
    }

    @Test
    void aDraftIsReadFromAFileAndComparedOnceItWasSeen() throws IOException {
        browser.go("/similar");
        Path file = Files.writeString(folder.resolve("草稿.txt"), "建议完善加装电梯后续维护资金机制。");
        browser.one("input[type=file]").sendKeys(file.toAbsolutePath().toString());
        browser.awaitText("form [role=status]", "已读出 草稿.txt");
        assertThat(browser.one("textarea").getDomProperty("value")).contains("维护资金");
        browser.click("form button.primary");
        assertThat(browser.texts(".candidate")).isNotEmpty();
        browser.click("form .row button:nth-of-type(3)");
        assertThat(browser.texts(".candidate")).isEmpty();
    }

    @Test
    void aHitLeadsToProposalsLikeIt() {
        browser.go("/search?kind=proposal&q=" + encoded("加装电梯"));
        browser.click(".hit-actions a");
        assertThat(browser.address()).startsWith("/similar?id=提案:2023/");
        assertThat(browser.texts(".candidate")).hasSize(1);
    }

    @Test
    void aDocumentShowsItsTextWithMarksAndLabels() {
        browser.go("/documents/report-0-2021?q=" + encoded("养老") + "#p3");
        assertThat(browser.texts(".document h1")).containsExactly("政协徐汇区委员会常务委员会工作报告");
        assertThat(browser.texts(".passage mark")).hasSize(3).containsOnly("养老");
        assertThat(browser.texts(".passage.caption .label")).containsExactly("图注");
        assertThat(browser.texts("nav.contents a")).containsExactly("2021年工作总结", "下一年工作设想");
        browser.photograph("document");
    }

    @Test
    void whatGoesWrongIsSaidWithAWayOut() {
        browser.go("/search?size=1000");
        assertThat(browser.texts(".notice h2")).containsExactly("无法完成这个请求");
        browser.go("/search?q=" + encoded("无此词"));
        assertThat(browser.texts(".notice h2")).containsExactly("没有找到");
        browser.go("/documents/none");
        assertThat(browser.texts(".notice h2")).containsExactly("没有这份文件");
        // The browser itself notes each refused request.
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 4"));
    }

    @Test
    void anAddressThatLeadsNowhereSaysWhatThereIsInstead() {
        browser.go("/" + encoded("归并") + "/3");
        assertThat(browser.texts("main h1")).containsExactly("没有这个页面");
        assertThat(browser.texts("main code")).containsExactly("/归并/3");
        assertThat(browser.texts("main li")).contains("检索", "语境", "趋势", "相似");
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 404"));
        browser.click("main a[href='/concordance']");
        assertThat(browser.texts(".tabs [aria-current=page]")).containsExactly("语境");
    }

    @Test
    void aTelephoneShowsEverythingWithoutScrollingSideways() {
        try (Browser telephone = Browser.open(asker.port())) {
            telephone.narrow();
            String q = encoded("加装电梯");
            for (String path :
                    new String[] {
                        "/",
                        "/search?q=" + q,
                        "/concordance?q=" + q,
                        "/trends?by=year&q=" + q,
                        "/similar?id=" + encoded("提案:2023/017"),
                        "/groups",
                        "/coverage",
                        "/documents/report-0-2021?q=" + encoded("养老")
                    }) {
                telephone.go(path);
                assertThat(telephone.script("return document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(390L);
                telephone.photograph("telephone-" + path.split("[/?]", -1)[1]);
            }
        }
    }

    @Test
    void darkSurroundingsGetADarkPage() {
        try (Browser night = Browser.open(asker.port())) {
            night.dark();
            night.go("/trends?by=year&q=" + encoded("养老"));
            assertThat(night.script("return getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(21, 23, 26)");
            night.photograph("dark-trends");
            night.go("/search?q=" + encoded("加装电梯"));
            night.photograph("dark-search");
            night.go("/similar?id=" + encoded("提案:2023/017"));
            night.photograph("dark-similar");
        }
    }
}
