package jianyan.question.aggregation;

/// Bounds of a confidence interval. The upper bound may be infinite.
public record Interval(double low, double high) {
    /// The confidence that every figure is given with unless asked otherwise.
    public static final double USUAL_CONFIDENCE = 0.95;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: [" + low + ", " + high + "]");
        }
    }

    /// Both bounds times a factor of at least 0: from a count's interval to that of a rate.
    public Interval scaledBy(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("scaled by " + factor);
        }
        return new Interval(low * factor, high * factor);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// What lies outside on either side, for a confidence between 0 and 1, both excluded.
    public static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
        return (1 - confidence) / 2;
    }
}
