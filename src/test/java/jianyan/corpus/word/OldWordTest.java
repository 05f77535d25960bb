package jianyan.corpus.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Reading;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Passage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of Word 6 and Word 95, which hold their text as bytes of the charset of their country.
final class OldWordTest {
    private static final int TEXT = 0x400;
    private static final int FONTS = 0x300;
    private static final int NO_TABLE = 0x380;
    private static final int PIECES = 0x390;

    @TempDir private Path folder;

    /// A file with text and one font, as Word 95 lays them out, and no formatting.
    ///
    /// @param fontCharset of the font: 134 for simplified, 136 for traditional Chinese
    private Path write(String text, String charset, int fontCharset) throws IOException {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        ByteBuffer stream = stream(bytes);
        byte[] name = "SimSun\0".getBytes(StandardCharsets.US_ASCII);
        stream.putInt(0xd0, FONTS);
        stream.putInt(0xd4, 2 + 6 + name.length);
        stream.putShort(FONTS, (short) (2 + 6 + name.length));
        stream.put(FONTS + 2, (byte) (5 + name.length));
        stream.put(FONTS + 6, (byte) fontCharset);
        stream.put(FONTS + 8, name);
        return write(stream);
    }

    private static ByteBuffer stream(byte[] text) {
        ByteBuffer stream = ByteBuffer.allocate(TEXT + text.length + 4_096);
        stream.order(ByteOrder.LITTLE_ENDIAN);
        stream.putShort(0, (short) 0xa5dc);
        stream.putShort(2, (short) 104);
        stream.putInt(0x18, TEXT);
        stream.putInt(0x1c, TEXT + text.length);
        for (int table : new int[] {0x88, 0xb8, 0xc0}) {
            stream.putInt(table, NO_TABLE);
            stream.putInt(table + 4, 4);
        }
        stream.put(TEXT, text);
        return stream;
    }

    private Path write(ByteBuffer stream) throws IOException {
        byte[] bytes = new byte[stream.capacity()];
        stream.get(0, bytes);
        Path file = folder.resolve("旧.doc");
        try (POIFSFileSystem container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(bytes), "WordDocument");
            container.writeFilesystem(out);
        }
        return file;
    }

    private static Reading read(Path file) {
        return new CorpusReader(SampleIndex.ANALYSIS).read(CorpusFile.of(file));
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, 134, 关于增设社区食堂的提案, 建议在3个街道增设社区食堂，方便老年人用餐。",
        "Big5, 136, 關於增設社區食堂的提案, 建議在3個街道增設社區食堂，方便老年人用餐。"
    })
    void areReadInTheCharsetOfTheirCountry(
            String charset, int fontCharset, String title, String body) throws IOException {
        Path file = write(title + "\r\r" + body + "\r", charset, fontCharset);
        Reading reading = read(file);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.documents().getFirst().metadata().title()).isEqualTo(title);
        assertThat(reading.documents().getFirst().passages().map(Passage::text)).contains(body);
    }

    /// What was added last lies behind the rest, wherever it belongs; a list of pieces says where.
    @Test
    void thatWereSavedFastAreReadInTheOrderOfTheirText() throws IOException {
        Charset gbk = Charset.forName("GBK");
        byte[] end = "建议在三个街道增设社区食堂。\r".getBytes(gbk);
        byte[] beginning = "关于增设社区食堂的提案\r\r".getBytes(gbk);
        ByteBuffer stream =
                stream(
                        ByteBuffer.allocate(end.length + beginning.length)
                                .put(end)
                                .put(beginning)
                                .array());
        stream.putShort(0x0a, (short) 0x0004);
        stream.putInt(0x160, PIECES);
        int length = 3 * 4 + 2 * 8;
        stream.position(PIECES)
                .put((byte) 1)
                .putShort((short) 2)
                .putShort((short) 0)
                .put((byte) 2)
                .putInt(length)
                .putInt(0)
                .putInt(beginning.length)
                .putInt(beginning.length + end.length)
                .putShort((short) 0)
                .putInt(TEXT + end.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(TEXT)
                .putShort((short) 0);
        assertThat(read(write(stream)).documents().getFirst().passages().map(Passage::text))
                .containsExactly("关于增设社区食堂的提案", "建议在三个街道增设社区食堂。");
    }

    @Test
    void showWhatAFieldShowsAndLeaveHeadsAndFeetOut() throws IOException {
        String own = "关于停车的提案\r\r建议增设车位\u0013 PAGE \u001431\u0015个。\r";
        byte[] text = (own + "第 1 页\r").getBytes(Charset.forName("GBK"));
        ByteBuffer stream = stream(text);
        stream.putInt(0x34, own.getBytes(Charset.forName("GBK")).length);
        assertThat(read(write(stream)).documents().getFirst().passages().map(Passage::text))
                .containsExactly("关于停车的提案", "建议增设车位31个。");
    }

    @Test
    void whosePlacesLieOutsideAreBroken() throws IOException {
        ByteBuffer stream = stream(new byte[0]);
        stream.putInt(0x1c, Integer.MAX_VALUE);
        assertThat(read(write(stream)).faults())
                .extracting(Fault::code)
                .containsExactly("broken-file");
    }

    @Test
    void withoutTextAreAFault() throws IOException {
        Reading reading = read(write("\r", "GBK", 134));
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).hasSize(1);
    }
}
