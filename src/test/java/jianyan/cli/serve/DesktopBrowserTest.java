package jianyan.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DesktopBrowserTest {
    @Test
    void opensOnADesktopByWhatEachSystemHas() {
        assertThat(DesktopBrowser.opener("Windows 11", Map.of())).startsWith("rundll32");
        assertThat(DesktopBrowser.opener("Mac OS X", Map.of())).containsExactly("open");
        assertThat(DesktopBrowser.opener("Linux", Map.of("DISPLAY", ":0")))
                .containsExactly("xdg-open");
        assertThat(DesktopBrowser.opener("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .containsExactly("xdg-open");
    }

    @Test
    void opensNothingWhereNobodySits() {
        assertThat(DesktopBrowser.opener("Linux", Map.of())).isEmpty();
        assertThat(
                        DesktopBrowser.opener(
                                "Linux", Map.of("DISPLAY", ":10", "SSH_CONNECTION", "1 2 3 4")))
                .isEmpty();
        assertThat(DesktopBrowser.opener("Mac OS X", Map.of("CI", "true"))).isEmpty();
    }
}
