package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jianyan.SampleIndex;
import jianyan.document.Kind;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// Merged handling on the page, from a session's suggestions to decisions of two clerks.
final class GroupsPageTest {
    private static final String SESSION = "/groups?meeting-year=2023&district=" + encoded("徐汇区");

    @TempDir private static Path folder;

    private static Engine engine;
    private static Asker asker;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        asker = new Asker(Optional.of(engine), Workbench.beside(folder, Clock.systemUTC()));
        browser = Browser.open(asker.port());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        asker.close();
        engine.close();
    }

    /// Each test begins with the suggestions of one session, and nothing decided.
    @BeforeEach
    void takeInSuggestions() {
        browser.go("/");
        int last = asker.get("/api/v1/groups/history").tree().path("seq").asInt();
        if (last > 0) {
            decide("undo", "\"to\":0,\"seen\":" + last);
        }
        decide("import", "\"district\":\"徐汇区\",\"meeting-year\":2023");
        browser.script("localStorage.setItem('jianyan.reviewer', '\"王审核\"')");
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 409"));
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    void aSessionIsTakenInAndDecidedByKeyboard() {
        decide("undo", "\"to\":0,\"seen\":" + last());
        browser.go(SESSION);
        assertThat(browser.texts(".notice h2")).containsExactly("所选范围里没有归并组");
        browser.click(".notice button.primary");
        browser.await(".worklist a");
        browser.settle();
        int groups = browser.texts(".worklist a").size();
        assertThat(groups).isPositive();
        assertThat(browser.texts(".reason").getFirst()).containsAnyOf("两案都要求", "两案最相近的建议是");
        assertThat(browser.texts(".members .also")).isNotEmpty();

        browser.press("a");
        browser.awaitText(".voice", "已记下");
        browser.awaitText(".subtabs a", "同意 1");

        browser.press("z");
        browser.awaitText(".voice", "已撤销");
        browser.awaitText(".subtabs a", "同意 0");

        browser.press("d");
        browser.one("dialog input").sendKeys("承办单位不同", Keys.ENTER);
        browser.awaitText(".subtabs a", "不予 1");
        browser.click(".subtabs a:nth-child(4)");
        assertThat(browser.texts(".group header").getFirst()).contains("王审核", "承办单位不同");
        browser.photograph("groups");
    }

    @Test
    void pairsAreJudgedBlindAndThenItIsToldHowOftenTheProgramWasRight() {
        browser.go("/judging?district=" + encoded("徐汇区"));
        browser.script("document.querySelector('form select').value = 30");
        browser.click("form button.primary");
        browser.await(".columns article");
        // Neither score nor level nor reason may be seen.
        assertThat(browser.one("main").getText()).doesNotContain("相似", "归并组", "0.");
        for (int judged = 0; judged < 2; judged++) {
            browser.awaitText("[role=status]", "已判 " + judged + " /");
            browser.press(judged == 0 ? "y" : "n");
        }
        browser.awaitText("[role=status]", "已判 2 /");
        browser.click("details summary");
        assertThat(browser.texts("main tbody th")).contains("程序现在的", "分数不低于 0.50");
        assertThat(asker.get("/api/v1/judging/judgements?draw=1&format=csv").text())
                .contains(",same,王审核,", ",different,王审核,");
    }

    @Test
    void theYearTellsItsFiguresItsWorkListAndWhatReturns() {
        long held =
                SampleIndex.documents().stream()
                        .filter(each -> each.metadata().kind() == Kind.PROPOSAL)
                        .filter(each -> "徐汇区".equals(each.metadata().district()))
                        .count();
        browser.go("/year?district=" + encoded("徐汇区"));
        assertThat(browser.texts("main tfoot tr:first-child td:nth-child(2)"))
                .hasSize(4)
                .containsOnly(String.valueOf(held));
        browser.photograph("year");
        int grouped = asker.get("/api/v1/groups").tree().path("groups").findValues("state").size();
        browser.clickText(".subtabs a", "待办清单");
        browser.awaitText("main p", (held - grouped) + " 件还没有归组");
        browser.go("/year?show=recurring&district=" + encoded("闵行区"));
        assertThat(browser.texts(".panel ol")).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void aClosedSessionCanOnlyBeReadAndBeKeptAsAFile() {
        browser.go("/year?show=sessions");
        browser.clickText("main li button", "结束归档");
        browser.one("dialog input").sendKeys("全部办结", Keys.ENTER);
        browser.awaitText("main li .tag", "已归档");
        assertThat(browser.texts("main li p.soft").getFirst()).contains("王审核", "全部办结");
        assertThat(browser.one("main li a").getAttribute("href")).contains("sessions/archive");
        browser.clickText("main li button", "重新打开");
        browser.one("dialog input").sendKeys("补记一件", Keys.ENTER);
        browser.awaitText("main li .tag", "办理中");
    }

    @Test
    void aMemberIsSplitOffAndMovedBack() {
        browser.go(SESSION + "&group=" + first());
        int members = browser.texts(".members > li").size();
        browser.click(".members > li:last-child input");
        browser.press("s");
        browser.awaitText(".voice", "拆出");
        browser.awaitText(".near button", "从第");
        assertThat(browser.texts(".members > li")).hasSize(members - 1);
        // What was split off stands near, and the page says where it is.
        assertThat(browser.texts(".near button").getFirst()).startsWith("从第");
        browser.click(".near button");
        browser.awaitText(".voice", "并入");
        browser.awaitText(".group header", members + " 件");
        assertThat(browser.texts(".members > li")).hasSize(members);
        browser.click(".groups > details > summary");
        browser.await(".steps li");
        assertThat(browser.texts(".groups > details .steps > li")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whereTheProposalsOfAGroupStandIsSeenAndNoted() {
        browser.go(SESSION + "&group=" + first());
        browser.click(".standing > summary");
        browser.await(".standing tbody td");
        browser.click(".standing form button");
        browser.awaitText(".voice", "立案");
        browser.await(".standing > div > div:last-child button");
        browser.click(".standing > div > div:last-child button");
        browser.await(".standing ul li");
        browser.photograph("groups-standing");
    }

    @Test
    void theSecondOfTwoClerksSeesWhatTheFirstDidAndDecidesAgain() {
        int group = first();
        browser.go(SESSION + "&group=" + group);
        int version = asker.get("/api/v1/groups/" + group).tree().path("version").asInt();
        asker.post(
                "/api/v1/groups/" + group + "/department",
                "{\"reviewer\":\"李审核\",\"version\":" + version + ",\"department\":\"区房管局\"}");
        browser.press("a");
        browser.awaitText(".voice .notice h2", "别人先改过了，你的这一步没有做");
        browser.awaitText(".group header", "区房管局");
        assertThat(browser.texts(".voice li").getFirst()).contains("李审核", "区房管局");
        assertThat(browser.texts(".group header").getFirst()).contains("待定");
        browser.photograph("groups-conflict");
        browser.click(".voice button:not(.primary)");
        browser.awaitText(".voice", "已记下");
        assertThat(asker.get("/api/v1/groups/" + group).tree().path("status").asText())
                .isEqualTo("accepted");
    }

    @Test
    void whatSomebodyElseDoesIsShownWithoutAsking() {
        browser.go(SESSION);
        int group = first();
        asker.post(
                "/api/v1/groups/" + group + "/matter",
                "{\"reviewer\":\"李审核\",\"version\":"
                        + asker.get("/api/v1/groups/" + group).tree().path("version").asInt()
                        + ",\"matter\":\"改过的事项\"}");
        browser.awaitText(".worklist .matter", "改过的事项");
        assertThat(browser.texts(".voice li").getFirst()).contains("李审核", "改过的事项");
    }

    private static void decide(String what, String body) {
        Asker.Reply reply =
                asker.post("/api/v1/groups/" + what, "{\"reviewer\":\"王审核\"," + body + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static int last() {
        return asker.get("/api/v1/groups/history").tree().path("seq").asInt();
    }

    private static int first() {
        return asker.get("/api/v1/groups").tree().at("/groups/0/id").asInt();
    }
}
