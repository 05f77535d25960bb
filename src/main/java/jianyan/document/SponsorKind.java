package jianyan.document;

/// Who puts a proposal forward: a member or deputy, a party (民革, 九三学社), or another organisation (a
/// committee, 工商联, 妇联, a group of members).
public enum SponsorKind implements Coded {
    PERSON,
    PARTY,
    ORGANISATION;
}
