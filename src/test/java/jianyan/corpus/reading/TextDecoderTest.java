package jianyan.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDecoderTest {
    private static final String SIMPLIFIED = "区政协围绕中心工作开展协商，收到提案二百七十二件。\n办复率达到100%。\n";
    private static final String TRADITIONAL = "本會建請市府積極辦理，編列預算改善公共設施。\n請委員會審查。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsSimplifiedTextWithoutMark(String charset) throws ReadingException {
        TextDecoder.Decoded decoded =
                TextDecoder.decode(SIMPLIFIED.getBytes(Charset.forName(charset)), null);
        assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
        assertThat(decoded.encoding()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsTraditionalTextWithoutMark(String charset) throws ReadingException {
        TextDecoder.Decoded decoded =
                TextDecoder.decode(TRADITIONAL.getBytes(Charset.forName(charset)), null);
        assertThat(decoded.text()).isEqualTo(TRADITIONAL);
        assertThat(decoded.encoding()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesTheMarkOff(String charset) throws ReadingException {
        byte[] bytes = ("\ufeff" + SIMPLIFIED).getBytes(Charset.forName(charset));
        assertThat(TextDecoder.decode(bytes, null).text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void followsADeclarationThatFits() throws ReadingException {
        byte[] bytes = "資訊".getBytes(TextDecoder.BIG5);
        assertThat(TextDecoder.decode(bytes, TextDecoder.BIG5).text()).isEqualTo("資訊");
    }

    @Test
    void readsLinesInAnotherCharsetByThemselves() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SIMPLIFIED.repeat(4).getBytes(StandardCharsets.UTF_8));
        bytes.write("这一行是另一种编码，内容是提案工作。\n".getBytes(TextDecoder.GB18030));
        bytes.write(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes.toByteArray(), null);
        assertThat(decoded.text())
                .isEqualTo(SIMPLIFIED.repeat(4) + "这一行是另一种编码，内容是提案工作。\n" + SIMPLIFIED);
        assertThat(decoded.mixedLines()).containsExactly(9);
    }

    @Test
    void utf8WithADamagedStretchStaysUtf8() throws ReadingException {
        byte[] bytes = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
        int secondLine = SIMPLIFIED.indexOf('办') - 1;
        int at = SIMPLIFIED.substring(0, secondLine).getBytes(StandardCharsets.UTF_8).length;
        // Cuts 办 and 复 in the middle.
        bytes[at + 2] = (byte) 0xff;
        bytes[at + 5] = 'x';
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, null);
        assertThat(decoded.encoding()).isEqualTo("UTF-8");
        assertThat(decoded.mixedLines()).isEmpty();
        assertThat(decoded.text()).endsWith(SIMPLIFIED.repeat(2)).contains("率达到100%。");
        assertThat(decoded.damaged().places()).isBetween(1L, 2L);
        assertThat(decoded.damaged().firstLine()).isEqualTo(2);
    }

    @Test
    void utf8CutOffInACharacterLosesNothingElse() throws ReadingException {
        byte[] whole = SIMPLIFIED.strip().getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < 3; cut++) {
            TextDecoder.Decoded decoded =
                    TextDecoder.decode(Arrays.copyOf(whole, whole.length - cut), null);
            assertThat(decoded.text())
                    .startsWith(SIMPLIFIED.strip().substring(0, SIMPLIFIED.strip().length() - 1));
            assertThat(decoded.damaged().places()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "x-windows-950"})
    void noLineOfTheSampleInAnotherCharsetLooksLikeDamagedUtf8(String charset) throws Exception {
        for (Path file : List.of(Path.of("corpus/README.md"), Path.of("README.zh-CN.md"))) {
            for (String line : Files.readAllLines(file)) {
                byte[] bytes = line.getBytes(Charset.forName(charset));
                if (TextDecoder.strict(bytes, StandardCharsets.UTF_8) == null) {
                    assertThat(TextDecoder.ofLine(bytes))
                            .as(line)
                            .isNotEqualTo(StandardCharsets.UTF_8);
                }
            }
        }
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        assertThatThrownBy(() -> TextDecoder.decode(bytes, null))
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining("不是文本");
    }
}
