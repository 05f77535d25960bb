package jianyan.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import jianyan.words.WordTable;
import org.jspecify.annotations.Nullable;

/// By which words a sentence of a reply is told to decline, to promise or to tell of what was done,
/// from `reply-words.tsv`.
final class ReplyWords {
    /// In the order in which they count: the first whose words a sentence holds.
    private enum Use {
        DECLINED,
        PROMISED,
        ANSWERED,
        UNTIL
    }

    private static final WordTable WORDS =
            WordTable.load("/jianyan/check/reply-words.tsv", Use.class);

    private ReplyWords() {}

    /// What a folded sentence does.
    static String stand(String folded) {
        return Stream.of(Use.DECLINED, Use.PROMISED, Use.ANSWERED)
                .filter(use -> WORDS.pattern(use).matcher(folded).find())
                .findFirst()
                .orElse(Use.ANSWERED)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /// What a folded sentence says of the time, as it stands there.
    static @Nullable String until(String folded) {
        Matcher found = WORDS.pattern(Use.UNTIL).matcher(folded);
        return found.find() ? found.group() : null;
    }
}
