package jianyan.query;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Labelled;

/// Choices by what a request calls them.
public final class Choices {
    private Choices() {}

    /// By its code or by the word of the trade.
    ///
    /// @param parameter that it was given for; the refusal's code is `unknown-` and this
    /// @param problem what to say when there is none so called
    /// @throws InvalidRequestException when there is none, with those that there are
    public static <E extends Enum<E> & Labelled> E parse(
            Class<E> choices, String given, String parameter, String problem) {
        return all(choices)
                .filter(each -> isCalled(each, given))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-" + parameter, parameter, problem, list(all(choices))));
    }

    /// Whether a choice is meant, by its code or by the word of the trade.
    public static boolean isCalled(Labelled choice, String given) {
        return choice.code().equalsIgnoreCase(given) || choice.label().equals(given);
    }

    /// What can be said, for people: 可用：政协（cppcc）、人大（npc）.
    public static String list(Stream<? extends Labelled> choices) {
        return choices.map(each -> each.label() + "（" + each.code() + "）")
                .collect(Collectors.joining("、", "可用：", ""));
    }

    private static <E extends Enum<E>> Stream<E> all(Class<E> choices) {
        return Stream.of(choices.getEnumConstants());
    }
}
