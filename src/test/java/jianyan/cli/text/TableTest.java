package jianyan.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void alignsNamesAtTheStartAndNumbersAtTheEnd() {
        Table table =
                new Table(
                        List.of("区县", " 次数"),
                        List.of(List.of("浦东新区", "1,234"), List.of("G60", "5")));
        assertThat(table.lines(Ink.NONE))
                .containsExactly(
                        "区县       次数", //
                        "浦东新区  1,234",
                        "G60           5");
    }
}
