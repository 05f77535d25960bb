package jianyan.document;

/// Which way a section looks: what was done, what is planned, what was learnt (体会), what is lacking
/// (问题, 差距), or none of these.
public enum Orientation implements Labelled {
    REVIEW("回顾"),
    PLAN("计划"),
    LESSON("体会"),
    SHORTFALL("不足"),
    NONE("未分");

    private final String label;

    Orientation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
