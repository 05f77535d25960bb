package jianyan.workbench.handling;

import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.InvalidRequestException;

/// What the sponsors say of the handling.
public enum Satisfaction implements Labelled {
    SATISFIED("满意"),
    MOSTLY("基本满意"),
    DISSATISFIED("不满意");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// By its code or by the word of the trade.
    ///
    /// @throws InvalidRequestException when there is none
    public static Satisfaction parse(String given) {
        return Choices.parse(Satisfaction.class, given, "satisfaction", "没有“" + given + "”这种满意度");
    }
}
