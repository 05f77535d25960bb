package jianyan.workbench.handling;

import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.InvalidRequestException;

/// How the sponsors were spoken with: before, while and after it was handled.
public enum Visit implements Labelled {
    INQUIRY("办前询问"),
    VISIT("办中走访"),
    RETURN_VISIT("办后回访");

    private final String label;

    Visit(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// By its code or by the word of the trade.
    ///
    /// @throws InvalidRequestException when there is none
    public static Visit parse(String given) {
        return Choices.parse(Visit.class, given, "visit", "没有“" + given + "”这种沟通");
    }
}
