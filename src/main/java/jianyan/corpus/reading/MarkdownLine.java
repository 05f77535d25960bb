package jianyan.corpus.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.RepairLog;

/// One line of Markdown: its marks are taken out of the reading text and tell its shape.
final class MarkdownLine {
    private static final String MARKUP = "markup";
    private static final Pattern BULLET = Pattern.compile("^(?:[-*+]|>+)\\s+");
    private static final Pattern RULE =
            Pattern.compile("^(?:[-*_=]\\s*){3,}$|^\\|?[\\s:|-]*-{3,}[\\s:|-]*\\|?$|^```.*$");
    private static final Pattern MARK =
            Pattern.compile(
                    "\\*\\*|__|(?<![*\\w])\\*(?=\\S)|(?<=\\S)\\*(?![*\\w])|`|!?\\[(?=[^\\]]*]\\()|]\\([^)]*\\)|<!--.*?-->|</?[a-zA-Z][^>]{0,80}>");

    private MarkdownLine() {}

    static Line of(MappedText mapped, int blank, RepairLog log) {
        String text = mapped.text();
        int level = LineCutter.hashes(text);
        if (level > 0) {
            Line heading = LineCutter.heading(mapped, level, blank, log);
            return heading.with(withoutMarks(heading.mapped(), log));
        }
        if (RULE.matcher(text).matches()) {
            log.take(MARKUP, mapped, 0, mapped.length());
            return Line.of(mapped.piece(0, 0), blank);
        }
        LineShape shape = LineShape.TEXT;
        MappedText rest = mapped;
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            shape = text.charAt(0) == '>' ? LineShape.TEXT : LineShape.LIST_ITEM;
            log.take(MARKUP, mapped, 0, bullet.end());
            rest = mapped.piece(bullet.end(), mapped.length());
        } else if (text.startsWith("|")) {
            shape = LineShape.TABLE_ROW;
        } else if (text.startsWith("**")
                && text.endsWith("**")
                && text.indexOf("**", 2) == text.length() - 2) {
            shape = LineShape.BOLD;
        }
        return new Line(withoutMarks(rest, log).strip(), shape, 0, blank);
    }

    private static MappedText withoutMarks(MappedText text, RepairLog log) {
        Matcher mark = MARK.matcher(text.text());
        MappedText.Builder kept = new MappedText.Builder();
        int from = 0;
        while (mark.find()) {
            kept.add(text, from, mark.start());
            log.take(MARKUP, text, mark.start(), mark.end());
            from = mark.end();
        }
        if (from == 0) {
            return text;
        }
        kept.add(text, from, text.length());
        return kept.build();
    }
}
