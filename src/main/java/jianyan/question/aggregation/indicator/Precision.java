package jianyan.question.aggregation.indicator;

import jianyan.document.Coded;

/// Whether a figure claims to be exact, or says of itself that it is rounded (近, 约, 余, 超过 …).
public enum Precision implements Coded {
    EXACT,
    ROUNDED;
}
