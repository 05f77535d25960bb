package jianyan.question.similarity;

/// The named parts of a score: likenesses from 0 (nothing in common) to 1 (the same), and how far
/// the two are apart in time.
///
/// @param asks whether both ask for the same, background left aside
/// @param matter whether both are about the same thing
/// @param wording the share of their text that stands in both, word for word
/// @param terms whether they use the same rare terms as often
/// @param apart 0 when both were put forward at one meeting or nobody knows when, towards 1 the
///   more days lie between: what is handled together was filed about the same time
public record ScoreParts(double asks, double matter, double wording, double terms, double apart) {
    public ScoreParts {
        check("asks", asks);
        check("matter", matter);
        check("wording", wording);
        check("terms", terms);
        check("apart", apart);
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " = " + value + " is not within 0..1");
        }
    }
}
