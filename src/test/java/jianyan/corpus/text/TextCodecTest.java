package jianyan.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random texts come back as they were: with halves of characters, lines that are repaired, pieced
/// together or empty, and everything that may be absent.
final class TextCodecTest {
    private final Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesBackAsItWas(long seed) throws IOException {
        random.setSeed(seed);
        DecodedText text = text();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextCodec.write(text, new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        DecodedText back = TextCodec.read(in);
        assertThat(in.read()).as("nothing is left").isEqualTo(-1);
        assertThat(back).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(text);
    }

    private DecodedText text() {
        String source = string(200);
        RepairLog log = new RepairLog();
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            lines.add(line(source, log));
        }
        List<TextTable> tables = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tables.add(new TextTable(i, i + 2, List.of(List.of(), List.of("", string(9)))));
        }
        return new DecodedText(
                source,
                lines,
                random.nextBoolean() ? string(8) : null,
                random.nextBoolean() ? LocalDate.of(2022, 10, 1 + random.nextInt(30)) : null,
                "application/pdf",
                random.nextBoolean() ? "GB18030" : null,
                log,
                tables);
    }

    private Line line(String source, RepairLog log) {
        MappedText.Builder pieces = new MappedText.Builder();
        for (int i = random.nextInt(4); i > 0; i--) {
            int start = random.nextInt(source.length());
            int end = start + random.nextInt(source.length() - start + 1);
            pieces.add(MappedText.of(source), start, end);
        }
        MappedText mapped = pieces.build();
        if (mapped.length() > 0 && random.nextBoolean()) {
            log.take("column", mapped, 0, mapped.length());
            mapped = mapped.withText(string(mapped.length()));
        } else {
            log.note("encoding", random.nextInt(9));
        }
        LineShape shape = LineShape.values()[random.nextInt(LineShape.values().length)];
        return new Line(mapped, shape, random.nextInt(4), random.nextInt(3));
    }

    private String string(int length) {
        StringBuilder string = new StringBuilder();
        for (int i = 0; i < length; i++) {
            string.append(
                    switch (random.nextInt(3)) {
                        case 0 -> (char) random.nextInt(0x10000);
                        case 1 -> '养';
                        default -> (char) (0xd800 + random.nextInt(0x800));
                    });
        }
        return string.toString();
    }
}
