package jianyan.corpus.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import jianyan.corpus.html.HtmlReader;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.LineCutter;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextDecoder;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.RepairLog;

/// Reads the text of messages and of pages that were saved as one.
public final class MailReader {
    private MailReader() {}

    /// Reads the text of a message: lines, or a page.
    public static DecodedText read(
            MailMessage mail, FileFormat format, int limit, BooleanSupplier over)
            throws ReadingException {
        MailMessage.Part part = mail.text();
        if (part == null) {
            throw new ReadingException("empty", "邮件里没有正文");
        }
        Charset charset = part.charset();
        byte[] content =
                charset == null
                        ? part.content()
                        : new String(part.content(), charset).getBytes(StandardCharsets.UTF_8);
        RepairLog log = new RepairLog();
        DecodedText text;
        if (part.isHtml()) {
            text = HtmlReader.read(content, limit, over);
            log.addAll(text.log());
        } else {
            TextDecoder.Decoded decoded = TextDecoder.decode(content, null);
            List<Line> lines = LineCutter.cut(decoded.text(), false, log);
            text = new DecodedText(decoded.text(), lines, null, null, "", decoded.encoding(), log);
        }
        return new DecodedText(
                text.text(),
                text.lines(),
                mail.subject() == null ? text.title() : mail.subject(),
                mail.sent(),
                format.mediaType(),
                charset == null ? text.encoding() : TextDecoder.name(charset),
                log,
                text.tables());
    }
}
