package jianyan.corpus.helper;

/// What a process says of a file, one byte before each part of its answer.
final class Answer {
    /// A whole text; the last part.
    static final int TEXT = 't';

    /// The name of a hidden sheet.
    static final int HIDDEN = 'h';

    /// The name of a sheet whose rows follow.
    static final int SHEET = 's';

    static final int ROW = 'r';

    /// The end of a sheet.
    static final int END = 'e';

    /// The name and content of what hangs on a message.
    static final int ATTACHMENT = 'a';

    /// How many pages there are; the last part.
    static final int PAGES = 'n';

    /// Width, height and samples of a page in grey; the last part.
    static final int PAGE = 'p';

    /// All sheets or attachments are told; the last part.
    static final int DONE = 'd';

    /// A fault of the file, its code and message; the last part.
    static final int FAULT = 'f';

    /// The file could not be read from disk; the last part.
    static final int FAILURE = 'i';

    private Answer() {}
}
