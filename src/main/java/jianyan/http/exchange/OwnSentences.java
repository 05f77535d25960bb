package jianyan.http.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.engine.Scripts;
import jianyan.question.search.Script;

/// The server's own sentences in the other languages: problem documents, notes, reasons.
///
/// They are written in Chinese where they arise, and put into the other language here, at the last
/// door, by what is constant in them: `没有文档“{0}”` becomes `There is no document “{0}”`, and what
/// was put in stays as it was, words of documents above all. One that is not known stays as it is.
/// The table is `texts/server-en.json`; a test holds it against the program's source. Thread-safe.
final class OwnSentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /// Between sentences that were put together from several.
    private static final Pattern JOINT = Pattern.compile("；(?![^“]*”)");

    /// Longer ones are no sentence of ours.
    private static final int LONGEST = 4_000;

    /// @param sentences what is said, in Chinese, to how English says it
    /// @param values the same of words that are put into sentences and say nothing alone
    record Table(Map<String, String> sentences, Map<String, String> values) {
        static Table parse(String json) {
            try {
                return new ObjectMapper().readValue(json, Table.class);
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }

    /// @param places which of what was put in each group holds
    private record Form(Pattern pattern, List<String> places, String said) {
        static Form of(String chinese, String said) {
            StringBuilder pattern = new StringBuilder();
            Matcher place = PLACE.matcher(chinese);
            List<String> places = place.results().map(MatchResult::group).toList();
            int last = 0;
            place.reset();
            while (place.find()) {
                pattern.append(Pattern.quote(chinese.substring(last, place.start())))
                        .append("(.*?)");
                last = place.end();
            }
            pattern.append(Pattern.quote(chinese.substring(last)));
            return new Form(Pattern.compile(pattern.toString(), Pattern.DOTALL), places, said);
        }

        Optional<String> say(String sentence, UnaryOperator<String> value) {
            Matcher match = pattern.matcher(sentence);
            if (!match.matches()) {
                return Optional.empty();
            }
            return Optional.of(
                    PLACE.matcher(said)
                            .replaceAll(place ->
                                    Matcher.quoteReplacement(
                                            value.apply(
                                                    match.group(
                                                            places.indexOf(place.group()) + 1)))));
        }
    }

    /// What stands whole in the sentence says more than what is put in: the longest comes first.
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.<String>comparingInt(each -> -PLACE.matcher(each).replaceAll("").length())
                    .thenComparing(Comparator.naturalOrder());

    private final List<Form> english;
    private final List<Form> englishValues;
    private final List<Form> traditional;

    OwnSentences(Table table) {
        this.english = forms(table.sentences(), UnaryOperator.identity());
        this.englishValues = forms(table.values(), UnaryOperator.identity());
        this.traditional =
                Stream.of(table.sentences(), table.values())
                        .flatMap(each -> new TreeSet<>(each.keySet()).stream())
                        .distinct()
                        .sorted(LONGEST_FIRST)
                        .map(each -> Form.of(each, Scripts.written(each, Script.TRADITIONAL)))
                        .toList();
    }

    static OwnSentences load() {
        try (var stream = OwnSentences.class.getResourceAsStream("/web/texts/server-en.json")) {
            if (stream == null) {
                throw new IllegalStateException("server-en.json is missing from the class path");
            }
            return new OwnSentences(
                    Table.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Form> forms(Map<String, String> said, UnaryOperator<String> key) {
        return said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(LONGEST_FIRST))
                .map(each -> Form.of(key.apply(each.getKey()), each.getValue()))
                .toList();
    }

    /// A sentence as it is said in a language; as it is when it is none that is known.
    String in(Language language, String sentence) {
        if (sentence.length() > LONGEST) {
            return sentence;
        }
        return switch (language) {
            case SIMPLIFIED -> sentence;
            case TRADITIONAL -> said(traditional, sentence, "；", "。", this::inTraditional);
            case ENGLISH -> said(english, sentence, "; ", ".", this::inEnglish);
        };
    }

    private static String said(
            List<Form> forms,
            String sentence,
            String joint,
            String end,
            UnaryOperator<String> value) {
        return one(forms, sentence, value)
                .orElseGet(() -> {
                    boolean ended = sentence.endsWith("。");
                    String bare = ended ? sentence.substring(0, sentence.length() - 1) : sentence;
                    return JOINT.splitAsStream(bare)
                                    .map(each -> one(forms, each, value).orElse(each))
                                    .collect(Collectors.joining(joint))
                            + (ended ? end : "");
                });
    }

    private static Optional<String> one(
            List<Form> forms, String sentence, UnaryOperator<String> value) {
        return forms.stream()
                .map(form -> form.say(sentence, value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What is put in may itself be one of ours: the name of a unit, a sentence in a sentence.
    private String inEnglish(String value) {
        return one(englishValues, value, UnaryOperator.identity())
                .or(() -> one(english, value, UnaryOperator.identity()))
                .orElse(value);
    }

    private String inTraditional(String value) {
        return one(traditional, value, UnaryOperator.identity()).orElse(value);
    }
}
