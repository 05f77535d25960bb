package jianyan.corpus.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextBlocks;
import jianyan.corpus.reading.TextDecoder;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.LineShape;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Reads the text of files of Word 6 and Word 95, without its formatting.
///
/// They hold their text as bytes of the charset of their country and do not say which that is, so
/// it is told as that of a plain text is. POI takes it for one of the West's. The places in the
/// header are those of the Word 6 binary format, which Microsoft published with its later ones.
public final class OldWordReader {
    private static final int FLAGS = 0x0a;
    private static final int SAVED_FAST = 0x0004;
    private static final int ENCRYPTED = 0x0100;
    private static final int TEXT_BEGINS = 0x18;
    private static final int TEXT_ENDS = 0x1c;

    /// How many bytes of the text are the document's own; those of its footnotes follow.
    private static final int OWN_LENGTH = 0x34;

    private static final int FOOTNOTES_LENGTH = 0x38;

    /// Where the pieces of a text stand that was saved fast, and how long their list is.
    private static final int PIECES = 0x160;

    private static final int FORMATTING = 1;
    private static final int PIECE_TABLE = 2;
    private static final int PIECE_BYTES = 8;

    private static final byte CELL = 0x07;
    private static final byte FIELD_BEGIN = 0x13;
    private static final byte FIELD_SEPARATOR = 0x14;
    private static final byte FIELD_END = 0x15;

    private final ByteBuffer stream;

    private OldWordReader(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @param limit the most characters
    /// @param over says that the time is over
    public static DecodedText read(Path file, int limit, BooleanSupplier over)
            throws IOException, ReadingException {
        byte[] stream;
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                DocumentInputStream in = container.createDocumentInputStream("WordDocument")) {
            stream = in.readAllBytes();
        }
        byte[] text;
        try {
            text = new OldWordReader(stream).text();
        } catch (IndexOutOfBoundsException e) {
            throw new ReadingException("broken-file", "文件是 Word 6 或 95 的格式，里面的位置不对；请用原来的程序打开另存");
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(plain(text), null);
        TextBlocks blocks = new TextBlocks(limit, over);
        for (String line : decoded.text().split("\n")) {
            if (line.isBlank()) {
                blocks.gap();
            } else {
                blocks.append(line)
                        .end(line.contains("\t") ? LineShape.TABLE_ROW : LineShape.TEXT, 0);
            }
        }
        return blocks.decoded(FileFormat.DOC, null, decoded.encoding());
    }

    private byte[] text() throws ReadingException {
        int flags = stream.getShort(FLAGS);
        if ((flags & ENCRYPTED) != 0) {
            throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
        }
        int begins = stream.getInt(TEXT_BEGINS);
        byte[] whole =
                (flags & SAVED_FAST) != 0
                        ? pieces(stream.getInt(PIECES))
                        : bytes(begins, stream.getInt(TEXT_ENDS) - begins);
        int own = stream.getInt(OWN_LENGTH) + stream.getInt(FOOTNOTES_LENGTH);
        // Heads and feet of pages come behind.
        return own > 0 && own < whole.length ? Arrays.copyOf(whole, own) : whole;
    }

    private byte[] bytes(int from, int length) {
        Objects.checkFromIndexSize(from, length, stream.limit());
        byte[] bytes = new byte[length];
        stream.get(from, bytes);
        return bytes;
    }

    /// Lays the pieces of a text end to end, in the order of the text.
    private byte[] pieces(int at) {
        int next = at;
        while (stream.get(next) == FORMATTING) {
            next += 3 + Short.toUnsignedInt(stream.getShort(next + 1));
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        if (stream.get(next) == PIECE_TABLE) {
            int places = next + 5;
            int count = (stream.getInt(next + 1) - Integer.BYTES) / (Integer.BYTES + PIECE_BYTES);
            int pieces = places + (count + 1) * Integer.BYTES;
            for (int i = 0; i < count; i++) {
                int begins = stream.getInt(places + i * Integer.BYTES);
                int ends = stream.getInt(places + (i + 1) * Integer.BYTES);
                int stands = stream.getInt(pieces + i * PIECE_BYTES + Short.BYTES);
                text.writeBytes(bytes(stands, ends - begins));
            }
        }
        return text.toByteArray();
    }

    /// Marks of Word as those of plain text. They are bytes that no character of two bytes holds.
    private static byte[] plain(byte[] text) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length);
        boolean code = false;
        for (int i = 0; i < text.length; i++) {
            byte unit = text[i];
            code = unit == FIELD_BEGIN || code && unit != FIELD_SEPARATOR && unit != FIELD_END;
            if (unit == '\r' || unit == '\f' || unit == 0x0b) {
                plain.write('\n');
            } else if (unit == CELL) {
                // A row ends with one more.
                plain.write(i > 0 && text[i - 1] == CELL ? '\n' : '\t');
            } else if (!code && (unit < 0 || unit >= ' ' || unit == '\t')) {
                plain.write(unit);
            }
        }
        return plain.toByteArray();
    }
}
