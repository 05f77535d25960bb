package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Document;
import jianyan.document.Passage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a text is made of, no character is lost and none is counted twice.
final class CoveragePropertyTest {
    private static final List<String> PIECES =
            List.of(
                    "政协某区委员会工作报告",
                    "2023年1月3日在政协徐汇区第十五届委员会第二次会议上",
                    "□ 徐汇区政协主席 黄冲",
                    "2022年工作总结",
                    "一、强化引领",
                    "（一）把脉产业。规划印发后组建课题组走访企业。",
                    "務(wù)實(shí)建言",
                    "列入?yún)^(qū)政府",
                    "朱 梅",
                    "⼀⽉ＡＢ１\u200b\u00a0",
                    "来源:市政协机关    发布时间:2021-11-30",
                    "— 3 —",
                    "2023年5月11日，座谈会在活动中心举行。",
                    "明确专委会的职责与职能，完善各项工作机制，推进",
                    "## 静安区政协",
                    "## 浦东新区政协",
                    "# 题目",
                    "案号：静安2023-012",
                    "案号：静安2023-013",
                    "提案人：周文博",
                    "建议",
                    "1.设立专窗。2.统一收费。3.公开进度。",
                    "黄浦区政协组织青少年旁听会议，观摩协商，参与交流，感悟全过程人民民主的生动实践。",
                    "\ud840\udc0b字",
                    ")(（（）",
                    "",
                    "",
                    "关于加装电梯的提案",
                    "Smart City",
                    "\t\u3000",
                    "《\u2e80》",
                    "---",
                    "**",
                    "\u200b",
                    "# ",
                    "- ",
                    "|---|",
                    "> 引文",
                    "**粗体**");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyCharacterStandsInOnePlace(long seed) throws IOException {
        CorpusReader reader = new CorpusReader(TextAnalysis.load());
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder();
            int count = 1 + random.nextInt(30);
            for (int i = 0; i < count; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(List.of("\n", "\n\n", "\r\n", "", "。\n").get(random.nextInt(5)));
            }
            String source = text.append('字').toString();
            String ending = random.nextBoolean() ? ".txt" : ".md";
            Path file = Files.writeString(folder.resolve(round + ending), source);
            Reading reading = reader.read(CorpusFile.of(file));
            assertThat(reading.faults()).isEmpty();
            assertThat(Coverage.problems(source, reading.documents())).as(source).isEmpty();
            assertThat(reading.documents().stream().flatMap(Document::passages).map(Passage::id))
                    .doesNotHaveDuplicates();
        }
    }
}
