package jianyan.corpus.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextDecoder;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/// A message of mail, or a page that a browser saved as one (MHTML), taken apart with mime4j.
///
/// @param subject null where there is none
/// @param sent null where the message does not say
/// @param text the message itself: its plain text or, failing that, its page; null for none
/// @param attachments what hangs on it, pictures of its page left out
public record MailMessage(
        @Nullable String subject,
        @Nullable String from,
        @Nullable LocalDate sent,
        @Nullable Part text,
        List<Part> attachments) {
    /// Nested deeper than this nobody writes.
    private static final int DEEPEST = 20;

    private static final Pattern PASSED_ON =
            Pattern.compile(
                    "^(?:(?:re|fw|fwd|回复|回覆|答复|转发|轉發|轉寄)[ 　]*[:：][ 　]*)+",
                    Pattern.CASE_INSENSITIVE);

    /// Dates are those of the reader's readers.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// One part of a message.
    ///
    /// @param name of the file that it is; empty for none
    /// @param charset that it names; null for none
    @SuppressWarnings("ArrayRecordComponent") // Handed on once and never compared.
    public record Part(String name, String mediaType, @Nullable Charset charset, byte[] content) {
        public boolean isHtml() {
            return mediaType.equals("text/html");
        }
    }

    public MailMessage {
        attachments = List.copyOf(attachments);
    }

    /// Takes a file apart.
    ///
    /// @throws ReadingException if it is no message
    public static MailMessage parse(Path file) throws IOException, ReadingException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        Message message;
        try (InputStream in = Files.newInputStream(file)) {
            message = builder.parseMessage(in);
        } catch (RuntimeException | IOException e) {
            throw new ReadingException("broken-file", "不是完整的邮件（" + e.getMessage() + "）；请重新导出");
        }
        List<Part> parts = new ArrayList<>();
        collect(message, parts, 0);
        Part text = first(parts, "text/plain");
        Part page = first(parts, "text/html");
        Part chosen = text == null || page != null && blank(text) ? page : text;
        parts.removeIf(part ->
                part.name.isEmpty() || part.equals(chosen) || part.mediaType.startsWith("image/"));
        var from = message.getFrom();
        return new MailMessage(
                subject(message.getSubject()),
                from == null || from.isEmpty() ? null : from.getFirst().toString(),
                message.getDate() == null
                        ? null
                        : LocalDate.ofInstant(message.getDate().toInstant(), ZONE),
                chosen,
                parts);
    }

    private static boolean blank(Part part) {
        Charset charset =
                part.charset == null ? java.nio.charset.StandardCharsets.UTF_8 : part.charset;
        return new String(part.content, charset).isBlank();
    }

    private static @Nullable Part first(List<Part> parts, String mediaType) {
        return parts.stream()
                .filter(part -> part.name.isEmpty() && part.mediaType.equals(mediaType))
                .findFirst()
                .orElse(null);
    }

    private static void collect(Entity entity, List<Part> into, int depth)
            throws IOException, ReadingException {
        if (depth > DEEPEST) {
            throw new ReadingException("broken-file", "邮件套得太深");
        }
        Body body = entity.getBody();
        switch (body) {
            case Multipart several -> {
                for (Entity each : several.getBodyParts()) {
                    collect(each, into, depth + 1);
                }
            }
            case Message forwarded -> collect(forwarded, into, depth + 1);
            case SingleBody single -> {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                single.writeTo(content);
                boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
                String name = entity.getFilename();
                into.add(
                        new Part(
                                attached ? name == null ? "附件" : name : "",
                                String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT),
                                charset(entity.getCharset()),
                                content.toByteArray()));
            }
            case null, default -> {}
        }
    }

    private static @Nullable Charset charset(@Nullable String name) {
        return name == null ? null : TextDecoder.charset(name);
    }

    /// The subject as it was before anybody answered or passed it on: 转发：关于… is 关于….
    private static @Nullable String subject(@Nullable String written) {
        String bare = written == null ? "" : PASSED_ON.matcher(written.strip()).replaceFirst("");
        return bare.isEmpty() ? null : bare;
    }
}
