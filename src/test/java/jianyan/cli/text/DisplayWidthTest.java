package jianyan.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "养老, 4",
        "養老G60, 7",
        "，, 2",
        "“养老”, 6",
        "𠮷, 2",
        "…, 1",
        "e\u0301, 1",
        "'', 0"
    })
    void countsPlacesOnATerminal(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void padsToThePlacesAsked() {
        assertThat(DisplayWidth.padEnd("养老", 6)).isEqualTo("养老  ");
        assertThat(DisplayWidth.padStart("养老", 6)).isEqualTo("  养老");
        assertThat(DisplayWidth.padEnd("养老", 2)).isEqualTo("养老");
    }

    @Test
    void cutsBetweenCharactersOnly() {
        assertThat(DisplayWidth.start("养老服务", 5)).isEqualTo("养老");
        assertThat(DisplayWidth.end("养老服务", 5)).isEqualTo("服务");
        assertThat(DisplayWidth.start("𠮷𠮷", 3)).isEqualTo("𠮷");
        assertThat(DisplayWidth.end("𠮷𠮷", 3)).isEqualTo("𠮷");
        assertThat(DisplayWidth.start("养老", 100)).isEqualTo("养老");
    }
}
