package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.SharedFolder;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import org.junit.jupiter.api.Test;

/// What must come out of the five seeds.
final class SeedsTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());

    private static Reading read(String name) throws IOException {
        Path file = SharedFolder.require("seeds/" + name);
        Reading reading = READER.read(CorpusFile.of(file));
        assertThat(reading.faults()).isEmpty();
        assertThat(Coverage.problems(Files.readString(file), reading.documents())).isEmpty();
        return reading;
    }

    private static String summary(Document document) {
        var metadata = document.metadata();
        return String.join(
                " ",
                metadata.kind().code(),
                metadata.body().code(),
                String.valueOf(metadata.district()),
                metadata.term() + "/" + metadata.session(),
                String.valueOf(metadata.date()),
                String.valueOf(metadata.speaker()),
                metadata.years().toString());
    }

    private static String text(Document document) {
        return document.passages().map(Passage::text).collect(Collectors.joining("\n"));
    }

    @Test
    void oneReportInColumns() throws IOException {
        Document report = read("000_c27aad113de9a7d6.txt").documents().getFirst();
        assertThat(summary(report)).isEqualTo("report cppcc 徐汇区 15/2 2023-01-03 黄冲 [2022, 2023]");
        assertThat(text(report)).contains("明确专委会职责职能", "推动区政协机关干部", "共谋发展");
        assertThat(report.sections())
                .filteredOn(section -> section.level() == 1)
                .extracting(section -> section.orientation() + " " + section.year())
                .containsExactly("REVIEW 2022", "LESSON 2022", "PLAN 2023");
    }

    @Test
    void aPageWithTwoReports() throws IOException {
        assertThat(read("001_51e989900542b75f.txt").documents())
                .extracting(SeedsTest::summary)
                .containsExactly(
                        "report npc 徐汇区 16/7 2021-01-13 李新华 [2020, 2021]",
                        "report cppcc 徐汇区 14/5 2021-01-12 胡敏 [2020, 2021]");
    }

    @Test
    void aFeatureFullOfPinyin() throws IOException {
        Reading reading = read("002_93adf7519c4a78f4.txt");
        Document feature = reading.documents().getFirst();
        assertThat(reading.documents()).hasSize(1);
        assertThat(feature.metadata().kind()).isEqualTo(Kind.FEATURE);
        assertThat(feature.metadata().body()).isEqualTo(Body.CPPCC);
        assertThat(feature.metadata().district()).isEqualTo("长宁区");
        assertThat(feature.metadata().published()).isEqualTo(LocalDate.of(2022, 10, 18));
        assertThat(text(feature)).doesNotContainPattern("[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]");
    }

    @Test
    void aFeatureOnFiveDistricts() throws IOException {
        List<Document> features = read("003_ee599ad943cffe56.txt").documents();
        assertThat(features)
                .extracting(document -> document.metadata().district())
                .containsExactly("浦东新区", "静安区", "奉贤区", "黄浦区", "松江区");
        assertThat(features)
                .extracting(document -> document.metadata().kind())
                .containsOnly(Kind.FEATURE);
        assertThat(features.get(3).title()).startsWith("在青少年心中播撒");
        assertThat(text(features.get(2))).doesNotContain("黄浦").contains("人才荟萃、智力密集、联系广泛");
        assertThat(
                        features.stream()
                                .flatMap(Document::passages)
                                .filter(passage -> passage.label() == PassageLabel.CAPTION))
                .hasSize(5);
    }

    @Test
    void aSummaryAtCityLevel() throws IOException {
        Document summary = read("004_1937c9fe362e5da4.txt").documents().getFirst();
        assertThat(summary.metadata().kind()).isEqualTo(Kind.SUMMARY);
        assertThat(summary.metadata().body()).isEqualTo(Body.CPPCC);
        assertThat(summary.metadata().region()).isEqualTo("上海市");
        assertThat(summary.metadata().district()).isNull();
        assertThat(summary.metadata().date()).isEqualTo(LocalDate.of(2021, 11, 30));
        assertThat(summary.sections())
                .noneMatch(section -> section.orientation() == Orientation.PLAN);
    }

    @Test
    void everyFileOfTheSharedFolderIsCoveredOrIsAFault() throws Exception {
        for (String folder : List.of("data/messy", "data/reports")) {
            for (CorpusFile file : CorpusFiles.of(List.of(SharedFolder.require(folder))).files()) {
                if (List.of("txt", "html", "pdf", "doc", "docx").contains(file.extension())) {
                    Reading reading = READER.read(file);
                    if (reading.faults().isEmpty()) {
                        assertThat(Coverage.problems(READER.decode(file), reading.documents()))
                                .as(file.name())
                                .isEmpty();
                    } else {
                        assertThat(reading.faults())
                                .extracting(Fault::code)
                                .containsExactly("broken-file");
                        assertThat(file.name()).endsWith("02_00016.doc");
                    }
                }
            }
        }
    }

    @Test
    void theProposalTablesGiveAllTheirRows() {
        List<CorpusFile> tables =
                CorpusFiles.of(List.of(SharedFolder.require("data/proposals"))).files();
        Reading jiangsu = READER.read(tables.getFirst());
        assertThat(jiangsu.faults()).isEmpty();
        assertThat(jiangsu.documents()).hasSize(436);
        assertThat(jiangsu.documents().getFirst().id()).isEqualTo("0001");
        assertThat(jiangsu.documents().getFirst().metadata().region()).isEqualTo("江苏省");
        Reading taichung = READER.read(tables.get(1));
        assertThat(taichung.documents()).hasSize(2147);
        assertThat(taichung.documents().getFirst().metadata().region()).isEqualTo("台中市");
        assertThat(taichung.documents().getFirst().metadata().session()).isEqualTo(14);
    }
}
