package jianyan.question.aggregation;

import java.util.Locale;
import jianyan.document.Coded;

/// Where a series goes.
public enum Direction implements Coded {
    RISING,
    FALLING,
    /// Neither can be told from chance.
    NONE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
