package jianyan.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// By which words a sentence of a reply is told to decline, to promise or to tell of what was done,
/// from `reply-words.tsv`.
final class ReplyWords {
    private static final String DATA = "/jianyan/check/reply-words.tsv";

    private final Map<String, Pattern> stands = new LinkedHashMap<>();

    private ReplyWords() {}

    static ReplyWords load() {
        ReplyWords words = new ReplyWords();
        InputStream data = Objects.requireNonNull(ReplyWords.class.getResourceAsStream(DATA), DATA);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    if (parts.length != 2
                            || words.stands.put(parts[0], Pattern.compile(parts[1])) != null) {
                        throw new IllegalStateException(
                                DATA + ": not a kind and its words: " + line);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /// The first kind, in the order of the file, whose words a folded sentence holds.
    String stand(String folded) {
        return stands.entrySet().stream()
                .filter(each -> !each.getKey().equals("until"))
                .filter(each -> each.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("answered");
    }

    /// What a folded sentence says of the time, as it stands there.
    @Nullable String until(String folded) {
        Matcher found = Objects.requireNonNull(stands.get("until")).matcher(folded);
        return found.find() ? found.group() : null;
    }
}
