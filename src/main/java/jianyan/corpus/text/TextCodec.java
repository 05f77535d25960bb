package jianyan.corpus.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A decoded text as bytes, and back. Strings go by UTF-16 units, since what parsers find need not
/// be valid Unicode; the text of a line is not told twice where its place in the source says it.
public final class TextCodec {
    private static final LineShape[] SHAPES = LineShape.values();

    private TextCodec() {}

    public static void write(DecodedText text, DataOutput out) throws IOException {
        write(text.text(), out);
        out.writeInt(text.lines().size());
        for (Line line : text.lines()) {
            write(line, text.text(), out);
        }
        writeNullable(text.title(), out);
        LocalDate published = text.published();
        writeNullable(published == null ? null : published.toString(), out);
        write(text.mediaType(), out);
        writeNullable(text.encoding(), out);
        List<RepairLog.Act> acts = text.log().acts();
        out.writeInt(acts.size());
        for (RepairLog.Act act : acts) {
            write(act, out);
        }
        out.writeInt(text.tables().size());
        for (TextTable table : text.tables()) {
            out.writeInt(table.from());
            out.writeInt(table.to());
            out.writeInt(table.rows().size());
            for (List<String> row : table.rows()) {
                write(row, out);
            }
        }
    }

    public static DecodedText read(DataInput in) throws IOException {
        String text = readString(in);
        List<Line> lines = readAll(in, () -> readLine(text, in));
        String title = readNullable(in);
        String published = readNullable(in);
        String mediaType = readString(in);
        String encoding = readNullable(in);
        RepairLog log = new RepairLog();
        readAll(in, () -> readAct(in)).forEach(log::add);
        List<TextTable> tables =
                readAll(
                        in,
                        () ->
                                new TextTable(
                                        in.readInt(),
                                        in.readInt(),
                                        readAll(in, () -> readStrings(in))));
        return new DecodedText(
                text,
                lines,
                title,
                published == null ? null : LocalDate.parse(published),
                mediaType,
                encoding,
                log,
                tables);
    }

    private static void write(Line line, String source, DataOutput out) throws IOException {
        int[] stretches = line.mapped().stretches();
        out.writeInt(stretches.length / 2);
        StringBuilder there = new StringBuilder(line.text().length());
        for (int i = 0; i < stretches.length; i += 2) {
            out.writeInt(stretches[i]);
            out.writeInt(stretches[i + 1]);
            there.append(source, stretches[i], stretches[i + 1]);
        }
        writeNullable(line.text().contentEquals(there) ? null : line.text(), out);
        out.writeByte(line.shape().ordinal());
        out.writeInt(line.level());
        out.writeInt(line.blankBefore());
    }

    private static Line readLine(String source, DataInput in) throws IOException {
        int[] stretches = new int[2 * in.readInt()];
        StringBuilder there = new StringBuilder();
        for (int i = 0; i < stretches.length; i += 2) {
            stretches[i] = in.readInt();
            stretches[i + 1] = in.readInt();
            there.append(source, stretches[i], stretches[i + 1]);
        }
        String other = readNullable(in);
        return new Line(
                MappedText.of(other == null ? there.toString() : other, stretches),
                SHAPES[in.readUnsignedByte()],
                in.readInt(),
                in.readInt());
    }

    private static void write(RepairLog.Act act, DataOutput out) throws IOException {
        write(act.kind(), out);
        out.writeInt(act.at());
        out.writeInt(act.taken().size());
        for (SourceSpan span : act.taken()) {
            out.writeInt(span.start());
            out.writeInt(span.end());
        }
    }

    private static RepairLog.Act readAct(DataInput in) throws IOException {
        return new RepairLog.Act(
                readString(in),
                in.readInt(),
                readAll(in, () -> new SourceSpan(in.readInt(), in.readInt())));
    }

    /// What is read again and again.
    private interface Part<T> {
        T read() throws IOException;
    }

    private static <T> List<T> readAll(DataInput in, Part<T> part) throws IOException {
        int count = in.readInt();
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part.read());
        }
        return parts;
    }

    public static void write(List<String> strings, DataOutput out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            write(string, out);
        }
    }

    public static List<String> readStrings(DataInput in) throws IOException {
        return readAll(in, () -> readString(in));
    }

    private static void writeNullable(@Nullable String string, DataOutput out) throws IOException {
        out.writeBoolean(string != null);
        if (string != null) {
            write(string, out);
        }
    }

    private static @Nullable String readNullable(DataInput in) throws IOException {
        return in.readBoolean() ? readString(in) : null;
    }

    public static void write(String string, DataOutput out) throws IOException {
        out.writeInt(string.length());
        byte[] units = new byte[2 * string.length()];
        for (int i = 0; i < string.length(); i++) {
            units[2 * i] = (byte) (string.charAt(i) >>> 8);
            units[2 * i + 1] = (byte) string.charAt(i);
        }
        out.write(units);
    }

    public static String readString(DataInput in) throws IOException {
        byte[] units = new byte[2 * in.readInt()];
        in.readFully(units);
        StringBuilder string = new StringBuilder(units.length / 2);
        for (int i = 0; i < units.length; i += 2) {
            string.append((char) ((units[i] & 0xff) << 8 | units[i + 1] & 0xff));
        }
        return string.toString();
    }
}
