package jianyan.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.ReadLimits;
import jianyan.corpus.walk.Fault;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncompleteFilesTest {
    @TempDir private Path folder;
    private Path corpus = Path.of("");

    @BeforeEach
    void corpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于托育的建议\n\n增加托位。\n");
    }

    private BuildReport build(ReadLimits limits) throws IOException {
        return new IndexBuilder(
                        folder.resolve("index"),
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS, Map.of(), limits),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
    }

    private static ReadLimits limits(Duration time, int rows) {
        ReadLimits standard = ReadLimits.standard();
        return new ReadLimits(
                time,
                standard.textBytes(),
                standard.binaryBytes(),
                standard.tableBytes(),
                standard.characters(),
                rows);
    }

    private List<String> ids() throws IOException {
        try (Snapshots snapshots = Snapshots.open(folder.resolve("index"))) {
            return snapshots.with(Snapshot::ids);
        }
    }

    /// An archive has nowhere to be unpacked while there is no temporary folder.
    @Test
    void aFileThatThereWasNoRoomForIsReadAgainThoughItIsTheSame() throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(corpus.resolve("b.zip")))) {
            zip.putNextEntry(new ZipEntry("c.txt"));
            zip.write("关于停车的建议\n\n共享车位。\n".getBytes(StandardCharsets.UTF_8));
        }
        String temporary = System.getProperty("java.io.tmpdir");
        BuildReport without;
        try {
            System.setProperty("java.io.tmpdir", folder.resolve("absent").toString());
            without = build(ReadLimits.standard());
            assertThat(without.faults()).extracting(Fault::code).containsExactly("read-failed");
            assertThat(without.files().incomplete()).isEqualTo(1);
            assertThat(ids()).containsExactly("a.txt");

            BuildReport again = build(ReadLimits.standard());
            assertThat(again.files().read()).isEqualTo(1);
            assertThat(again.generation()).as("nothing is new").isEqualTo(without.generation());
        } finally {
            System.setProperty("java.io.tmpdir", temporary);
        }
        BuildReport mended = build(ReadLimits.standard());
        assertThat(mended.faults()).isEmpty();
        assertThat(mended.files().incomplete()).isZero();
        assertThat(ids()).containsExactly("a.txt", "b.zip:c.txt");
        assertThat(build(ReadLimits.standard()).files().read()).isZero();
    }

    @Test
    void aFileThatTakesTooMuchWorkWaitsForItsContentToChange() throws IOException {
        Files.writeString(
                corpus.resolve("b.html"), "<html><body><h1>关于停车的建议</h1><p>共享车位。</p></body></html>");
        BuildReport first = build(limits(Duration.ofNanos(1), 100));
        assertThat(first.faults()).extracting(Fault::code).containsExactly("timeout");
        assertThat(first.files().incomplete()).isZero();
        assertThat(build(ReadLimits.standard()).files().read()).isZero();
    }

    @Test
    void aFaultOfTheContentWaitsForTheContent() throws IOException {
        Files.writeString(corpus.resolve("b.jsonl"), "{\"案由\": \n");
        BuildReport first = build(ReadLimits.standard());
        assertThat(first.faults()).isNotEmpty();
        assertThat(first.files().incomplete()).isZero();
        assertThat(build(ReadLimits.standard()).files().read()).isZero();
    }

    @Test
    void aTableIsIndexedWholeHoweverLongAndLittleTimeThereIs() throws IOException {
        StringBuilder table = new StringBuilder("编号,案由,正文\n");
        for (int row = 0; row < 1_000; row++) {
            table.append("提").append(row).append(",关于停车的提案,增设车位").append(row).append("个。\n");
        }
        Files.writeString(corpus.resolve("t.csv"), table);
        BuildReport report = build(limits(Duration.ofNanos(1), 10));
        assertThat(report.faults()).isEmpty();
        assertThat(report.documents()).isEqualTo(1_001);
    }

    @Test
    void anIdThatGaveWayMakesNoNewGenerationByItself() throws IOException {
        String table = "编号,案由,正文\n0001,关于停车的提案,增设车位。\n";
        String mapping = "columns: {id: 编号, title: 案由, text: 正文}\n";
        for (String name : List.of("t", "u")) {
            Files.writeString(corpus.resolve(name + ".csv"), table);
            Files.writeString(corpus.resolve(name + ".mapping.yaml"), mapping);
        }
        BuildReport first = build(ReadLimits.standard());
        assertThat(first.faults()).extracting(Fault::code).containsExactly("duplicate-id");
        assertThat(build(ReadLimits.standard()).generation()).isEqualTo(first.generation());
    }

    @Test
    void aValueOfAnyLengthIsAFaultOfItsRowAlone() throws IOException {
        String[] fields = {"id", "title", "category", "sponsors", "department", "sector", "number"};
        StringBuilder table = new StringBuilder(String.join(",", fields)).append(",text\n");
        for (int tooLong = 0; tooLong < fields.length; tooLong++) {
            for (int field = 0; field < fields.length; field++) {
                table.append(
                                field == tooLong
                                        ? "长".repeat(40_000)
                                        : fields[field] + String.valueOf(tooLong))
                        .append(',');
            }
            table.append("增设车位。\n");
        }
        Files.writeString(corpus.resolve("t.csv"), table);
        BuildReport report = build(ReadLimits.standard());
        assertThat(report.documents()).isEqualTo(1 + fields.length);
        assertThat(report.faults())
                .extracting(Fault::code)
                .containsOnly("field-too-long")
                .hasSize(fields.length);
        for (int row = 0; row < fields.length; row++) {
            assertThat(report.faults().get(row).message())
                    .contains("第 " + (row + 2) + " 行", fields[row], "40000");
        }
        assertThat(build(ReadLimits.standard()).files().read()).isZero();
    }
}
