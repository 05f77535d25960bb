package jianyan.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyan.document.SourceSpan;
import org.junit.jupiter.api.Test;

final class InkTest {
    private static final List<SourceSpan> MARKS =
            List.of(new SourceSpan(0, 2), new SourceSpan(4, 6));

    @Test
    void marksTheSpansAndNothingElse() {
        String marked = new Ink(true).marked("养老服务养老院", MARKS);
        assertThat(marked).isEqualTo("\u001b[1;33m养老\u001b[0m服务\u001b[1;33m养老\u001b[0m院");
    }

    @Test
    void leavesTheTextAsItIsWithoutColour() {
        assertThat(Ink.NONE.marked("养老服务养老院", MARKS)).isEqualTo("养老服务养老院");
        assertThat(Ink.NONE.bold("养老")).isEqualTo("养老");
    }
}
