package jianyan.document;

/// Whose document it is: 政协 (cppcc), 人大 (npc), 政府 (government), a council or legislature of another
/// name (市議會, 立法會), anybody else.
public enum Body implements Coded {
    CPPCC,
    NPC,
    GOVERNMENT,
    COUNCIL,
    OTHER;
}
