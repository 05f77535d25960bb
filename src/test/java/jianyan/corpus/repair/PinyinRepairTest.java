package jianyan.corpus.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PinyinRepairTest {
    private final PinyinRepair repair = new PinyinRepair();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "務(wù)實(shí)建言 | 務實建言",
                "務（wù）實（shí）建言 | 務實建言",
                "务(wu4)实(shi2) | 务实",
                "綠(lǜ)色(sè)發(fā)展(zhǎn) | 綠色發展",
                "爭(zhēnɡ)創(chuànɡ) | 爭創",
                "協(xié)商(2022年)議(yì)政 | 協商(2022年)議政",
                "女(nǚ)委員 | 女委員",
            })
    void takesOutOneSyllableBehindItsCharacter(String source, String reading) {
        assertThat(RepairCases.reading(repair, source)).isEqualTo(reading);
    }

    @Test
    void takesOutSyllablesWithoutToneWhereTheFileIsFullOfPinyin() {
        assertThat(RepairCases.reading(repair, "這(zhè)個(ge)問(wèn)題(tí)，我們(men)議(yì)過"))
                .isEqualTo("這個問題，我們議過");
    }

    @Test
    void givesBackTheCharacterThatAWreckedBracketSwallowed() {
        assertThat(RepairCases.reading(repair, "區(qū)政協(xié)議(yì)政，列入?yún)^(qū)政府項(xiàng)目"))
                .isEqualTo("區政協議政，列入區政府項目");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "在第二次会议上(摘要)",
                "(一)全方位发动",
                "下载政务(APP)办理",
                "沿线(G60)科创走廊",
                "工作总结（2023年）",
                "方案(a1)与方案(b2)",
                "黄冲(Huáng Chōng)委员",
                "满意(an)",
                "個(ge)",
                "報告(摘要)與附件(三)",
                "上海(Shanghai)",
            })
    void leavesRealBrackets(String text) {
        assertThat(RepairCases.reading(repair, text)).isEqualTo(text);
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = RepairCases.reading(repair, "發(fā)揮專門協(xié)商機(jī)構(gòu)作用");
        assertThat(RepairCases.reading(repair, once)).isEqualTo(once).isEqualTo("發揮專門協商機構作用");
    }
}
