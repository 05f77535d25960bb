package jianyan.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// Tests of a view over the sample corpus: one browser for all of them, in which no test may leave
/// a complaint or ask anybody else.
abstract class OverSampleCorpus {
    static SampleSite site;
    static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        site = SampleSite.open();
        browser = site.browser();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void nothingWasComplainedOfAndNobodyElseAsked() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }
}
