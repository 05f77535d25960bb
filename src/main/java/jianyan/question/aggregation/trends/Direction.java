package jianyan.question.aggregation.trends;

import jianyan.document.Coded;

/// Where a series goes.
public enum Direction implements Coded {
    RISING,
    FALLING,
    /// Neither can be told from chance.
    NONE;
}
