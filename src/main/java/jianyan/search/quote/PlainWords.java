package jianyan.search.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryParser;

/// A question as plain words: what the query language reads as operators is punctuation to whoever
/// asks. 5G-A 基站 OR 微波 asks for no alternatives.
final class PlainWords {
    /// Brackets, bars, wildcards, and a hyphen that begins a word.
    private static final Pattern MARKS =
            Pattern.compile("[()（）|｜*＊]|(?<=^|[\\s\\p{Punct}\\p{IsPunctuation}])[-－]+");

    /// A name before a colon: one of the query language is its punctuation, any other is a word.
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{IsAlphabetic}])(?!aliases:)([a-z-]{2,})[:：]");

    private static final Set<String> NAMES = QueryParser.names();

    private static final Pattern OPERATOR = Pattern.compile("OR|AND|NOT|NEAR(/[0-9]*)?");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』");

    private PlainWords() {}

    /// What is quoted stays as it is.
    ///
    /// @throws InvalidRequestException when nothing is left
    static String of(String question) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (var quoted : QUOTED.matcher(question).results().toList()) {
            plain.append(words(question.substring(at, quoted.start()))).append(quoted.group());
            at = quoted.end();
        }
        String asked = plain.append(words(question.substring(at))).toString().strip();
        if (asked.isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-search", "q", "问题里没有可查的字", "写一句话，如 加装电梯一楼不同意怎么办");
        }
        return asked;
    }

    private static String words(String text) {
        String unmarked =
                NAMED.matcher(MARKS.matcher(text).replaceAll(" "))
                        .replaceAll(named -> NAMES.contains(named.group(1)) ? " " : "$1 ");
        List<String> words = new ArrayList<>();
        for (String word : unmarked.split("\\s+", -1)) {
            if (!OPERATOR.matcher(halfWidth(word)).matches()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private static String halfWidth(String word) {
        StringBuilder plain = new StringBuilder();
        word.chars().forEach(c -> plain.append((char) (c >= '！' && c <= '～' ? c - '！' + '!' : c)));
        return plain.toString();
    }
}
