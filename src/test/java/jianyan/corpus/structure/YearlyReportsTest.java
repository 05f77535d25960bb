package jianyan.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of many yearly reports is that many documents, each of its own year.
final class YearlyReportsTest {
    private static final String TEXT =
            "各位代表：一年来，区政府认真办理代表建议，老旧小区加装电梯、增设托育点、整治河道等实事项目全部完成，居民满意度有所提高；"
                    + "同时也要看到，停车难、绿化少等问题还没有得到根本解决，需要在今后工作中继续努力。"
                    + "明年要继续推进社区养老服务设施建设，让更多老人就近享受服务。";

    @TempDir private Path folder;

    @Test
    void eachInALineOfItsOwn() throws IOException {
        List<Document> documents = read(text(1990, 2023, "年某区人民政府工作报告 " + TEXT + "\n"));
        assertThat(documents).hasSize(34);
        assertThat(documents)
                .extracting(document -> document.metadata().meetingYear())
                .containsExactlyElementsOf(IntStream.rangeClosed(1990, 2023).boxed().toList());
        assertThat(documents.getFirst().title()).isEqualTo("1990年某区人民政府工作报告");
        assertThat(documents.getFirst().passages().toList().getLast().text()).isEqualTo(TEXT);
    }

    @Test
    void eachBelowItsTitleAlsoWhereAReportEndsWithoutAStop() throws IOException {
        List<Document> documents = read(text(2010, 2020, "年某区政府工作报告\n\n" + TEXT + "谢谢大家\n\n"));
        assertThat(documents)
                .extracting(document -> document.metadata().meetingYear())
                .containsExactlyElementsOf(IntStream.rangeClosed(2010, 2020).boxed().toList());
    }

    /// Titles that differ in the year alone are titles, whatever stands between them.
    @Test
    void inAnyOrderAndWithOtherPapersBetween() throws IOException {
        List<Integer> years = List.of(2015, 2012, 2019, 2011, 2018, 2013);
        String text =
                years.stream()
                        .map(year ->
                                year
                                        + "年某区政府工作报告\n\n政府工作报告\n\n"
                                        + TEXT
                                        + "\n\n关于"
                                        + (year - 3)
                                        + "年计划执行情况的报告\n\n"
                                        + TEXT
                                        + "\n\n")
                        .collect(Collectors.joining());
        assertThat(read(text))
                .extracting(document -> document.metadata().title())
                .contains(years.stream().map(year -> year + "年某区政府工作报告").toArray(String[]::new));
    }

    @Test
    void eachBelowItsDay() throws IOException {
        List<Document> documents =
                read(
                        IntStream.rangeClosed(2010, 2014)
                                .mapToObj(
                                        year -> "政府工作报告\n\n（" + year + "年1月9日）\n\n" + TEXT + "\n\n")
                                .collect(Collectors.joining()));
        assertThat(documents)
                .extracting(document -> document.metadata().meetingYear())
                .containsExactly(2010, 2011, 2012, 2013, 2014);
    }

    @Test
    void belowHeadingsThatAreYearsWhenNoTermHasSoMany() throws IOException {
        assertThat(read(years(2010, 2020), "md")).hasSize(11);
        assertThat(read(years(2016, 2020), "md")).hasSize(1);
    }

    private static String years(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> "## " + year + "年\n\n" + TEXT + "\n\n")
                .collect(Collectors.joining());
    }

    @Test
    void aReportThatNamesSeveralStaysOne() throws IOException {
        String text =
                "区政府工作报告\n\n2021年政府工作报告\n\n"
                        + TEXT
                        + "\n\n2019年政府工作报告\n\n"
                        + TEXT
                        + "\n\n2020年政府工作报告\n\n"
                        + TEXT;
        assertThat(read(text)).hasSize(1);
    }

    @Test
    void aChronicleIsOfNoYear() throws IOException {
        String text =
                "某区大事记\n\n"
                        + IntStream.rangeClosed(1954, 2022)
                                .mapToObj(year -> year + "年3月，街道整修道路。")
                                .collect(Collectors.joining("\n\n"));
        assertThat(read(text).getFirst().metadata().years()).isEmpty();
    }

    private static String text(int from, int to, String report) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> year + report)
                .collect(Collectors.joining());
    }

    private List<Document> read(String text) throws IOException {
        return read(text, "txt");
    }

    private List<Document> read(String text, String extension) throws IOException {
        Path file = Files.writeString(folder.resolve("files." + extension), text);
        return new CorpusReader(SampleIndex.ANALYSIS).read(CorpusFile.of(file)).documents();
    }
}
