package jianyan.corpus.reading;

import java.util.BitSet;

/// How much a text looks like Chinese: the share of its characters that are common in either
/// script.
///
/// Bytes read in the wrong charset give rare characters, hardly ever these.
final class ChineseLikelihood {
    /// Characters that make up about half of any Chinese official text, simplified and traditional.
    private static final String COMMON =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三"
                    + "之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
                    + "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题"
                    + "党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西"
                    + "被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采"
                    + "转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记"
                    + "需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市"
                    + "克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红"
                    + "個這為時來們國說產對會發動過經後學進種現實體機當點從業還開與關線數長質間無題條結問黨員設件資邊級統將組見計別論運農幾區強決"
                    + "戰則據處隊給門導壓濟階術極聯認權證單務萬達議報確華節話溫傳許廣記觀織裝眾書復兒際驗連斷難備辦習響約團歷構稱準號維劃選標寫親"
                    + "養置層專狀廠識適屬圓調滿縣參紅應該臺灣第條立案委員請市府及與之於，。、：；（）「」“”《》０１２３４５６７８９";

    private static final BitSet SET = new BitSet();

    static {
        COMMON.chars().forEach(SET::set);
    }

    private ChineseLikelihood() {}

    /// From 0 to 1; unreadable bytes count against it.
    static double of(String text) {
        int seen = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            seen++;
            if (SET.get(c)) {
                common++;
            } else if (c == '\ufffd' || c >= '\ue000' && c <= '\uf8ff') {
                common--;
            }
        }
        return seen == 0 ? 0 : (double) common / seen;
    }
}
