package jianyan.corpus.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.Folding;
import jianyan.similarity.SharedProposals;
import org.junit.jupiter.api.Test;

final class ProposalOutlineTest {
    private static final Folding FOLDING = Folding.load();

    private static List<String> asks(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.role() == StatementRole.ASK)
                .map(Paragraph::text)
                .toList();
    }

    private static List<String> asksOf(Map<String, String> sections) {
        return asks(
                ProposalOutline.of(SharedProposals.document("d", "题目", sections, "", ""), FOLDING));
    }

    @Test
    void takesTheAsksFromTheSectionWhoseHeadingSaysSo() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("一、基本情况", "路灯偏暗。");
        sections.put("二、具体建议", "更换灯具。\n延长照明时间。");
        assertThat(asksOf(sections)).containsExactly("更换灯具。", "延长照明时间。");
    }

    @Test
    void takesTheAsksFromALabelInRunningText() {
        assertThat(asks(ProposalOutline.ofText("draft", "问题分析：路灯偏暗。具体建议：一是更换灯具。二是延长照明。", FOLDING)))
                .containsExactly("具体建议：一是更换灯具。二是延长照明。");
    }

    @Test
    void readsLabelsInTraditionalScript() {
        assertThat(asks(ProposalOutline.ofText("draft", "路燈偏暗。為此，提出以下建議：更換燈具。", FOLDING)))
                .containsExactly("提出以下建議：更換燈具。");
    }

    @Test
    void takesTheSentencesThatAskWhereNothingIsLabelled() {
        assertThat(asks(ProposalOutline.ofText("draft", "路灯偏暗。应当更换灯具。居民意见很大。请市府尽快办理。", FOLDING)))
                .containsExactly("应当更换灯具。", "请市府尽快办理。");
    }

    @Test
    void asksWithTheWholeTextWhereNothingCanBeToldApart() {
        assertThat(asks(ProposalOutline.ofText("draft", "路灯偏暗。\n居民不便。", FOLDING))).hasSize(2);
    }

    @Test
    void leavesTheReplyOut() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("建议", "更换灯具。");
        sections.put("答复", "已经更换灯具，感谢建议。");
        List<Paragraph> paragraphs =
                ProposalOutline.of(SharedProposals.document("d", "题目", sections, "", ""), FOLDING);
        assertThat(paragraphs).extracting(Paragraph::text).containsExactly("更换灯具。");
    }

    @Test
    void keepsThePlaceOfEveryParagraphInItsPassage() {
        String text = "第一行。\n建议：更换灯具。\n问题分析：灯具老化。";
        for (Paragraph paragraph : ProposalOutline.ofText("draft", text, FOLDING)) {
            assertThat(text.substring(paragraph.start())).startsWith(paragraph.text());
        }
    }
}
