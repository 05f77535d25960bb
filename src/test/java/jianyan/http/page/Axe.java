package jianyan.http.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What axe-core finds on the page that stands in a browser, by WCAG 2.2 at level AA and by its own
/// good practices. The driver puts it into the page, past the content security policy.
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN =
            """
            return axe.run({ runOnly: %s, resultTypes: ['violations'] }).then(found => ({
                broken: found.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`)),
                kept: found.passes.map(rule => rule.id)
            }));
            """;

    private static final String EVERYTHING =
            RUN.formatted(
                    "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']");

    private static final String COLOURS = RUN.formatted("['color-contrast', 'link-in-text-block']");

    private Axe() {}

    /// A line for each place where a rule is broken: rule, selector, what would be right.
    static List<String> violations(Browser browser) {
        browser.script(SCRIPT);
        return broken(browser, EVERYTHING);
    }

    /// The same of those rules alone that see colours, on a page that was looked at before.
    static List<String> violationsOfColour(Browser browser) {
        return broken(browser, COLOURS);
    }

    private static List<String> broken(Browser browser, String run) {
        var found = (Map<?, ?>) browser.script(run);
        // A page on which no text has enough contrast is empty, or was not looked at.
        assertThat(strings(found.get("kept"))).contains("color-contrast");
        return strings(found.get("broken"));
    }

    private static List<String> strings(@Nullable Object list) {
        return ((List<?>) requireNonNull(list)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            assertThat(axe).as("axe.min.js of axe-core").isNotNull();
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
