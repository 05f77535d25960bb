package jianyan.index.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PackedTextTest {
    @Test
    void everyUtf16UnitComesBackAsItWas() {
        StringBuilder all = new StringBuilder();
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            all.append((char) unit);
        }
        String text = all.append("𠀀 建议").toString();
        byte[] packed = PackedText.pack(text, 4);
        assertThat(PackedText.unpack(packed, 4, packed.length - 4)).isEqualTo(text);
    }

    @Test
    void chineseTakesTwoThirdsOfUtf8() {
        String text = "关于推进既有多层住宅加装电梯的建议，共3条。";
        assertThat(PackedText.pack(text, 0)).hasSize(2 * text.length() - 1);
        assertThat(text.getBytes(UTF_8)).hasSize(3 * text.length() - 2);
    }
}
