package jianyan.check;

/// The rules for drafts cannot be used as they stand; the message says in which file and line, and
/// what would be right.
public final class InvalidCheckRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCheckRulesException(String file, int line, String why) {
        super(file + " 第 " + line + " 行：" + why);
    }
}
