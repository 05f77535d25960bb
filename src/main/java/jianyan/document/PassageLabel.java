package jianyan.document;

/// What a passage is. Furniture (page numbers, 来源, 扫一扫) is kept but neither searched nor counted.
public enum PassageLabel implements Labelled {
    HEADING("标题"),
    BODY("正文"),
    CAPTION("图注"),
    FURNITURE("页面附属"),
    TABLE("表格");

    private final String label;

    PassageLabel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
