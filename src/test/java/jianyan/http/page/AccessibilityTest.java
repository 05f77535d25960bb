package jianyan.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyan.access.Role;
import jianyan.access.SampleAccounts;
import jianyan.access.audit.AuditLog;
import jianyan.http.Asker;
import jianyan.http.access.AccessOptions;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/// Nothing that axe-core knows stands in the way of people who cannot see the page, not well, or
/// not in bright light.
final class AccessibilityTest {
    private static final Path VIEWS = Path.of("src/main/resources/web/js/views.js");
    private static final Pattern NAME = Pattern.compile("\\{ name: \"(\\w+)\"");

    /// A picture without words, buttons too near to be hit, and text that is dark in the dark.
    private static final String PLANT =
            """
            const put = (name, id, style) => {
                const element = document.createElement(name);
                element.id = id;
                element.textContent = id;
                element.style.cssText = style;
                document.querySelector('main').append(element);
            };
            const tiny = 'all: initial; display: block; width: 8px; height: 8px; overflow: hidden';
            put('img', 'wordless', '');
            put('button', 'near', tiny);
            put('button', 'nearer', tiny);
            put('p', 'gloomy', 'color: #222');
            """;

    /// A view with something to show, and by what one sees that it shows it.
    record Look(String view, String address, String shown) {
        @Override
        public String toString() {
            return view + " at " + address;
        }
    }

    static final List<Look> LOOKS =
            List.of(
                    new Look("home", "/", "input[name=q]"),
                    new Look("search", "/search?q=加装电梯", ".hits .snippet mark"),
                    new Look("search", "/search?as=table&q=加装电梯", "main table"),
                    new Look("search", "/search?q=加装点梯", ".did-you-mean a"),
                    new Look("search", "/search?q=养老%20OR%20OR%20托育", ".notice .wrong"),
                    new Look("concordance", "/concordance?q=加装电梯", "main mark"),
                    new Look(
                            "document",
                            "/documents/proposals:changning:2022-006.txt?q=養老",
                            ".passage mark"),
                    new Look("trends", "/trends?by=year&q=养老", ".chart[data-drawn]"),
                    new Look("trends", "/trends?by=district&form=table&q=养老", "main table"),
                    new Look("compare", "/compare", ".theme-links a"),
                    new Look("compare", "/compare?q=theme:养老", ".chart[data-drawn]"),
                    new Look(
                            "compare",
                            "/compare?show=shifts&before=2018-2020&after=2021-2023",
                            ".heard"),
                    new Look("compare", "/compare?show=speakers&q=养老", ".chart[data-drawn]"),
                    new Look("compare", "/compare?show=together&q=养老&q=社区", "main table"),
                    new Look("compare", "/compare?show=proposals", ".chart[data-drawn]"),
                    new Look("concordance", "/concordance?q=养老&beside=collocates", "main table"),
                    new Look("trends", "/trends?by=year&q=养老&near=社区", ".chart[data-drawn]"),
                    new Look("indicators", "/indicators", "main table"),
                    new Look("similar", "/similar", "textarea"),
                    new Look(
                            "similar",
                            "/similar?id=proposals:jingan:2021-004.txt",
                            ".candidate .stretch"),
                    new Look("groups", "/groups?meeting-year=2023&district=徐汇区", ".members > li"),
                    new Look("year", "/year?district=徐汇区", "main table"),
                    new Look("year", "/year?show=recurring&district=闵行区", "main ol"),
                    new Look("judging", "/judging?district=徐汇区", "form button"),
                    new Look("coverage", "/coverage", "main table"),
                    new Look(
                            "document",
                            "/documents/shapes:trad-feature-yangpu-pinyin.txt?source=1&script=simplified",
                            ".source-text del"),
                    new Look("themes", "/themes?name=银发&terms=养老", ".term-counts li"),
                    new Look(
                            "terms",
                            "/themes?show=terms&lines=长者助餐点%09policy%09社区食堂",
                            ".term-counts li"),
                    new Look("help", "/help", "main h1"),
                    new Look("nowhere", "/归并/3", "main code"));

    /// What reaches beyond the right edge of the page and lies in nothing that scrolls or hides it.
    private static final String BEYOND =
            """
            const edge = document.documentElement.clientWidth + 1;
            if (document.documentElement.scrollWidth <= edge) {
              return '';
            }
            const out = [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > edge);
            return document.documentElement.scrollWidth + ': ' + out.slice(-3).map(each => each.outerHTML.slice(0, 120)).join(' ');
            """;

