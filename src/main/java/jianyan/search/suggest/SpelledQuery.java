package jianyan.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.query.InvalidRequestException;

/// A query typed in letters on request: `pinyin:yinhang` asks for 银行 and whatever else of the
/// corpus reads so, `pinyin:jzdt` for what has these initials. It is written out as a query of
/// characters before anything else looks at it. Thread-safe.
public final class SpelledQuery {
    /// A quoted stretch, which is left alone, or a word to be written out.
    private static final Pattern SPELLED =
            Pattern.compile("\"[^\"]*\"|“[^”]*”|(?<![^\\s(（|｜-])pinyin[:：]([A-Za-z'üÜ]{2,40})");

    /// What initials may stand for is much; the most frequent are meant most often.
    private static final int MOST = 20;

    private final SpelledRound round;

    public SpelledQuery(TextAnalysis analysis) {
        this.round =
                new SpelledRound(
                        new HomophonesRound(new Spelling(analysis), analysis.lexicon().names()));
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    /// @param q in characters
    /// @param notes how letters were read, in Chinese
    public record Written(String q, List<String> notes) {
        public Written {
            notes = List.copyOf(notes);
        }
    }

    /// @throws InvalidRequestException when nothing in the corpus reads so
    public Written of(String q, Shards shards) {
        if (!q.contains("pinyin")) {
            return new Written(q, List.of());
        }
        StringBuilder written = new StringBuilder();
        List<String> notes = new ArrayList<>();
        int at = 0;
        for (MatchResult found : SPELLED.matcher(q).results().toList()) {
            written.append(q, at, found.start());
            written.append(found.group(1) == null ? found.group() : words(found, shards, notes));
            at = found.end();
        }
        return new Written(written.append(q.substring(at)).toString(), notes);
    }

    private String words(MatchResult found, Shards shards, List<String> notes) {
        String letters =
                found.group(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("'", "")
                        .replace('ü', 'v');
        Map<String, Integer> all = shards.gather(round, letters).documents();
        if (all.isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-spelled-so",
                    "q",
                    "语料里没有读作“" + found.group(1) + "”的词",
                    "写全拼，如 pinyin:yinhang，或每字的声母，如 pinyin:jzdt；也可以直接写汉字");
        }
        List<String> words =
                all.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList();
        notes.add(
                found.group()
                        + " 读作 "
                        + String.join("、", words)
                        + (all.size() > MOST ? "；另有 " + (all.size() - MOST) + " 个更少见的没有查" : ""));
        return words.size() == 1
                ? '"' + words.getFirst() + '"'
                : words.stream()
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
