package jianyan.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that is held against folded text, written in whatever script.
///
/// Its Chinese characters are folded as texts are: 覆盖 stands in no folded text, 复盖 does. The rest
/// stays as it is, for what is no character of a text there would change its meaning: `\S` is not
/// `\s`.
public final class FoldedExpression {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private FoldedExpression() {}

    /// @return the expression as folded text has to be asked
    public static String of(String expression) {
        Folding folding = Folding.load();
        return HAN.matcher(expression)
                .replaceAll(han -> Matcher.quoteReplacement(folding.fold(han.group()).text()));
    }
}
