package jianyan.question.aggregation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Which occurrences count, by what stands around them in the same passage.
///
/// @param near any of these words has to stand within the distance; none for no such condition
/// @param notNear none of these may
/// @param within characters between the word and the match, 0 to [#MOST_WITHIN]; a run of letters
///   or digits is one
/// @param negation whether what stands behind 不, 未, 没有 counts
public record Nearby(List<String> near, List<String> notNear, int within, Negation negation) {
    public static final int DEFAULT_WITHIN = 10;
    public static final int MOST_WITHIN = 100;
    public static final int MOST_WORDS = 20;

    /// All of them.
    public static final Nearby ANY =
            new Nearby(List.of(), List.of(), DEFAULT_WITHIN, Negation.INCLUDED);

    /// What is done with negated occurrences.
    public enum Negation implements Labelled {
        INCLUDED("都数"),
        WITHOUT("不数被否定的"),
        ONLY("只数被否定的");

        private final String label;

        Negation(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public static Negation parse(String given) {
            return Choices.parse(Negation.class, given, "negation", "否定的说法没有“" + given + "”这种数法");
        }
    }

    public Nearby {
        near = List.copyOf(near);
        notNear = List.copyOf(notNear);
        if (Stream.concat(near.stream(), notNear.stream()).anyMatch(String::isBlank)) {
            throw new InvalidRequestException(
                    "missing-word", "near", "没有说附近要有或不要有哪个词", "写明一个词，如 服务");
        }
        if (near.size() + notNear.size() > MOST_WORDS) {
            throw new InvalidRequestException(
                    "words-out-of-range",
                    "near",
                    "附近的词给了 " + (near.size() + notNear.size()) + " 个",
                    "合起来不超过 " + MOST_WORDS + " 个");
        }
        if (within < 0 || within > MOST_WITHIN) {
            throw new InvalidRequestException(
                    "distance-out-of-range",
                    "within",
                    "附近定为 " + within + " 个字",
                    "0 到 " + MOST_WITHIN + " 个字");
        }
    }

    /// As a request gives it.
    ///
    /// @param within null where it says nothing
    public static Nearby of(
            List<String> near, List<String> notNear, @Nullable Integer within, Negation negation) {
        if (within != null && near.isEmpty() && notNear.isEmpty()) {
            throw new InvalidRequestException(
                    "missing-word", "within", "说了附近几个字，没有说附近要有或不要有哪个词", "再写明一个词，如 服务");
        }
        return new Nearby(near, notNear, within == null ? DEFAULT_WITHIN : within, negation);
    }

    public boolean isAny() {
        return near.isEmpty() && notNear.isEmpty() && negation == Negation.INCLUDED;
    }

    /// For people: what counts.
    public String inWords() {
        return Stream.of(
                        near.isEmpty() ? "" : "前后 " + within + " 字内有" + named(near),
                        notNear.isEmpty() ? "" : "前后 " + within + " 字内没有" + named(notNear),
                        switch (negation) {
                            case INCLUDED -> "";
                            case WITHOUT -> "前面没有否定词";
                            case ONLY -> "前面有否定词";
                        })
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("、", "只数", "的各处"));
    }

    private static String named(List<String> words) {
        return words.stream().collect(Collectors.joining("”或“", "“", "”"));
    }
}
