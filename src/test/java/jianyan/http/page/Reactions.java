package jianyan.http.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.workbench.Workbench;

/// Run by hand: what a visit weighs, and how long each view takes from a press to what it shows,
/// painted, over the sample corpus. The first time is that of a browser that has never asked this;
/// the others are those of one that has the answer and asks whether it still holds.
///
/// Arguments: parts of names, to press those alone.
final class Reactions {
    private static final int AGAIN = 6;

    private static final String WEIGHT =
            """
            const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            const asked = all.filter(each => each.transferSize > 0);
            return all.length + ' files, ' + all.reduce((sum, each) => sum + each.encodedBodySize, 0)
              + ' bytes compressed; over the network ' + asked.length + ' requests, ' + asked.reduce((sum, each) => sum + each.transferSize, 0) + ' bytes';
            """;

    /// Done when the view stands, its charts are drawn and the next picture is out.
    private static final String PRESS =
            """
            const [press, shown, done] = arguments;
            const target = document.querySelector(press);
            if (!target) {
              return done('nothing to press: ' + press);
            }
            const main = document.querySelector('main');
            const before = location.href;
            const stands = () => main.children.length > 0 && !main.hasAttribute('aria-busy')
              && !main.querySelector('[aria-busy]') && !main.querySelector('.chart:not([data-drawn])')
              && (!shown || document.querySelector(shown));
            const began = performance.now();
            const look = () => {
              if (performance.now() - began > 10000) {
                done('not within ten seconds');
              } else if (stands()) {
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
              } else {
                requestAnimationFrame(look);
              }
            };
            target.scrollIntoView({ block: 'center' });
            if (target.tagName === 'OPTION') {
              target.closest('select').value = target.value;
              target.closest('select').dispatchEvent(new Event('change', { bubbles: true }));
            } else {
              target.click();
            }
            look();
            """;

    /// @param press what is pressed
    /// @param shown by what one sees that it did something; empty where the view itself changes
    private record Reaction(String name, String address, String press, String shown) {}

    private static final List<Reaction> ALL =
            List.of(
                    new Reaction(
                            "home: a district", "/", "main a[href^='/search']", ".hits .hit-title"),
                    new Reaction(
                            "search: a facet",
                            "/search?q=加装电梯",
                            "[data-field=district] input",
                            ".chips"),
                    new Reaction(
                            "search: another order",
                            "/search?q=加装电梯",
                            "select option[value='-date']",
                            ".hits .hit-title"),
                    new Reaction(
                            "search: as a table",
                            "/search?q=加装电梯",
                            "input[value=table]",
                            ".hits-table"),
                    new Reaction(
                            "search: to the contexts",
                            "/search?q=加装电梯",
                            ".subtabs a[href^='/concordance']",
                            ".kwic"),
                    new Reaction(
                            "search: a document",
                            "/search?q=加装电梯",
                            ".hits .hit-title a",
                            "article.document mark"),
                    new Reaction(
                            "concordance: a row opens",
                            "/concordance?q=加装电梯",
                            ".kwic .match button",
                            ".kwic .opened .passage"),
                    new Reaction(
                            "concordance: what stands right",
                            "/concordance?q=加装电梯",
                            "select option[value=right]",
                            ""),
                    new Reaction(
                            "document: the next match",
                            "/documents/proposals:changning:2022-006.txt?q=養老",
                            ".matches .step:last-child",
                            "mark.now"),
                    new Reaction(
                            "document: in the other script",
                            "/documents/proposals:changning:2022-006.txt?q=養老",
                            ".switch a[data-key='script-traditional']",
                            ".switch a[data-key='script-traditional'][aria-current]"),
                    new Reaction(
                            "document: beside its source",
                            "/documents/proposals:changning:2022-006.txt",
                            "a[data-key=source]",
                            ".source-text"),
                    new Reaction(
                            "trends: as a table",
                            "/trends?by=year&q=养老&q=营商环境",
                            "a[href*='form=table']",
                            "main table"),
                    new Reaction(
                            "trends: one series alone",
                            "/trends?by=year&q=养老&q=营商环境",
                            "button.series",
                            ""),
                    new Reaction(
                            "trends: another measure",
                            "/trends?by=year&q=养老",
                            "input[name=measure][value=documents]",
                            ""),
                    new Reaction(
                            "compare: another theme", "/compare?q=theme:养老", ".theme-list a", ""),
                    show("multiples", ""),
                    show("map", ""),
                    show("ranking", ""),
                    show("profiles", ""),
                    show("speakers", ""),
                    show("together", ""),
                    show("keyness", ""),
                    show("shifts", ""),
                    show("kept", ""),
                    show("proposals", ""),
                    tab("trends"),
                    tab("indicators"),
                    tab("similar"),
                    tab("groups"),
                    tab("coverage"),
                    tab("themes"),
                    tab("help"),
                    new Reaction(
                            "groups: a group",
                            "/groups?meeting-year=2023&district=徐汇区",
                            "a[href*='group=2']",
                            ".group .members > li"));

    private Reactions() {}

    private static Reaction show(String name, String shown) {
        return new Reaction(
                "compare: " + name, "/compare?q=theme:养老", "a[href*='show=" + name + "']", shown);
    }

    private static Reaction tab(String view) {
        return new Reaction("to " + view, "/search?q=养老", ".tabs a[href^='/" + view + "']", "");
    }

    public static void main(String[] names) throws IOException {
        Path state = Files.createTempDirectory("jianyan-reactions");
        try (LocalEngine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
                Asker asker =
                        new Asker(Optional.of(engine), Workbench.beside(state, Clock.systemUTC()));
                Browser browser = Browser.open(asker.port())) {
            asker.post(
                    "/api/v1/groups/import",
                    "{\"reviewer\":\"王审核\",\"district\":\"徐汇区\",\"meeting-year\":2023}");
            for (String visit : List.of("/", "/trends?by=year&q=养老", "/trends?by=year&q=养老")) {
                browser.go(visit);
                ByHand.say(visit + ": " + browser.script(WEIGHT));
            }
            // What a server answers first is slower than all that follows.
            browser.go("/compare?q=theme:养老");
            browser.go("/search?q=养老");
            for (Reaction each : ALL) {
                if (names.length == 0 || List.of(names).stream().anyMatch(each.name::contains)) {
                    measure(browser, each);
                }
            }
        }
    }

    private static void measure(Browser browser, Reaction each) {
        browser.go(each.address);
        if (!(browser.later(PRESS, each.press, each.shown) instanceof Number first)) {
            ByHand.say(each.name + ": cannot be pressed");
            return;
        }
        List<Long> again =
                IntStream.range(0, AGAIN)
                        .mapToObj(_ -> {
                            browser.go(each.address);
                            return browser.later(PRESS, each.press, each.shown);
                        })
                        .map(took -> Math.round(((Number) took).doubleValue()))
                        .sorted()
                        .toList();
        ByHand.say(
                "%-34s first %4d ms, then %4d (%d–%d)"
                        .formatted(
                                each.name,
                                Math.round(first.doubleValue()),
                                again.get(AGAIN / 2),
                                again.getFirst(),
                                again.getLast()));
    }
}