    @TempDir private static Path folder;

    private static SampleSite site;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        site = SampleSite.open(Workbench.beside(folder, Clock.systemUTC()));
        browser = site.browser();
        var groups =
                site.asker()
                        .post(
                                "/api/v1/groups/import",
                                "{\"reviewer\":\"王审核\",\"district\":\"徐汇区\",\"meeting-year\":2023}");
        assertThat(groups.status()).as(groups.text()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void widenAgain() {
        browser.wide();
    }

    /// The browser itself notes each refused request.
    @AfterEach
    void nobodyElseWasAsked() {
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 4"));
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void axeFindsNothingBrightOrDarkAndNothingRunsOutOfTheScreen(Look look) {
        browser.bright();
        browser.go(look.address());
        browser.await(look.shown());
        assertThat(Axe.violations(browser)).as(look + ", bright").isEmpty();
        browser.dark();
        browser.settle();
        assertThat(Axe.violationsOfColour(browser)).as(look + ", dark").isEmpty();
        for (int pixels : new int[] {1440, 1024, 720, 390}) {
            browser.width(pixels);
            assertThat(beyond()).as("%s at %d pixels", look, pixels).isEqualTo("");
        }
    }

    @Test
    void whatIsPlantedIsFoundWithItsRuleAndPlace() {
        browser.bright();
        browser.go("/help");
        browser.script(PLANT);
        assertThat(Axe.violations(browser))
                .extracting(AccessibilityTest::ruleAndPlace)
                .containsExactlyInAnyOrder(
                        "image-alt at #wordless", "target-size at #near", "target-size at #nearer");
        browser.dark();
        assertThat(Axe.violationsOfColour(browser))
                .extracting(AccessibilityTest::ruleAndPlace)
                .containsExactly("color-contrast at #gloomy");
    }

    /// A chart is drawn anew a moment after its page became another width.
    private static Object beyond() {
        Object found = browser.script(BEYOND);
        for (int looks = 0; looks < 40 && !found.equals(""); looks++) {
            browser.rest();
            found = browser.script(BEYOND);
        }
        return found;
    }

    private static String ruleAndPlace(String violation) {
        return violation.split(":", 2)[0];
    }

    @Test
    void everyViewIsLookedAt() throws IOException {
        List<String> views =
                NAME.matcher(Files.readString(VIEWS))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(views).hasSizeGreaterThan(10);
        assertThat(LOOKS).extracting(Look::view).containsAll(views);
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "search", "document", "trends", "groups", "coverage"})
    void axeFindsNothingOnATelephone(String view) {
        Look look = first(view);
        browser.narrow();
        browser.bright();
        browser.go(look.address());
        browser.await(look.shown());
        assertThat(Axe.violations(browser)).as(look + ", 390 pixels wide").isEmpty();
    }

    private static Look first(String view) {
        return LOOKS.stream().filter(look -> look.view().equals(view)).findFirst().orElseThrow();
    }

    @Test
    void axeFindsNothingWherePeopleSignInAndWhereTheRecordIsRead() throws IOException {
        Path accounts =
                SampleAccounts.write(
                        folder.resolve("accounts.yaml"), Instant.parse("2999-01-01T00:00:00Z"));
        try (Asker closed =
                        new Asker(
                                Optional.of(site.engine()),
                                Asker.nothingDecided(),
                                AccessOptions.of(accounts)
                                        .recorded(
                                                new AuditLog(
                                                        folder.resolve("record"),
                                                        Clock.systemUTC())));
                Browser stranger = Browser.open(closed.port())) {
            stranger.go("/search?q=加装电梯");
            assertThat(stranger.address()).startsWith("/sign-in");
            assertThat(Axe.violations(stranger)).as("sign-in, bright").isEmpty();
            stranger.dark();
            assertThat(Axe.violationsOfColour(stranger)).as("sign-in, dark").isEmpty();
            stranger.one("#name").sendKeys(Role.AUDIT.code());
            stranger.one("#password").sendKeys(SampleAccounts.PASSWORD, Keys.ENTER);
            stranger.await("#colophon, #records");
            stranger.script("location.href = '/audit'");
            stranger.await("#records td");
            stranger.bright();
            assertThat(Axe.violations(stranger)).as("audit, bright").isEmpty();
            stranger.dark();
            assertThat(Axe.violationsOfColour(stranger)).as("audit, dark").isEmpty();
        }
    }
}
