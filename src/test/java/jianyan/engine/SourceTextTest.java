package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.document.Document;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.question.search.Script;
import jianyan.question.search.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands beside a reading text, asked of files that stay, change and go.
final class SourceTextTest {
    private static final String PINYIN = "shapes:trad-feature-yangpu-pinyin.txt";

    @TempDir private Path folder;

    /// The clean text beside the sample is the oracle of what is left when the repairs' pieces go.
    @Test
    void aTextAndWhatWasTakenOutOfItAreItsSource() throws IOException {
        try (LocalEngine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
            Document document = engine.document(PINYIN).orElseThrow();
            SourceText source = engine.source(PINYIN).orElseThrow();
            assertThat(source.text())
                    .isEqualTo(Files.readString(Path.of("corpus", document.file())).strip());
            StringBuilder left = new StringBuilder(source.text());
            document.repairs().stream()
                    .flatMap(repair -> repair.spans().stream())
                    .sorted((one, other) -> other.start() - one.start())
                    .forEach(span ->
                            left.delete(
                                    span.start() - source.start(), span.end() - source.start()));
            String clean =
                    Files.readString(Path.of("corpus/gold/trad-feature-yangpu-pinyin.clean.txt"));
            assertThat(left.toString().replaceAll("\\s", ""))
                    .isEqualTo(clean.replaceAll("\\s", ""));
        }
    }

    @Test
    void aRowOfATableHasNoSourceOfItsOwn() throws IOException {
        try (LocalEngine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
            Document row =
                    SampleIndex.documents().stream()
                            .filter(document -> document.file().endsWith(".csv"))
                            .findFirst()
                            .orElseThrow();
            assertThat(engine.source(row.id()).orElseThrow().why()).contains("表格的一行");
            assertThat(engine.source("没有这一份")).isEmpty();
        }
    }

    @Test
    void aFileThatChangedOrWentIsSaidToHave() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path file = Files.writeString(corpus.resolve("一.txt"), "关于養老服務的提案\n建议增加助餐點。\n");
        Path index = folder.resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        try (LocalEngine engine = LocalEngine.open(index, SampleIndex.ANALYSIS)) {
            assertThat(engine.source("一.txt").orElseThrow().text()).contains("養老");
            Document simplified =
                    engine.written(engine.document("一.txt").orElseThrow(), Script.SIMPLIFIED);
            assertThat(simplified.title()).isEqualTo("关于养老服务的提案");
            Files.writeString(file, "关于托幼服務的提案\n建议增加托班。\n");
            assertThat(engine.source("一.txt").orElseThrow().why()).contains("改过");
            Files.delete(file);
            assertThat(engine.source("一.txt").orElseThrow().why()).contains("不在原处");
        }
    }
}
