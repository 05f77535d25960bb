package jianyan.document;

import java.util.Locale;

/// Whose document it is: 政协 (cppcc), 人大 (npc), 政府 (government), anybody else.
public enum Body implements Coded {
    CPPCC,
    NPC,
    GOVERNMENT,
    OTHER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
