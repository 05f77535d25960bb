package jianyan.document;

/// Whose document it is: 政协 (cppcc), 人大 (npc), 政府 (government), a council or legislature of another
/// name (市議會, 立法會), anybody else.
public enum Body implements Labelled {
    CPPCC("政协"),
    NPC("人大"),
    GOVERNMENT("政府"),
    COUNCIL("议会"),
    OTHER("其他机构");

    private final String label;

    Body(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
