package jianyan.corpus.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bytes to text: by byte order mark, by declaration, by validity as UTF-8, then by which reading
/// looks most like Chinese.
public final class TextDecoder {
    public static final Charset GB18030 = Charset.forName("GB18030");

    /// Code page 950, which is Big5 with the characters that Windows adds.
    public static final Charset BIG5 = Charset.forName("x-windows-950");

    /// How many bytes the statistics look at.
    private static final int SAMPLE = 1 << 16;

    /// More control characters than one in so many and the file is no text.
    private static final int CONTROLS_PER = 200;

    /// A line in GB18030 or Big5 has more of UTF-8's sequences only by rare chance.
    private static final double DAMAGED_SHARE = 0.2;

    /// A decoded text and how.
    ///
    /// @param encoding the charset's name
    /// @param mixedLines the numbers of lines that were read in another charset than the rest
    /// @param damaged what was no text in its charset
    public record Decoded(String text, String encoding, List<Integer> mixedLines, Damage damaged) {
        public Decoded {
            mixedLines = List.copyOf(mixedLines);
        }

        private static Decoded whole(String text, Charset charset) {
            return new Decoded(text, name(charset), List.of(), Damage.NONE);
        }

        /// Of bytes that need not fit the charset.
        private static Decoded mended(String text, Charset charset, List<Integer> mixedLines) {
            return new Decoded(text, name(charset), mixedLines, Damage.in(text));
        }
    }

    private TextDecoder() {}

    /// Decodes a whole file.
    ///
    /// @param declared the charset that the file itself names, as HTML may; null if none
    /// @throws ReadingException if the bytes are no text
    public static Decoded decode(byte[] bytes, @Nullable Charset declared) throws ReadingException {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            int length = markLength(bytes);
            return Decoded.mended(
                    new String(bytes, length, bytes.length - length, marked), marked, List.of());
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && utf8.indexOf('\0') < 0) {
            return Decoded.whole(utf8, StandardCharsets.UTF_8);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return Decoded.mended(new String(bytes, wide), wide, List.of());
        }
        if (isBinary(bytes)) {
            throw new ReadingException("binary", "不是文本：满是控制字符；请改用它真正的扩展名");
        }
        if (declared != null) {
            String text = strict(bytes, declared);
            if (text != null) {
                return Decoded.whole(text, declared);
            }
        }
        if (Utf8Share.isMostly(bytes)) {
            return byLines(bytes);
        }
        Charset best = likelier(bytes);
        return Decoded.mended(new String(bytes, best), best, List.of());
    }

    /// The charset of a long file, by its beginning; what a stream of it is read in.
    public static Charset detect(byte[] head) throws ReadingException {
        Charset marked = byteOrderMark(head);
        if (marked != null) {
            return marked;
        }
        // The sample may end inside a character.
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            if (strict(Arrays.copyOf(head, head.length - cut), StandardCharsets.UTF_8) != null) {
                return StandardCharsets.UTF_8;
            }
        }
        Charset wide = wide(head);
        if (wide != null) {
            return wide;
        }
        if (isBinary(head)) {
            throw new ReadingException("binary", "不是文本：满是控制字符");
        }
        return Utf8Share.isMostly(head) ? StandardCharsets.UTF_8 : likelier(head);
    }

    /// The length of the byte order mark that some bytes begin with, or 0.
    public static int markLength(byte[] start) {
        Charset marked = byteOrderMark(start);
        return marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    /// A charset's name as it is recorded.
    public static String name(Charset charset) {
        return charset.equals(BIG5) ? "Big5" : charset.name();
    }

    static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// UTF-16 without a mark: one of the two byte orders reads as Chinese and the other does not.
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE) & ~1);
        double little = plausibleWide(new String(sample, StandardCharsets.UTF_16LE));
        double big = plausibleWide(new String(sample, StandardCharsets.UTF_16BE));
        if (Math.max(little, big) < 0.9 || Math.abs(little - big) < 0.2) {
            return null;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /// The share of characters that a Chinese text is made of. A line break or a space must be
    /// among them, or a long row of ideographs could be any pair of bytes.
    private static double plausibleWide(String text) {
        int good = 0;
        int ascii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t') {
                good++;
                ascii++;
            } else if (c >= '\u4e00' && c <= '\u9fa5'
                    || c >= '\u3000' && c <= '\u3030'
                    || c >= '\uff00' && c <= '\uff5e'
                    || c >= '\u2010' && c <= '\u2030') {
                good++;
            }
        }
        return text.isEmpty() || ascii == 0 ? 0 : (double) good / text.length();
    }

    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0b
                    || b == 0x7f) {
                controls++;
            }
        }
        return controls > 0 && controls * CONTROLS_PER > length;
    }

    private static Charset likelier(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        return ChineseLikelihood.of(new String(sample, GB18030))
                        >= ChineseLikelihood.of(new String(sample, BIG5))
                ? GB18030
                : BIG5;
    }

    /// The charset of a name that pages and messages declare; null when unknown. Those who say
    /// GB2312 write the characters of GB18030, and those who say Big5 those of code page 950.
    public static @Nullable Charset charset(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb")) {
            return GB18030;
        }
        if (lower.startsWith("big5")) {
            return BIG5;
        }
        try {
            return Charset.forName(lower);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /// The charset of a line that is not whole UTF-8 in a text that mostly is: UTF-8 with damage,
    /// of which the rest stays, or another.
    static Charset ofLine(byte[] line) {
        Charset other = likelier(line);
        if (Utf8Share.isMostly(line)) {
            return StandardCharsets.UTF_8;
        }
        return Utf8Share.of(line) > DAMAGED_SHARE
                        && ChineseLikelihood.of(new String(line, StandardCharsets.UTF_8))
                                >= ChineseLikelihood.of(new String(line, other))
                ? StandardCharsets.UTF_8
                : other;
    }

    /// Mostly UTF-8 with lines in something else: each line by itself.
    private static Decoded byLines(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length / 2);
        List<Integer> mixed = new ArrayList<>();
        int number = 0;
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            byte[] line = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, to + 1));
            number++;
            String utf8 = strict(line, StandardCharsets.UTF_8);
            if (utf8 == null) {
                Charset charset = ofLine(line);
                if (!charset.equals(StandardCharsets.UTF_8)) {
                    mixed.add(number);
                }
                utf8 = new String(line, charset);
            }
            text.append(utf8);
            from = to + 1;
        }
        return Decoded.mended(text.toString(), StandardCharsets.UTF_8, mixed);
    }
}
