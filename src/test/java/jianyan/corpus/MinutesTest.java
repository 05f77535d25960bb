package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Minutes, verbatim records and agendas of councils, and the years and tables that stand in them.
final class MinutesTest {
    @TempDir private Path folder;

    @Nested
    class Minutes {
        private final String text =
                """
                議事錄
                甲縣議會第19屆第3會期第5次會議議事錄
                時　　間　中華民國一百零八年十一月七日（星期四）上午10時
                地　　點　本會議事廳
                主　　席　王議長
                討論事項
                一、縣政府函請審議公園管理自治條例修正草案，並自明年一月一日起施行，所需經費由年度預算支應案。
                決議：照案通過。
                二、路燈認養案。
                決議：保留。
                三、停車場收費案。
                決議：交付審查。
                """;

        @Test
        void areCalledByTheMeetingsFullName() throws IOException {
            assertThat(read(text).title()).isEqualTo("甲縣議會第19屆第3會期第5次會議議事錄");
        }

        @Test
        void haveTheDayOfTheirTimeLineAndTheSessionOfTheirTitle() throws IOException {
            Metadata metadata = read(text).metadata();
            assertThat(metadata.date()).isEqualTo(LocalDate.of(2019, 11, 7));
            assertThat(metadata.term()).isEqualTo(19);
            assertThat(metadata.session()).isEqualTo(3);
        }

        @Test
        void takeWhoeverIsInTheChairForNoSpeaker() throws IOException {
            assertThat(read(text).metadata().speaker()).isNull();
        }

        @Test
        void keepTheLinesOfTheirHeadApart() throws IOException {
            assertThat(texts(read(text))).contains("地點　本會議事廳", "主席　王議長", "討論事項");
        }

        @Test
        void treatAllItemsOfTheAgendaAlike() throws IOException {
            List<Passage> items =
                    read(text).passages().filter(p -> p.text().matches("[一二三]、.*")).toList();
            assertThat(items).hasSize(3);
            assertThat(items).extracting(Passage::label).containsOnly(PassageLabel.BODY);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "時間　中華民國94年3月4日上午9時",
                    "時間：中華民國94年3月4日上午9時",
                    "時　間: 民國94年3月4日（星期五）",
                    "时间 2005年3月4日下午2时",
                    "日期：二○○五年三月四日",
                    "中華民國九十四年三月四日",
                })
        void readTheirDayHoweverItIsWritten(String line) throws IOException {
            assertThat(read("會議紀錄\n" + line + "\n地點　三樓\n報告事項\n甲案。\n").metadata().date())
                    .isEqualTo(LocalDate.of(2005, 3, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"市政總質詢紀錄", "速記錄", "预算审议记录", "座谈会纪要"})
    void aVerbatimRecordIsItsCouncilsWhateverItIsCalled(String name) throws IOException {
        Metadata metadata =
                read("甲市議會第十三屆第二次定期大會\n"
                                + name
                                + "\n日期：民國一一二年十一月六日\n陳議員：請教市長，補助為什麼這麼少？\n市長：明年會增加。\n")
                        .metadata();
        assertThat(metadata.body()).isEqualTo(Body.COUNCIL);
        assertThat(metadata.kind()).isEqualTo(Kind.OTHER);
        assertThat(metadata.date()).isEqualTo(LocalDate.of(2023, 11, 6));
    }

    @Test
    void whoPresidesIsNoHeading() throws IOException {
        Document minutes =
                read("滨河县人大常委会会议纪要\n时间　二O二三年三月五日上午\n地点　三楼会议室\n主持　陈某\n参加人员　全体委员\n会议听取了财政决算的报告。\n");
        assertThat(minutes.sections()).hasSize(1);
        assertThat(texts(minutes)).contains("主持　陈某", "参加人员　全体委员");
    }

    @Test
    void aRecordOfOnePageIsNotNamedByItsRunningHead() throws IOException {
        String text = "立法會 ─ 2018年 5月 9日\n\n會議過程正式紀錄\n\n郭議員：主席，我想跟進渡輪票價。\n\n主席：請局長作答。\n";
        assertThat(read(text).title()).isEqualTo("會議過程正式紀錄");
        assertThat(read(text).metadata().date()).isEqualTo(LocalDate.of(2018, 5, 9));
        assertThat(read("工作会议 — 2018年5月9日\n\n大家讨论了渡轮票价。\n").title()).isEqualTo("工作会议 — 2018年5月9日");
    }

    @Test
    void aSpeechIsNeverACaption() throws IOException {
        StringBuilder record = new StringBuilder("會議過程正式紀錄\n\n2013年1月17日星期四\n\n");
        for (int i = 0; i < 4; i++) {
            record.append("乙議員：主席，去年十月居民提出的路燈修繕，至今仍有三十多處沒有完成，請問局方何時可以全部完\n")
                    .append("成，並且向居民說明原因？\n\n\n")
                    .append("丙議員：主席，我要再追問。\n\n\n")
                    .append("主席：丙議員，請坐下。\n\n\n")
                    .append("2013年1月17日，\n\n\n");
        }
        List<Passage> passages = read(record.toString()).passages().toList();
        assertThat(passages.stream().filter(p -> p.text().contains("：")))
                .hasSize(12)
                .extracting(Passage::label)
                .containsOnly(PassageLabel.BODY);
    }

    @Test
    void aZeroInAChineseYearIsOneHoweverItIsTyped() throws IOException {
        for (String zero : List.of("〇", "○", "◯", "O", "o", "О", "0", "Ｏ", "０")) {
            String text = "某局关于路灯的答复\n\n您的建议收悉，已经列入计划。\n\n某局\n\n二" + zero + "二三年三月五日\n";
            Document document = read(text);
            assertThat(document.metadata().date()).as(zero).isEqualTo(LocalDate.of(2023, 3, 5));
            String folded = SampleIndex.ANALYSIS.folding().fold(texts(document).getLast()).text();
            assertThat(folded).as(zero).isEqualTo("二〇二三年三月五日");
        }
    }

    @Test
    void rowsThatTabsMakeNeverJoin() throws IOException {
        String text = "经费使用情况\n\n项目\t预算\t决算\n道路养护\t120\t118\n路灯维修\t35\t36\n\n以上各项均已审计。\n";
        Document document = read(text);
        assertThat(document.passages().filter(p -> p.label() == PassageLabel.TABLE))
                .extracting(Passage::text)
                .containsExactly("项目\t预算\t决算", "道路养护\t120\t118", "路灯维修\t35\t36");
    }

    @Test
    void anAddressIsNoSource() throws IOException {
        String text = "关于绿化的报道\n\n来源：https://example.org/a.jpg\n\n街道补种行道树。\n\n来源：某区融媒体中心\n";
        assertThat(read(text).metadata().source()).isEqualTo("某区融媒体中心");
    }

    private static List<String> texts(Document document) {
        return document.passages().map(Passage::text).toList();
    }

    private Document read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("record.txt"), text);
        return new CorpusReader(SampleIndex.ANALYSIS)
                .read(CorpusFile.of(file))
                .documents()
                .getFirst();
    }
}
