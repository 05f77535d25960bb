package jianyan.workbench.values;

import jianyan.document.Coded;

/// How a member compares with the proposal that the index holds now.
public enum MemberState implements Coded {
    /// The same text.
    CURRENT,
    /// Another text than the one that joined the group or was decided on.
    CHANGED,
    /// The index holds it no more.
    GONE;
}
