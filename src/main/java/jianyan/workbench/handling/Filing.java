package jianyan.workbench.handling;

import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.InvalidRequestException;

/// What the review of a proposal decided.
public enum Filing implements Labelled {
    FILED("立案"),
    REFUSED("不立案"),
    FORWARDED("转社情民意"),
    MERGED("并案");

    private final String label;

    Filing(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// By its code or by the word of the trade.
    ///
    /// @throws InvalidRequestException when there is none
    public static Filing parse(String given) {
        return Choices.parse(Filing.class, given, "filing", "没有“" + given + "”这种审查结果");
    }
}
