package jianyan.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jianyan.ByHand;
import jianyan.analysis.exact.AtomKinds;

/// Holds the plain segmenter against Lucene's smartcn, token by token, and names why they differ.
///
/// `java -cp target/classes:target/test-classes:… jianyan.analysis.SmartcnComparison FOLDER…`
public final class SmartcnComparison {
    /// SegmentingTokenizerBase reads this many characters at a time and cuts words at the edge.
    private static final int SMARTCN_BUFFER = 1024;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。\n])");

    private final Folding folding = Folding.load();
    private final Segmenter segmenter = Segmenter.loadPlain();
    private final Map<String, Integer> causes = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private long tokens;
    private long same;

    public static void main(String[] folders) throws IOException {
        SmartcnComparison comparison = new SmartcnComparison();
        for (String folder : folders) {
            for (String text : RealTexts.under(Path.of(folder))) {
                comparison.add(text);
            }
        }
        comparison.examples.forEach(ByHand::say);
        ByHand.say(comparison);
    }

    /// Sentence by sentence, because smartcn cuts words at the edges of what it reads at a time.
    void add(String original) throws IOException {
        for (String sentence : SENTENCE_END.split(folding.fold(original).text())) {
            addSentence(sentence);
        }
    }

    private void addSentence(String text) throws IOException {
        Set<Long> ours = new HashSet<>();
        segmenter.segment(text, (start, end, part) -> ours.add((long) start << 32 | end));
        for (Token token : SmartcnTokens.of(text)) {
            tokens++;
            if (ours.contains((long) token.start() << 32 | token.end())) {
                same++;
            } else {
                String cause = cause(text, token);
                causes.merge(cause, 1, Integer::sum);
                if (cause.equals("other")) {
                    example(text, token);
                }
            }
        }
    }

    double agreement() {
        return tokens == 0 ? 1 : (double) same / tokens;
    }

    private static String cause(String text, Token token) {
        int from = Math.max(0, token.start() - 8);
        int to = Math.min(text.length(), token.end() + 8);
        String around = text.substring(from, to);
        if (text.length() >= SMARTCN_BUFFER) {
            return "smartcn reads 1,024 characters at a time";
        }
        if (around.codePoints().anyMatch(c -> AtomKinds.of(c) == AtomKinds.RUN)) {
            return "beside a run of letters or digits";
        }
        return "other";
    }

    private void example(String text, Token token) {
        int from = Math.max(0, token.start() - 6);
        int to = Math.min(text.length(), token.end() + 6);
        String around = text.substring(from, to).replaceAll("\\s", " ");
        examples.add("smartcn " + token.text() + " in " + around);
    }

    @Override
    public String toString() {
        return "%d of %d tokens the same, %.4f %%; differences: %s"
                .formatted(same, tokens, 100 * agreement(), causes);
    }
}
