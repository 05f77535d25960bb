package jianyan.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyan.SampleIndex;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.IndexLockedException;
import jianyan.index.folder.MissingIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexBuilderTest {
    @TempDir private Path folder;
    private Path corpus = Path.of("");
    private Path index = Path.of("");

    @BeforeEach
    void twoDocuments() throws IOException {
        corpus = folder.resolve("corpus");
        index = folder.resolve("index");
        Files.createDirectories(corpus);
        write("a.txt", "关于加装电梯的建议\n\n老旧小区应当加装电梯。\n");
        write("b.txt", "關於停車的建議\n\n停車難，需要共享車位。\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
    }

    private BuildReport build() throws IOException {
        return builder().build(List.of(corpus), BuildProgress.SILENT);
    }

    private IndexBuilder builder() {
        return new IndexBuilder(
                index,
                SampleIndex.ANALYSIS,
                new CorpusReader(SampleIndex.ANALYSIS),
                Clock.systemUTC());
    }

    private List<String> ids() throws IOException {
        try (Snapshots snapshots = Snapshots.open(index)) {
            return ids(snapshots);
        }
    }

    private static List<String> ids(Snapshots snapshots) {
        return snapshots.with(Snapshot::ids);
    }

    @Test
    void aFirstBuildReadsEverything() throws IOException {
        BuildReport report = build();
        assertThat(report.generation()).isEqualTo(1);
        assertThat(report.files()).isEqualTo(new BuildReport.FileCounts(2, 0, 0, 0, 0));
        assertThat(ids()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void nothingChangedMakesNoGeneration() throws IOException {
        build();
        assertThat(builder().isStale(List.of(corpus))).isFalse();
        BuildReport again = build();
        assertThat(again.generation()).isEqualTo(1);
        assertThat(again.files()).isEqualTo(new BuildReport.FileCounts(0, 2, 0, 0, 0));
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        build();
        write("b.txt", "关于垃圾分类的建议\n\n垃圾厢房有异味。\n");
        write("c.txt", "关于托育的建议\n\n增加托位。\n");
        assertThat(builder().isStale(List.of(corpus))).isTrue();
        BuildReport report = build();
        assertThat(report.generation()).isEqualTo(2);
        assertThat(report.files()).isEqualTo(new BuildReport.FileCounts(2, 1, 0, 0, 0));
        assertThat(report.documents()).isEqualTo(3);
    }

    @Test
    void whatIsGoneFromTheCorpusIsGoneFromTheIndex() throws IOException {
        build();
        Files.delete(corpus.resolve("a.txt"));
        BuildReport report = build();
        assertThat(report.files().removed()).isEqualTo(1);
        assertThat(ids()).containsExactly("b.txt");
    }

    @Nested
    class MuchOfTheCorpusGone {
        private final List<Removal> said = new ArrayList<>();

        @BeforeEach
        void threeMore() throws IOException {
            for (String name : List.of("c.txt", "d.txt", "e.txt")) {
                write(name, "关于" + name.charAt(0) + "处绿化的建议\n\n补种行道树。\n");
            }
            build();
        }

        @Test
        void isRefusedAndTheIndexStays() throws IOException {
            Files.delete(corpus.resolve("a.txt"));
            Files.delete(corpus.resolve("b.txt"));
            assertThatThrownBy(() -> builder().build(List.of(corpus), listening()))
                    .isInstanceOf(LargeRemovalException.class)
                    .hasMessageContaining("2 个文件")
                    .hasMessageContaining("5 份文档中的 2 份")
                    .hasMessageContaining("20%");
            assertThat(said).isEmpty();
            assertThat(ids()).hasSize(5);
        }

        @Test
        void isRefusedAlsoWhenTheIndexHasToBeMadeAnew() throws IOException {
            Files.delete(corpus.resolve("a.txt"));
            Files.delete(corpus.resolve("b.txt"));
            Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
            Files.writeString(lexicon.resolve("own.tsv"), "托育小站\tpolicy\n");
            TextAnalysis other = TextAnalysis.load(lexicon);
            IndexBuilder builder =
                    new IndexBuilder(index, other, new CorpusReader(other), Clock.systemUTC());
            assertThatThrownBy(() -> builder.build(List.of(corpus), listening()))
                    .isInstanceOf(LargeRemovalException.class);
        }

        /// Its files are written down as another program wrote them.
        @Test
        void isRefusedAlsoWhenAnOlderProgramBuiltTheIndex() throws IOException {
            try (var directory = FSDirectory.open(index);
                    var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.setLiveCommitData(Map.of("jianyan", "{}").entrySet());
                writer.commit();
            }
            Files.delete(corpus.resolve("a.txt"));
            Files.delete(corpus.resolve("b.txt"));
            assertThatThrownBy(() -> builder().build(List.of(corpus), listening()))
                    .isInstanceOf(LargeRemovalException.class)
                    .hasMessageContaining("只有 3 份文档，原有 5 份");
            builder().allowingRemoval(true).build(List.of(corpus), listening());
            assertThat(ids()).hasSize(3);
        }

        @Test
        void isRefusedAlsoWhenTheFileIsStillThere() throws IOException {
            Path table = corpus.resolve("rows.csv");
            Files.writeString(table, "title,text\n" + "关于绿化的建议,补种行道树。\n".repeat(3));
            build();
            Files.writeString(table, "title,text\n");
            assertThatThrownBy(() -> builder().build(List.of(corpus), listening()))
                    .isInstanceOf(LargeRemovalException.class)
                    .hasMessageContaining("只有 5 份文档，原有 8 份");
            assertThat(ids()).hasSize(8);
        }

        @Test
        void goesWhenThatIsAllowedAndIsSaidBefore() throws IOException {
            Files.delete(corpus.resolve("a.txt"));
            Files.delete(corpus.resolve("b.txt"));
            builder().allowingRemoval(true).build(List.of(corpus), listening());
            assertThat(said).extracting(Removal::documents).containsExactly(2);
            assertThat(said).extracting(Removal::held).containsExactly(5);
            assertThat(ids()).containsExactly("c.txt", "d.txt", "e.txt");
        }

        @Test
        void aSingleDocumentMayAlwaysGo() throws IOException {
            Files.delete(corpus.resolve("a.txt"));
            builder().build(List.of(corpus), listening());
            assertThat(said).extracting(Removal::documents).containsExactly(1);
            assertThat(ids()).hasSize(4);
        }

        @Test
        void aFolderThatWasRenamedIsNotGone() throws IOException {
            Path renamed = folder.resolve("renamed");
            Files.move(corpus, renamed);
            builder().build(List.of(renamed), listening());
            assertThat(said).isEmpty();
            assertThat(ids()).hasSize(5);
        }

        private BuildProgress listening() {
            return new BuildProgress() {
                @Override
                public void removing(Removal removal) {
                    said.add(removal);
                }

                @Override
                public void started(int filesToRead) {}

                @Override
                public void fileDone(String name, int documents) {}
            };
        }
    }

    @Test
    void anUpdateLeavesNoTraceInTheStatistics() throws IOException {
        // One of thirty is less than the tenth from which Lucene would merge by itself.
        for (int i = 0; i < 30; i++) {
            write("more" + i + ".txt", "关于托育的建议之" + i + "\n\n增加托位。\n");
        }
        build();
        Files.delete(corpus.resolve("a.txt"));
        build();
        try (Snapshots snapshots = Snapshots.open(index)) {
            int all = snapshots.with(snapshot -> snapshot.getIndexReader().maxDoc());
            assertThat(all).isEqualTo(31);
        }
    }

    @Test
    void readersKeepTheirGenerationUntilTheyRefresh() throws IOException {
        build();
        try (Snapshots snapshots = Snapshots.open(index)) {
            write("c.txt", "关于托育的建议\n\n增加托位。\n");
            build();
            assertThat(ids(snapshots)).hasSize(2);
            snapshots.refresh();
            assertThat(ids(snapshots)).hasSize(3);
        }
    }

    @Test
    void aBuildThatDiesHalfwayLeavesTheGenerationBefore() throws IOException {
        build();
        write("c.txt", "关于托育的建议\n\n增加托位。\n");
        BuildProgress dies =
                new BuildProgress() {
                    @Override
                    public void removing(Removal removal) {}

                    @Override
                    public void started(int filesToRead) {}

                    @Override
                    public void fileDone(String name, int documents) {
                        throw new IllegalStateException("the machine stops here");
                    }
                };
        assertThatThrownBy(() -> builder().build(List.of(corpus), dies))
                .hasMessage("the machine stops here");
        assertThat(ids()).containsExactly("a.txt", "b.txt");
        assertThat(build().generation()).isEqualTo(2);
        assertThat(ids()).hasSize(3);
    }

    @Test
    void anotherProcessAtWorkIsNamed() throws IOException {
        build();
        write("c.txt", "关于托育的建议\n\n增加托位。\n");
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter other = new IndexWriter(directory, new IndexWriterConfig())) {
            assertThat(other.isOpen()).isTrue();
            assertThatThrownBy(this::build).isInstanceOf(IndexLockedException.class);
        }
        assertThat(ids()).hasSize(2);
    }

    @Test
    void anEmptyCorpusChangesNothing() throws IOException {
        build();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> builder().build(List.of(empty), BuildProgress.SILENT))
                .isInstanceOf(EmptyCorpusException.class);
        assertThat(ids()).hasSize(2);
    }

    @Test
    void anIndexOfSomethingElseIsRefusedByReadersAndReplacedByABuild() throws IOException {
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter foreign = new IndexWriter(directory, new IndexWriterConfig())) {
            foreign.commit();
        }
        assertThatThrownBy(() -> Snapshots.open(index)).isInstanceOf(IndexFormatException.class);
        assertThat(build().documents()).isEqualTo(2);
    }

    @Test
    void aMissingIndexIsNamed() {
        assertThatThrownBy(() -> Snapshots.open(folder.resolve("nowhere")))
                .isInstanceOf(MissingIndexException.class)
                .hasMessageContaining("nowhere");
    }

    @Nested
    class OneIdInTwoFiles {
        private void table(String name, String title) throws IOException {
            write(name + ".csv", "number,title,text\n0001," + title + ",正文在此。\n");
            write(
                    name + ".mapping.yaml",
                    """
                    columns:
                      id: number
                      number: number
                      title: title
                      text: text
                    values:
                      kind: proposal
                    """);
        }

        @Test
        void theLaterFileGivesWayAndSaysSo() throws IOException {
            table("2018", "关于托育的建议");
            table("2019", "关于养老的建议");
            BuildReport report = build();
            assertThat(ids()).contains("0001", "2019.csv:0001");
            assertThat(report.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("duplicate-id"));
        }

        @Test
        void idsDoNotDependOnTheOrderInWhichFilesCame() throws IOException {
            table("2019", "关于养老的建议");
            build();
            table("2018", "关于托育的建议");
            build();
            List<String> grown = ids();
            Path other = folder.resolve("other");
            new IndexBuilder(
                            other,
                            SampleIndex.ANALYSIS,
                            new CorpusReader(SampleIndex.ANALYSIS),
                            Clock.systemUTC())
                    .build(List.of(corpus), BuildProgress.SILENT);
            try (Snapshots fresh = Snapshots.open(other)) {
                assertThat(grown).isEqualTo(fresh.with(Snapshot::ids));
            }
        }

        @Test
        void theIdComesBackWhenTheEarlierFileIsGone() throws IOException {
            table("2018", "关于托育的建议");
            table("2019", "关于养老的建议");
            build();
            Files.delete(corpus.resolve("2018.csv"));
            Files.delete(corpus.resolve("2018.mapping.yaml"));
            build();
            assertThat(ids()).containsExactly("0001", "a.txt", "b.txt");
        }
    }
}
