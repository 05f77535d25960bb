package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Passage;
import org.junit.jupiter.api.Test;

/// Every occurrence in context, over the sample corpus.
final class ConcordancePageTest extends OverSampleCorpus {
    private static final String QUERY = "/concordance?q=" + encoded("加装电梯");

    /// An obvious count: how often the folded text holds the word.
    private static int occurrences() {
        int found = 0;
        for (Document document : SampleIndex.documents()) {
            for (Passage passage : document.passages().filter(Passage::isCounted).toList()) {
                String text = SampleIndex.ANALYSIS.folding().fold(passage.text()).text();
                for (int at = text.indexOf("加装电梯"); at >= 0; at = text.indexOf("加装电梯", at + 4)) {
                    found++;
                }
            }
        }
        return found;
    }

    private static int total() {
        return Integer.parseInt(
                browser.texts("h1").getFirst().replaceAll("^共 ([\\d,]+) 处.*", "$1"));
    }

    @Test
    void theTabOfAQueryListsEveryOccurrencePageByPage() {
        browser.go("/search?sort=date&q=" + encoded("加装电梯"));
        browser.click(".subtabs a[href^='/concordance']");
        assertThat(browser.address()).isEqualTo("/concordance?q=加装电梯");
        assertThat(total()).isEqualTo(occurrences());
        browser.photograph("concordance");
        int lines = browser.texts(".kwic tbody tr").size();
        while (!browser.texts("a[rel=next]").isEmpty()) {
            browser.click("a[rel=next]");
            lines += browser.texts(".kwic tbody tr").size();
        }
        assertThat(lines).isEqualTo(total());
        assertThat(browser.texts(".kwic mark")).allMatch(match -> match.matches("加[装裝][电電]梯"));
    }

    @Test
    void matchesStandInOneColumn() {
        browser.go(QUERY);
        Object columns =
                browser.script(
                        "return new Set([...document.querySelectorAll('.kwic .match')]"
                                + ".map(each => Math.round(each.getBoundingClientRect().left))).size");
        assertThat(columns).isEqualTo(1L);
    }

    @Test
    void orderAndWidthAreChosenAndStandInTheAddress() {
        browser.go(QUERY);
        browser.choose("select[name=sort]", "right");
        browser.choose("select[name=width]", "15");
        assertThat(browser.address()).isEqualTo("/concordance?q=加装电梯&sort=right&width=15");
        assertThat(browser.texts(".kwic td.right")).allMatch(text -> text.length() <= 15);
    }

    @Test
    void aSampleOfOneSeedIsAlwaysTheSame() {
        browser.go(QUERY + "&sample=10&seed=7");
        assertThat(browser.texts("h1")).containsExactly("共 " + occurrences() + " 处，随机取 10 处");
        List<String> drawn = browser.texts(".kwic tbody tr");
        assertThat(drawn).hasSize(10);
        browser.click("button[data-key=redraw]");
        assertThat(browser.address()).endsWith("&sample=10&seed=8");
        assertThat(browser.texts(".kwic tbody tr")).hasSize(10).isNotEqualTo(drawn);
        browser.back();
        assertThat(browser.texts(".kwic tbody tr")).isEqualTo(drawn);
    }

    @Test
    void whatAListingDoesIsToldInWords() {
        browser.go(QUERY + "&sort=left&sample=10&seed=7");
        assertThat(browser.texts("main p"))
                .anyMatch(text ->
                        text.contains("从词往左一个字一个字比")
                                && text.contains("这 10 处是从全部里随机取的")
                                && text.contains("种子 7"));
        browser.go(QUERY + "&beside=left&characters=3");
        assertThat(browser.texts("main p")).anyMatch(text -> text.contains("紧挨在词左边的 3 个字相同"));
    }

    @Test
    void theCompanyOfAWordStandsByCloseness() {
        browser.go("/concordance?q=" + encoded("养老"));
        browser.choose("select[name=beside]", "collocates");
        List<Double> closeness =
                browser.texts("tbody td:nth-child(5)").stream().map(Double::valueOf).toList();
        assertThat(closeness).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(browser.texts("main p"))
                .anyMatch(text -> text.contains("在同一句") || text.contains("同一句里"));
        browser.photograph("collocates");
    }

