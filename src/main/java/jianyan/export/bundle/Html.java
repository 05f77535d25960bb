package jianyan.export.bundle;

import java.util.List;
import jianyan.document.SourceSpan;

/// Makes pages out of texts that may be anything: what a text holds is shown and never obeyed.
///
/// The pages have no script, and a policy that lets a browser load nothing.
final class Html {
    private static final String HEAD =
            """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\
            """;

    private static final String STYLE =
            """
            </title>
            <style>
            :root { color-scheme: light dark; }
            body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.8 system-ui, "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.4rem; line-height: 1.4; } h2 { font-size: 1.15rem; }
            .of { color: GrayText; font-size: .9rem; } li { margin-bottom: 1rem; }
            .caption, .furniture { color: GrayText; font-size: .9rem; }
            mark { background: #ffe58a; color: #000; }
            table { border-collapse: collapse; font-size: .9rem; } th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder page = new StringBuilder();

    private Html(String title) {
        page.append(HEAD).append(escaped(title)).append(STYLE);
    }

    static Html page(String title) {
        return new Html(title);
    }

    /// Markup of the program's own.
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /// A text with marks, which do not overlap and stand from left to right.
    Html text(String text, List<SourceSpan> marks) {
        int at = 0;
        for (SourceSpan mark : marks) {
            text(text.substring(at, mark.start())).raw("<mark>");
            text(text.substring(mark.start(), mark.end())).raw("</mark>");
            at = mark.end();
        }
        return text(text.substring(at));
    }

    String finished() {
        return page + "</body>\n</html>\n";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
