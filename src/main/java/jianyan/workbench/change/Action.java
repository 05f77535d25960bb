package jianyan.workbench.change;

import jianyan.document.Coded;

/// The kinds of changes, as the history names them.
public enum Action implements Coded {
    IMPORT,
    CREATE,
    ACCEPT,
    DISMISS,
    REOPEN,
    SPLIT,
    MERGE,
    MOVE,
    ADD,
    REMOVE,
    LEAD,
    DEPARTMENT,
    MATTER,
    COMMENT,
    FILING,
    UNITS,
    DUE,
    VISIT,
    RESULT,
    SATISFACTION,
    DRAW,
    JUDGE,
    CLOSE,
    OPEN,
    UNDO;
}
