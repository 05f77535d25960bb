package jianyan.http.route;

import static jianyan.http.Asker.encoded;
import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Optional;
import jianyan.http.Asker;
import jianyan.http.FakeEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are saved as files.
final class DownloadTest {
    private static Asker asker;

    @BeforeAll
    static void start() {
        asker = new Asker(Optional.of(new FakeEngine()));
    }

    @AfterAll
    static void stop() {
        asker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "jsonl"})
    void thatFailBeforeAnythingHasLeftAreProblems(String format) {
        assertThatProblem(asker.get(hits("半途", format))).is(500, "internal-error");
    }

    /// Nobody may take the half that came for the whole.
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "jsonl"})
    void thatFailMidwayBreakOff(String format) {
        assertThatThrownBy(() -> asker.get(hits("半途长", format)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(asker.get("/livez").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "search/export?q=a&, hits.csv",
        "concordance/export?q=a&, concordance.csv",
        "trends?q=a&, trends.csv",
        "indicators/grid?, grid.csv",
        "groups/export?, groups.csv"
    })
    void areNamedAndMarkedForExcelOnlyWhenAsked(String path, String name) {
        String address = "/api/v1/" + path + "format=csv";
        Asker.Reply plain = asker.get(address);
        assertThat(plain.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(plain.text()).doesNotContain("# ");
        assertThat(asker.get(address + "&bom=true").text()).startsWith("\uFEFF" + plain.text());
        String described = asker.get(address + "&about=true").text();
        assertThat(described).startsWith("# ").endsWith(plain.text());
        assertThat(asker.get(address + "&bom=true&about=true").text()).startsWith("\uFEFF# ");
        Asker.Reply alone = asker.get(address + "&about=only");
        assertThat(alone.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + name + ".txt\"");
        assertThat(alone.text().lines())
                .hasSize((int) described.lines().filter(line -> line.startsWith("# ")).count())
                .anyMatch(line -> line.startsWith("程序版本："));
        assertThatProblem(asker.get(address + "&about=x")).is(400, "not-a-choice").at("about");
    }

    @Test
    void inAnUnknownFormatAreRefused() {
        assertThatProblem(asker.get("/api/v1/trends?q=a&format=pdf"))
                .is(400, "unknown-format")
                .at("format");
    }

    private static String hits(String q, String format) {
        return "/api/v1/search/export?format=" + format + "&q=" + encoded(q);
    }
}
