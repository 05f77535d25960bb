package jianyan.export;

import java.util.Locale;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// Where a CSV says how it was made. Workbooks and JSON Lines hold it in any case.
public enum About implements Coded {
    /// Nowhere in the table, which begins with its header as other programs expect.
    LEFT_OUT("false"),
    /// In lines that begin with `#`, above the header.
    IN_FRONT("true"),
    /// Without the table: what lies in a file beside it.
    ALONE("only");

    /// Of a description alone.
    public static final String MEDIA_TYPE = "text/plain; charset=utf-8";

    private final String code;

    About(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static About parse(String code) {
        for (About about : values()) {
            if (about.code.equals(code.toLowerCase(Locale.ROOT))) {
                return about;
            }
        }
        throw new InvalidRequestException(
                "not-a-choice", "about", "about 是“" + code + "”", "true、false 或 only");
    }
}
