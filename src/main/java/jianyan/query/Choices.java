package jianyan.query;

import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Coded;
import jianyan.document.Labelled;

/// Choices by what a request calls them.
public final class Choices {
    private Choices() {}

    /// @param parameter that it was given for; the refusal's code is `unknown-` and this
    /// @param problem what to say when there is none of that code
    /// @throws InvalidRequestException when there is none, with those that there are
    public static <E extends Enum<E> & Coded> E parse(
            Class<E> choices, String given, String parameter, String problem) {
        return find(
                choices,
                given,
                (each, called) -> each.code().equals(called),
                () ->
                        new InvalidRequestException(
                                "unknown-" + parameter,
                                parameter,
                                problem,
                                all(choices)
                                        .map(Coded::code)
                                        .collect(Collectors.joining(", ", "可用：", ""))));
    }

    /// By its code or by the word of the trade.
    ///
    /// @param parameter that it was given for; the refusal's code is `unknown-` and this
    /// @param problem what to say when there is none so called
    /// @throws InvalidRequestException when there is none, with those that there are
    public static <E extends Enum<E> & Labelled> E labelled(
            Class<E> choices, String given, String parameter, String problem) {
        return find(
                choices,
                given,
                (each, called) ->
                        each.code().equalsIgnoreCase(called) || each.label().equals(called),
                () ->
                        new InvalidRequestException(
                                "unknown-" + parameter,
                                parameter,
                                problem,
                                all(choices)
                                        .map(each -> each.code() + " " + each.label())
                                        .collect(Collectors.joining("，"))));
    }

    private static <E extends Enum<E>> E find(
            Class<E> choices,
            String given,
            BiPredicate<E, String> isCalled,
            Supplier<InvalidRequestException> refusal) {
        return all(choices)
                .filter(each -> isCalled.test(each, given))
                .findFirst()
                .orElseThrow(refusal);
    }

    private static <E extends Enum<E>> Stream<E> all(Class<E> choices) {
        return Stream.of(choices.getEnumConstants());
    }
}
