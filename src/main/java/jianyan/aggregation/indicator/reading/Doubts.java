package jianyan.aggregation.indicator.reading;

/// How sure a reading is: the product of one factor for each thing that the text leaves to be
/// inferred. The factors order readings by how often such inferences failed on the judged figures
/// of which the rules were made; they are no probabilities.
final class Doubts {
    private static final double SUBJECT_CARRIED = 0.85;
    private static final double SUBJECT_FROM_ANOTHER_SENTENCE = 0.8;
    private static final double TIME_OF_THE_DOCUMENT = 0.8;
    private static final double NO_TIME = 0.5;
    private static final double PLACE_CARRIED = 0.9;
    private static final double NO_MEASURE_WORD = 0.9;

    /// A recogniser takes one digit for another and is sure of it: no figure off a picture enters a
    /// series before somebody has looked.
    static final double RECOGNISED = 0.55;

    private Doubts() {}

    static double confidence(Claim.Link link, boolean bare, Timing timing, boolean elsewhere) {
        double confidence =
                switch (link) {
                    case PATTERN, EACH -> 1;
                    case CARRIED -> SUBJECT_CARRIED;
                    case BASE -> SUBJECT_FROM_ANOTHER_SENTENCE;
                };
        confidence *= bare ? NO_MEASURE_WORD : 1;
        confidence *= elsewhere ? PLACE_CARRIED : 1;
        if (timing.sort() != Timing.Sort.PERIOD && timing.sort() != Timing.Sort.BASE) {
            confidence *=
                    timing.year() == null ? NO_TIME : timing.sure() ? 1 : TIME_OF_THE_DOCUMENT;
        }
        return confidence;
    }
}
