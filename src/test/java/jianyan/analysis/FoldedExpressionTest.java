package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class FoldedExpressionTest {
    private static final Folding FOLDING = Folding.load();

    private static boolean isFound(String expression, String text) {
        return Pattern.compile(FoldedExpression.of(expression))
                .matcher(FOLDING.fold(text).text())
                .find();
    }

    @Test
    void findsEitherScriptInEitherScript() {
        for (String expression : new String[] {"覆[盖蓋]率", "覆盖率", "覆蓋率"}) {
            assertThat(isFound(expression, "森林覆盖率")).isTrue();
            assertThat(isFound(expression, "森林覆蓋率")).isTrue();
        }
    }

    @Test
    void changesNothingButTheCharacters() {
        assertThat(FoldedExpression.of("(?<name>\\S+)所著.{0,12}\\p{IsHan}"))
                .isEqualTo("(?<name>\\S+)所着.{0,12}\\p{IsHan}");
    }
}
