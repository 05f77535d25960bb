package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that bear the mark of a secret, and files that only speak of secrets.
final class MarkedFilesTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());
    private static final String TEXT = "关于改造老旧管网的报告\n\n一年来改造管网三十公里，居民反映良好。\n";

    @TempDir Path folder;

    private Path write(String head) throws IOException {
        return Files.writeString(folder.resolve("a.txt"), head + "\n" + TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "秘密",
                "机密★20年",
                "绝密★长期",
                "機密",
                "【秘密】",
                "密级：机密",
                "秘　密",
                "绝密 ★ 启用前",
                "000012 机密★10年",
                "某区委办公室文件\n机密☆三年"
            })
    void aMarkedFileIsLeftOutUnlessAllowed(String head) throws IOException {
        Path file = write(head);
        Reading reading = READER.read(CorpusFile.of(file));
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("marked-secret");
        Reading allowed =
                new CorpusReader(TextAnalysis.load(), Map.of(), ReadLimits.standard(), true)
                        .read(CorpusFile.of(file));
        assertThat(allowed.documents()).hasSize(1);
        assertThat(allowed.faults()).extracting(Fault::code).containsExactly("marked-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"保守国家秘密法宣传月", "做好机密档案整理的报告", "提案答复应当注意保守秘密。", "秘密战线的故事"})
    void aFileThatSpeaksOfSecretsIsNone(String head) throws IOException {
        assertThat(READER.read(CorpusFile.of(write(head))).faults()).isEmpty();
    }

    @Test
    void aMarkFarDownIsNone() throws IOException {
        Path file = folder.resolve("b.txt");
        Files.writeString(file, TEXT + "居民议事会讨论了停车问题。\n\n".repeat(10) + "机密★20年\n");
        assertThat(READER.read(CorpusFile.of(file)).faults()).isEmpty();
    }

    @Test
    void internalPapersAreReadAndSaid() throws IOException {
        Reading reading = READER.read(CorpusFile.of(write("内部资料　注意保存")));
        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.documents().getFirst().metadata().title()).isEqualTo("关于改造老旧管网的报告");
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("marked-internal");
    }
}
