package jianyan.workbench.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// How the sponsors were spoken with: before, while and after it was handled.
public enum Visit implements Coded {
    INQUIRY("办前询问"),
    VISIT("办中走访"),
    RETURN_VISIT("办后回访");

    private final String label;

    Visit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// By its code or by the word of the trade.
    ///
    /// @throws InvalidRequestException when there is none
    public static Visit parse(String given) {
        return Arrays.stream(values())
                .filter(each -> each.code().equalsIgnoreCase(given) || each.label.equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-visit",
                                "visit",
                                "没有“" + given + "”这种沟通",
                                Arrays.stream(values())
                                        .map(each -> each.code() + " " + each.label)
                                        .collect(Collectors.joining("，"))));
    }
}