    @Test
    void groupsAddUpToTheTotal() {
        browser.go(QUERY);
        browser.choose("select[name=beside]", "right");
        assertThat(browser.address()).isEqualTo("/concordance?q=加装电梯&beside=right");
        browser.choose("select[name=characters]", "1");
        assertThat(browser.texts(".contexts tbody td.name"))
                .allMatch(text -> text.length() == 1 || text.equals("（段末）"));
        int sum =
                browser.texts(".contexts tbody td:nth-child(2)").stream()
                        .mapToInt(Integer::parseInt)
                        .sum();
        assertThat(sum).isEqualTo(occurrences());
        browser.photograph("contexts");
    }

    @Test
    void yearPlaceAndTitleStandInColumnsAtEveryWidth() {
        for (int width : List.of(1440, 1024, 390)) {
            browser.width(width);
            browser.go(QUERY);
            for (String column : List.of("of-year", "of-place", "of-title")) {
                assertThat(
                                browser.script(
                                        "return new Set([...document.querySelectorAll('.kwic td."
                                                + column
                                                + "')].filter(each => each.clientWidth > 20)"
                                                + ".map(each => Math.round(each.getBoundingClientRect().left))).size"))
                        .as("%s at %d", column, width)
                        .isEqualTo(1L);
                assertThat(browser.texts(".kwic td." + column)).noneMatch(String::isBlank);
            }
            browser.photograph("concordance-" + width);
        }
        browser.width(1280);
        assertThat(browser.texts(".kwic .of-title")).noneMatch(title -> title.startsWith("关于"));
    }

    @Test
    void aLeftContextIsCutAtACharacter() {
        browser.width(390);
        browser.go(QUERY + "&width=30");
        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('.kwic .left > span')]"
                                        + ".filter(each => each.scrollWidth > each.parentElement.clientWidth + 1).length"))
                .isEqualTo(0L);
        List<?> whole =
                (List<?>)
                        browser.script(
                                "return [...document.querySelectorAll('.kwic .left > span')]"
                                        + ".map(each => each.dataset.whole)");
        List<String> shown = browser.texts(".kwic .left > span");
        assertThat(shown).anyMatch(text -> text.startsWith("…"));
        for (int line = 0; line < shown.size(); line++) {
            assertThat(whole.get(line).toString().strip())
                    .endsWith(shown.get(line).replaceFirst("^…", ""));
        }
        browser.width(1280);
    }

    @Test
    void aLineOpensItsPassageInPlaceAndLeadsToItsSentence() {
        browser.go(QUERY);
        String right = browser.texts(".kwic td.right").get(3);
        browser.click(".kwic tbody tr:nth-child(4) .match button");
        browser.await(".kwic .opened .passage");
        assertThat(browser.address()).isEqualTo("/concordance?q=加装电梯");
        assertThat(browser.texts(".kwic .opened .passage mark")).hasSize(1);
        assertThat(browser.texts(".kwic .opened .passage").getFirst())
                .contains(right.substring(0, Math.min(4, right.length())));
        assertThat(browser.properties(".kwic button", "ariaExpanded")).containsOnlyOnce("true");
        browser.click(".kwic tbody tr:nth-child(4) .match button");
        assertThat(browser.texts(".kwic .opened")).isEmpty();
        browser.click(".kwic tbody tr:nth-child(4) .match button");
        browser.await(".kwic .opened .passage");
        browser.click(".kwic .opened a");
        assertThat(browser.address()).startsWith("/documents/");
        assertThat(browser.texts(".sentence.chosen")).hasSize(1);
        assertThat(browser.texts(".sentence.chosen mark")).contains("加装电梯");
        assertThat(browser.texts(".sentence.chosen").getFirst())
                .contains(right.substring(0, Math.min(4, right.length())));
    }

    @Test
    void anExportHoldsTheLinesOfTheView() {
        browser.go(QUERY + "&sort=left&sample=10&seed=7&width=15");
        List<String> shown = new ArrayList<>(browser.texts(".kwic td.right"));
        browser.click(".menu summary");
        List<String> links = browser.properties(".menu a", "href");
        assertThat(links)
                .hasSize(5)
                .allSatisfy(link -> assertThat(site.follow(link).status()).isEqualTo(200));
        String lines =
                links.stream()
                        .filter(link -> link.contains("format=jsonl"))
                        .findFirst()
                        .orElseThrow();
        List<String> rows =
                site.follow(lines)
                        .text()
                        .lines()
                        .filter(row -> row.contains("\"passage\""))
                        .toList();
        assertThat(rows).hasSize(10);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.get(row)).contains(shown.get(row));
        }
    }
}
