package jianyan.document;

/// Which way a section looks: what was done, what is planned, what was learnt (体会), what is lacking
/// (问题, 差距), or none of these.
public enum Orientation implements Coded {
    REVIEW,
    PLAN,
    LESSON,
    SHORTFALL,
    NONE;
}
