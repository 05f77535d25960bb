package jianyan.http.exchange;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page and the server's own sentences are written in.
public enum Language {
    SIMPLIFIED("zh-CN"),
    TRADITIONAL("zh-Hant"),
    ENGLISH("en");

    /// The cookie that `memory.js` sets; it says nothing of anybody.
    private static final String COOKIE = "jianyan-language";

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// How `lang` says it, which is also how the cookie and the file of texts are called.
    public String code() {
        return code;
    }

    /// @param code simplified Chinese when it is nothing that is known
    static Language of(@Nullable String code) {
        return Stream.of(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElse(SIMPLIFIED);
    }

    /// Of the page, as its reader chose.
    public static Language ofPage(Context context) {
        return of(context.cookie(COOKIE));
    }

    /// Of an answer, as its asker accepts it: the page says what it is written in itself, since
    /// browsers say what their own menus are written in.
    public static Language ofAnswer(Context context) {
        return accepted(context.header(Header.ACCEPT_LANGUAGE));
    }

    /// @param header `en, zh;q=0.5`: the first is taken, whatever follows
    static Language accepted(@Nullable String header) {
        String first = header == null ? "" : header.split("[,;]", 2)[0].strip();
        String wanted = first.toLowerCase(Locale.ROOT);
        if (wanted.equals("en") || wanted.startsWith("en-")) {
            return ENGLISH;
        }
        return wanted.matches("zh-(hant|tw|hk|mo)(-.*)?") ? TRADITIONAL : SIMPLIFIED;
    }
}
