package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a visit costs, as the browser itself counts it.
final class FirstVisitPageTest extends OverSampleCorpus {
    private static final String TREND = "/trends?by=year&q=" + encoded("养老");

    private static final String BYTES =
            """
            return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, each) => sum + each.encodedBodySize, 0);
            """;

    /// Paths of what was asked over the network, the page itself aside.
    private static final String ASKED =
            """
            return performance.getEntriesByType('resource')
                .filter(each => each.transferSize > 0)
                .map(each => new URL(each.name).pathname);
            """;

    @Test
    void theFirstViewIsLightAndASecondVisitAsksForNothingButData() {
        browser.go("/");
        assertThat((long) browser.script(BYTES)).isBetween(10_000L, 100_000L);
        browser.go(TREND);
        assertThat((long) browser.script(BYTES)).isBetween(300_000L, 450_000L);
        browser.go(TREND);
        assertThat((List<?>) browser.script(ASKED))
                .isNotEmpty()
                .allSatisfy(path -> assertThat((String) path).startsWith("/api/v1/"));
    }
}
