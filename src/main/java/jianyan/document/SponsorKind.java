package jianyan.document;

/// Who puts a proposal forward: a member or deputy, a party (民革, 九三学社), or another organisation (a
/// committee, 工商联, 妇联, a group of members).
public enum SponsorKind implements Labelled {
    PERSON("个人"),
    PARTY("党派"),
    ORGANISATION("其他组织");

    private final String label;

    SponsorKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
