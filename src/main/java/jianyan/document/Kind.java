package jianyan.document;

/// What sort of document it is: 工作报告, 提案·议案·建议, 答复, a feature about them, a summary of a year.
public enum Kind implements Labelled {
    REPORT("工作报告"),
    PROPOSAL("提案"),
    REPLY("答复"),
    FEATURE("特写"),
    SUMMARY("总结"),
    OTHER("其他");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
