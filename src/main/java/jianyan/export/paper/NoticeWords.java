package jianyan.export.paper;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.query.InvalidRequestException;

/// The words of a template that are replaced: `{{案由}}`.
final class NoticeWords {
    private static final Pattern WORD = Pattern.compile("[{]{2}\\s*([^{}]{1,20}?)\\s*[}]{2}");

    private NoticeWords() {}

    static boolean asksIn(String text) {
        return WORD.matcher(text).find();
    }

    /// @throws InvalidRequestException when there is no such word
    static String fill(String text, Map<String, String> words) {
        Matcher word = WORD.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (word.find()) {
            String value = words.get(word.group(1));
            if (value == null) {
                throw new InvalidRequestException(
                        "unknown-word",
                        "template",
                        "模板里的 {{" + word.group(1) + "}} 不知道填什么",
                        "可用的有 " + String.join("、", words.keySet()));
            }
            word.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return word.appendTail(filled).toString();
    }
}
