package jianyan.similarity.reasons;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.similarity.profile.Vocabulary;

/// Sees asks that contradict each other: one wants something stopped (取消预售), the other wants the
/// same thing set up or regulated (规范预售).
final class Opposition {
    /// How far from its verb an object may begin.
    private static final int REACH = 6;

    private static final int SHORTEST_OBJECT = 3;
    private static final int LONGEST_OBJECT = 12;

    private final Pattern against;
    private final Pattern promoting;

    Opposition(Vocabulary vocabulary) {
        this.against = any(vocabulary.of(Vocabulary.Kind.AGAINST));
        this.promoting = any(vocabulary.of(Vocabulary.Kind.FOR));
    }

    private static Pattern any(Set<String> words) {
        return Pattern.compile(String.join("|", words.stream().map(Pattern::quote).toList()));
    }

    /// The thing that one of two folded sentences is against and the other for.
    Optional<String> object(String left, String right) {
        return one(left, right).or(() -> one(right, left));
    }

    private Optional<String> one(String refusing, String asking) {
        Matcher verb = against.matcher(refusing);
        while (verb.find()) {
            String object = clause(refusing.substring(verb.end()));
            String before = refusing.substring(Math.max(0, verb.start() - 2), verb.start());
            // 取消限制 wants more of the thing, not less.
            if (!against.matcher(object).lookingAt() && !against.matcher(before).find()) {
                Optional<String> found = promoted(object, asking);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The longest beginning piece of an object that the other asks for.
    private Optional<String> promoted(String object, String asking) {
        for (int start = 0; start + SHORTEST_OBJECT <= Math.min(object.length(), REACH); start++) {
            for (int end = Math.min(object.length(), start + LONGEST_OBJECT);
                    end >= start + SHORTEST_OBJECT;
                    end--) {
                String piece = object.substring(start, end);
                int at = asking.indexOf(piece);
                if (at >= 0) {
                    String before = asking.substring(Math.max(0, at - REACH), at);
                    if (promoting.matcher(before).find() && !against.matcher(before).find()) {
                        return Optional.of(piece);
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static String clause(String text) {
        int end = 0;
        while (end < text.length() && "，。；,;:、!?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
