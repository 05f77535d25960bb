package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Document;
import jianyan.document.Evidence;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What site generators put above a Markdown text says whose it is and of when; it is no text.
final class HeadMatterTest {
    @TempDir private Path folder = Path.of("");

    private Document read(String head, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "---\n" + head + "---\n" + text);
        List<Document> documents =
                new CorpusReader(SampleIndex.ANALYSIS).read(CorpusFile.of(file)).documents();
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    @Test
    void titleDayAndSourceAreTheDocumentsAndTheRestIsNoText() throws IOException {
        Document document =
                read(
                        "title: \"湖边的长椅\"\ndate: 2023-03-05 09:00:00\nsource: 某区融媒体中心\ntags: [公园, 座椅]\nlayout: post\n",
                        "公园座椅不足。\n");
        assertThat(document.title()).isEqualTo("湖边的长椅");
        assertThat(document.metadata().published()).isEqualTo(LocalDate.of(2023, 3, 5));
        assertThat(document.metadata().source()).isEqualTo("某区融媒体中心");
        assertThat(document.passages())
                .extracting(Passage::text)
                .containsExactly("湖边的长椅", "公园座椅不足。");
    }

    @Test
    void aTitleThatTheTextRepeatsStandsOnce() throws IOException {
        Document document = read("title: 湖边的长椅\ndate: 2023-03-05\n", "\n# 湖边的长椅\n\n公园座椅不足。\n");
        assertThat(document.title()).isEqualTo("湖边的长椅");
        assertThat(document.passages())
                .extracting(Passage::text)
                .containsExactly("湖边的长椅", "公园座椅不足。");
    }

    @Test
    void keysMayBeChineseAndEachSaysWhereItStands() throws IOException {
        String head = "标题: 湖边的长椅\n发布日期: 2023-03-05\n来源: 某报\n";
        Document document = read(head, "公园座椅不足。\n");
        String whole = "---\n" + head;
        assertThat(document.metadata().evidence())
                .filteredOn(each -> List.of("published", "source").contains(each.field()))
                .extracting(Evidence::span)
                .doesNotContainNull()
                .extracting(span -> whole.substring(span.start(), span.end()))
                .containsExactlyInAnyOrder("2023-03-05", "某报");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author: 张某某、李某某\n",
                "authors: [张某某, 李某某]\n",
                "作者: \"张某某 李某某\"\n",
                "authors:\n  - 张某某\n  - \"李某某\"\n",
            })
    void theAuthorsOfAProposalProposeIt(String authors) throws IOException {
        Document document =
                read("title: 关于增设饮水点的建议\n" + authors + "date: 2023-03-05\n", "公园没有饮水点。\n");
        assertThat(document.proposal())
                .isNotNull()
                .extracting(Proposal::sponsors)
                .isEqualTo(List.of("张某某", "李某某"));
        assertThat(document.metadata().published()).isEqualTo(LocalDate.of(2023, 3, 5));
    }

    @Test
    void theAuthorOfAReportGivesItAndThatOfAnArticleDoesNot() throws IOException {
        String report = "title: 政协某区委员会常务委员会工作报告\nauthor: 王某某\n";
        assertThat(read(report, "全年收到提案三百件。\n").metadata().speaker()).isEqualTo("王某某");
        Document article = read("title: 湖边的长椅\nauthor: 王某某\n", "公园座椅不足。\n");
        assertThat(article.metadata().speaker()).isNull();
        assertThat(article.proposal()).isNull();
        Document office = read("title: 政协某区委员会常务委员会工作报告\nauthor: 某区政协办公室\n", "全年收到提案三百件。\n");
        assertThat(office.metadata().speaker()).isNull();
    }

    @Test
    void anAddressIsNoSource() throws IOException {
        assertThat(
                        read("title: 长椅\nsource: https://example.org/a\n", "公园座椅不足。\n")
                                .metadata()
                                .source())
                .isNull();
    }
}
