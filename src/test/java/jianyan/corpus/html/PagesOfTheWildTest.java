package jianyan.corpus.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Reading;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages as sites of committees and newspapers have made them since the nineties.
final class PagesOfTheWildTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());

    @TempDir Path folder;

    private Reading read(String page, String charset) throws IOException {
        Path file = folder.resolve("p.html");
        Files.write(file, page.getBytes(Charset.forName(charset)));
        return READER.read(CorpusFile.of(file));
    }

    private static List<String> texts(Document document, PassageLabel label) {
        return document.passages()
                .filter(passage -> passage.label() == label)
                .map(Passage::text)
                .toList();
    }

    @Test
    void tablesThatLayAPageOutAreNoTables() throws IOException {
        Document document =
                read(
                                """
                                <html><head><meta http-equiv=Content-Type content="text/html; charset=big5"><title>晨報電子資料庫</title></head><body>
                                <table width=900><tr><td><a href=a>回首頁</a> <a href=b>檢索</a> 共 12 筆</td></tr></table>
                                <table><tr><td><table><tr><td><font class=news_title>市府允諾增設托育據點</font></td></tr><tr><td>【記者甲高雄報導】</td></tr></table>
                                <table><tr><td class=body><p>市議會昨日審查預算，議員關切托育據點不足。<p>社會局長答詢說，明年增設十二處。<p>議員並要求，偏鄉優先。</td></tr><tr><td>【2016-11-08／晨報／A6版】</td></tr></table></td>
                                <td><table><tr><td>會員登入</td></tr><tr><td><li><a href=c>捷運延伸線動工</a></li><li><a href=d>老樹保護引爭議</a></li></td></tr></table></td></tr></table></body></html>
                                """,
                                "Big5")
                        .documents()
                        .getFirst();
        assertThat(document.metadata().title()).isEqualTo("市府允諾增設托育據點");
        assertThat(document.metadata().date()).isEqualTo(LocalDate.of(2016, 11, 8));
        assertThat(document.metadata().source()).isEqualTo("晨報");
        assertThat(texts(document, PassageLabel.TABLE)).isEmpty();
        assertThat(texts(document, PassageLabel.BODY))
                .containsExactly(
                        "【記者甲高雄報導】", "市議會昨日審查預算，議員關切托育據點不足。", "社會局長答詢說，明年增設十二處。", "議員並要求，偏鄉優先。");
        assertThat(texts(document, PassageLabel.FURNITURE)).contains("會員登入", "捷運延伸線動工", "老樹保護引爭議");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>区政协召开双月协商座谈会</b>",
                "<font size=5>区政协召开双月协商座谈会</font>",
                "<span style='font-weight: bold'>区政协召开双月协商座谈会</span>"
            })
    void whatStandsInBoldAboveTheTextIsTheTitleAndTheSitesNameIsNot(String title)
            throws IOException {
        Document document =
                read(
                                """
                                <html><head><title>某某新闻网</title></head><body><table><tr><td><a href=/>首页</a> <a href=/a>要闻</a></td></tr>
                                <tr><td><table><tr><td>%s</td></tr><tr><td>【2014-03-27／某某日报】</td></tr></table>
                                <table><tr><td><p>昨日，区政协围绕社区养老服务座谈，十二位委员发言。</p><p>会议指出，养老床位缺口约三千张，需要共同努力。</p></td></tr></table></td>
                                <td><b>热点专题</b><br><a href=1>旧改专题</a></td></tr></table></body></html>
                                """
                                        .formatted(title),
                                "UTF-8")
                        .documents()
                        .getFirst();
        assertThat(document.metadata().title()).isEqualTo("区政协召开双月协商座谈会");
        assertThat(document.metadata().source()).isEqualTo("某某日报");
        assertThat(texts(document, PassageLabel.BODY)).hasSize(2);
    }

    @Test
    void theHeadOfAGovernmentPageGivesTitleAndDay() throws IOException {
        Document document =
                read(
                                """
                                <html><head><meta name="SiteName" content="某区政协"><meta name="ArticleTitle" content="区政协召开重点提案督办会"><meta name="PubDate" content="2023-06-14 10:20"><title>区政协召开重点提案督办会_某区政协</title></head><body>
                                <div id=top><a href=1>首页</a><a href=2>提案工作</a></div>
                                <div class=con><div>区政协召开重点提案督办会</div><div>会议听取了三件重点提案的办理情况，代表们逐一
                                发言。<br><br>　　会议要求，年内全部办结。<br>　　会后实地查看了现场。</div></div>
                                <div>联系电话 5555 某区政协版权所有</div></body></html>
                                """,
                                "UTF-8")
                        .documents()
                        .getFirst();
        assertThat(document.metadata().title()).isEqualTo("区政协召开重点提案督办会");
        assertThat(document.metadata().published()).isEqualTo(LocalDate.of(2023, 6, 14));
        assertThat(texts(document, PassageLabel.BODY))
                .containsExactly("会议听取了三件重点提案的办理情况，代表们逐一发言。", "会议要求，年内全部办结。", "会后实地查看了现场。");
    }

    @Test
    void aPageOfFramesIsAFaultThatNamesThem() throws IOException {
        Reading reading =
                read(
                        "<html><frameset cols='180,*'><frame src='left.asp'><frame src='ta/2003.htm' name=main></frameset><noframes><body>浏览器不支持框架。</body></noframes></html>",
                        "GBK");
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("frameset");
        assertThat(reading.faults().getFirst().message()).contains("left.asp", "ta/2003.htm");
    }

    @Test
    void aPageWithoutTextIsAFault() throws IOException {
        Reading reading = read("<html><body><img src=a.png></body></html>", "UTF-8");
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).hasSize(1);
    }

    @Test
    void aListOfProposalsInATableIsProposals() throws IOException {
        Reading reading =
                read(
                        """
                        <html><body><h1>某市政协2021年提案目录</h1><table><tr><th>案号</th><th>案由</th><th>提案人</th></tr>
                        <tr><td>1</td><td>关于恢复渡船的提案</td><td>俞某</td></tr><tr><td>2</td><td>关于整治河道的提案</td><td>任某</td></tr></table></body></html>
                        """,
                        "UTF-8");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .extracting(document -> document.metadata().title())
                .containsExactly("关于恢复渡船的提案", "关于整治河道的提案");
        assertThat(reading.documents().getFirst().metadata().meetingYear()).isEqualTo(2021);
    }

    @Test
    void titlesAboutWhatPagesSayAreTitles() throws IOException {
        for (String title : List.of("关于增设无障碍坡道的提案", "推进扫一扫报修的建议", "关于加强企业技术支持的建议")) {
            Path file = folder.resolve("t.txt");
            Files.writeString(file, title + "\n\n现有设施不足，居民多有反映。\n");
            assertThat(READER.read(CorpusFile.of(file)).documents().getFirst().metadata().title())
                    .isEqualTo(title);
        }
    }
}
