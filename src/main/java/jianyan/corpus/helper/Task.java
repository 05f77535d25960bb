package jianyan.corpus.helper;

/// What a process is asked to do with a file.
enum Task {
    TEXT,
    SHEETS,

    /// To hand on what hangs on a message.
    ATTACHMENTS,

    /// To say how many pages it has.
    PAGES,

    /// To draw one of its pages.
    PAGE
}
