package jianyan.export;

/// Text that no spreadsheet takes for a formula.
public final class PlainCell {
    private PlainCell() {}

    /// The same text, with an apostrophe before it when a spreadsheet would calculate it: OWASP,
    /// CSV Injection. Full-width forms count, since some programs fold them.
    public static String of(String text) {
        return !text.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
