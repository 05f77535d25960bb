package jianyan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.index.Deadline;
import jianyan.query.Filters;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.check.Remark;
import jianyan.question.check.Severity;
import jianyan.similarity.SharedProposals;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.InMemoryCorpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CheckerTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();

    private static final String TITLE = "关于在社区卫生服务站配置自动体外除颤器的建议";

    private static final String GOOD =
            """
            一、基本情况
            我区现有社区卫生服务站四十一个，据区卫生健康委员会2023年统计，配有自动体外除颤器的只有9个，多数居民步行一刻钟之内找不到设备。
            二、存在问题
            设备由各单位自行购置，没有统一的地图，坏了也没有人知道；保安和志愿者多数没有学过，真遇到有人倒下时不敢用。
            三、具体建议
            1. 请区卫生健康委员会会同区红十字会，在两年之内为全部社区卫生服务站配齐自动体外除颤器，放在门口二十四小时够得到的地方。
            2. 由街道每半年检查一次设备的电量和电极片，并把位置更新到急救地图上。
            3. 由区红十字会每年为每个居委会培训十名会用除颤器的居民。
            """;

    private static Similarity over(String title, String... texts) {
        List<Document> documents = new ArrayList<Document>();
        for (int i = 0; i < texts.length; i++) {
            documents.add(
                    SharedProposals.document(
                            "0" + i, title, Map.of("具体建议", texts[i]), "上海市", "医疗卫生"));
        }
        InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, documents);
        return new Similarity(ANALYSIS, corpus, corpus, null);
    }

    private static CheckAnswer check(@Nullable String title, String text) {
        return new Checker(CheckRulesReader.load(), ANALYSIS.folding())
                .check(
                        new CheckRequest(title, text, Filters.NONE, 10),
                        over("关于学校周边停车的建议", "由交警部门在学校门口设置临时停车区。"),
                        Deadline.NONE);
    }

    private static List<String> rules(CheckAnswer answer) {
        return answer.remarks().stream().map(Remark::rule).toList();
    }

    private static Remark remark(CheckAnswer answer, String rule) {
        return answer.remarks().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + rules(answer)));
    }

    @Test
    void aDraftThatKeepsToTheRulesHasNoRemarks() {
        assertThat(check(TITLE, GOOD).remarks()).isEmpty();
    }

    @Test
    void everyRemarkQuotesAPieceOfTheDraftAtItsPlace() {
        String text =
                "我儿子的户口问题也请一并解决。\n"
                        + GOOD.replace("据区卫生健康委员会2023年统计，", "")
                        + "4. 进一步加强组织领导，提高思想认识。\n";
        CheckAnswer answer = check(TITLE, text);
        assertThat(rules(answer)).contains("substance", "personal");
        for (Remark remark : answer.remarks()) {
            assertThat(remark.part()).isEqualTo("draft");
            assertThat(text.substring(remark.start(), remark.end())).isEqualTo(remark.sentence());
            assertThat(remark.source()).isNotBlank();
        }
    }

    @Test
    void theGravestRemarksComeFirst() {
        CheckAnswer answer = check(TITLE, GOOD + "我儿子的户口问题也请一并解决。");
        assertThat(answer.remarks().getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    @Nested
    final class OneMatter {
        @Test
        void asksThatDivideBetweenTwoObjectsOfTheTitleAreRemarkedOn() {
            CheckAnswer answer =
                    check(
                            "关于加装电梯和增设公交线路的建议",
                            "老旧小区居民出行难。\n建议：\n一、请区房管局简化加装电梯的审批。\n二、请区交通委增设到地铁站的公交线路。\n");
            assertThat(remark(answer, "one-matter").sentence()).startsWith("二、请区交通委");
        }

        @Test
        void anAsideOnAnotherMatterIsRemarkedOn() {
            Remark remark = remark(check(TITLE, GOOD + "4. 另外，梧桐飘絮严重，应当改种樟树。\n"), "one-matter");
            assertThat(remark.sentence()).contains("梧桐");
        }

        @Test
        void anAsideOnTheSameMatterIsNot() {
            assertThat(rules(check(TITLE, GOOD + "4. 另外，请街道把自动体外除颤器的位置标在楼道里。\n")))
                    .doesNotContain("one-matter");
        }

        @Test
        void twoObjectsThatEveryAskIsAboutAreOneMatter() {
            CheckAnswer answer =
                    check("关于社区食堂和助餐点的建议", "建议：\n一、由街道给社区食堂和助餐点统一补贴。\n二、由区民政局检查社区食堂、助餐点的价格。\n");
            assertThat(rules(answer)).doesNotContain("one-matter");
        }
    }

    @Nested
    final class TheParts {
        @Test
        void aDraftWithoutAsksIsAnErrorAtItsTitle() {
            CheckAnswer answer = check("关于飞絮的情况", "梧桐每年四月飘絮，居民打喷嚏，环卫工人扫不过来。问题在于树龄偏大。");
            Remark remark = remark(answer, "proposals");
            assertThat(remark.severity()).isEqualTo(Severity.ERROR);
            assertThat(remark.part()).isEqualTo("title");
            assertThat(remark.sentence()).isEqualTo("关于飞絮的情况");
        }

        @Test
        void asksWithoutGroundsLackSituationAndAnalysis() {
            assertThat(rules(check("关于种树的建议", "建议种树。建议多种树。"))).contains("situation", "analysis");
        }

        @Test
        void headingsOfADraftTellItsPartsApart() {
            // No sentence says 建议; the heading does.
            CheckAnswer answer = check(TITLE, GOOD.replace("请区卫生健康委员会会同", "区卫生健康委员会会同"));
            assertThat(rules(answer)).doesNotContain("proposals", "addressee");
        }

        @Test
        void whatIsMissingInADraftWithoutATitleIsSaidAtItsFirstSentence() {
            CheckAnswer answer = check(null, "梧桐每年四月飘絮，居民打喷嚏，环卫工人扫不过来。问题在于树龄偏大。");
            assertThat(answer.title()).isEmpty();
            assertThat(remark(answer, "proposals").sentence()).startsWith("梧桐每年");
        }
    }

    @Nested
    final class Asks {
        @Test
        void anAskThatNamesNoOneIsQuoted() {
            Remark remark = remark(check(TITLE, GOOD + "4. 在门口装一盏夜里会亮的灯箱。\n"), "addressee");
            assertThat(remark.sentence()).isEqualTo("4. 在门口装一盏夜里会亮的灯箱。");
        }

        @Test
        void whoIsNamedBeforeTheListIsNamedForAllOfIt() {
            String text = "每年有人倒在路上，难在没有设备。\n建议区卫生健康委员会：\n1. 在门口装一盏夜里会亮的灯箱。\n2. 画一张地图。\n";
            assertThat(rules(check(TITLE, text))).doesNotContain("addressee");
        }
    }

    @Nested
    final class Figures {
        @Test
        void aFigureWithoutSourceIsQuoted() {
            Remark remark = remark(check(TITLE, "每年倒在路上的老人有三成救不回来，" + GOOD), "unsourced-figure");
            assertThat(remark.text()).contains("三成");
        }

        @Test
        void aSourceInTheSentenceBeforeIsEnough() {
            String text = "据市急救中心统计，去年急救电话不少。其中救回来的只占12%。\n" + GOOD;
            assertThat(rules(check(TITLE, text))).doesNotContain("unsourced-figure");
        }

        @Test
        void yearsAndPlacesInAListAreNoFigures() {
            assertThat(rules(check(TITLE, "2023年3月起有人反映，15分钟走不到。\n" + GOOD)))
                    .doesNotContain("unsourced-figure");
        }
    }

    @Nested
    final class Length {
        @Test
        void aTextThatIsTooLongIsRemarkedWhereItBecomesSo() {
            String sentence = "由街道每半年检查一次设备的电量和电极片并登记。";
            Remark remark = remark(check(TITLE, GOOD + sentence.repeat(70)), "text-long");
            // 1,500 characters, counted by hand: Han characters alone stand in this sentence.
            int before = remark.start() - GOOD.length();
            assertThat(before).isBetween(1_100, 1_450);
            assertThat(remark.sentence()).isEqualTo(sentence);
        }

        @Test
        void aTextThatIsTooShortSaysHowLongItIs() {
            assertThat(remark(check(TITLE, "建议区卫健委配齐设备。"), "text-short").text()).contains("10 字");
        }
    }

    @Nested
    final class GroundsForNotFiling {
        private void isRemarked(String sentence, String rule) {
            assertThat(remark(check(TITLE, GOOD + sentence), rule).sentence()).isEqualTo(sentence);
        }

        @Test
        void eachOfThemIsFoundInASentenceThatSaysSo() {
            isRemarked("此案已向区法院提起诉讼，尚未判决。", "in-court");
            isRemarked("请帮助解决我父亲的拆迁补偿问题。", "personal");
            isRemarked("建议采购我公司研发的除颤设备。", "promotion");
            isRemarked("建议在全市学校推广本人所著的小说《春天》。", "promotion");
            isRemarked("现举报某局张主任收受好处。", "accusation");
            isRemarked("我们民主党派支部内部矛盾很多，不团结。", "party-personnel");
            isRemarked("本文认为学术界对这一理论尚有争论。", "academic");
            isRemarked("涉密文件里写明了数量。", "state-secret");
        }

        @Test
        void whatOnlySoundsLikeThemIsNot() {
            String harmless =
                    GOOD
                            + "建议区检察院扩大公益诉讼制度的范围。完善有奖举报机制。"
                            + "加强保密教育，防止泄露居民信息。我区老人的养老金由社保发放。"
                            + "纠错功能弱化会让错误的一审判决通行无阻。鼓励企业申请与本企业相关的专利。";
            assertThat(rules(check(TITLE, harmless)))
                    .doesNotContain(
                            "in-court",
                            "personal",
                            "promotion",
                            "accusation",
                            "state-secret",
                            "party-personnel",
                            "academic");
        }
    }

    @Nested
    final class WhatIsHeld {
        @Test
        void anEarlierProposalOnTheMatterIsShownAndRemarkedAtTheAskItShares() {
            String asks = "1. 请区卫生健康委员会为全部社区卫生服务站配齐自动体外除颤器，放在门口。\n2. 由红十字会培训居民使用除颤器。";
            CheckAnswer answer =
                    new Checker(CheckRulesReader.load(), ANALYSIS.folding())
                            .check(
                                    new CheckRequest(TITLE, GOOD, Filters.NONE, 10),
                                    over(TITLE, asks),
                                    Deadline.NONE);
            assertThat(answer.precedents()).singleElement().matches(p -> p.id().equals("00"));
            Remark remark = remark(answer, "held");
            assertThat(remark.sentence()).contains("自动体外除颤器");
            assertThat(remark.text()).contains(TITLE, "没有办理结果");
        }
    }

    @Nested
    final class Reading {
        @Test
        void theFirstLineIsTheTitleAndAFormAndAReplyAreNoneOfTheDraft() {
            String text =
                    TITLE
                            + "\n案号：静安2025-001\n主办单位：区民政局\n\n"
                            + GOOD
                            + "\n答复\n我委已购置设备，去年救回三成。\n办理结果：列入计划\n";
            CheckAnswer answer = check(null, text);
            assertThat(answer.title()).isEqualTo(TITLE);
            assertThat(answer.remarks()).isEmpty();
            assertThat(answer.characters()).isEqualTo(check(TITLE, GOOD).characters());
        }

        @Test
        void eitherScriptGivesTheSameRemarks() {
            String traditional = "老舊小區居民出行難。\n建議：\n一、請區房管局簡化加裝電梯的審批。\n二、請區交通委增設到地鐵站的公交線路。\n";
            CheckAnswer answer = check("關於加裝電梯和增設公交線路的建議", traditional);
            assertThat(remark(answer, "one-matter").sentence()).startsWith("二、請區交通委");
        }

        @Test
        void aFormAloneIsSaidToBeNoDraft() {
            assertThat(check(null, "案号：静安2025-001\n").notes()).containsExactly("除了表头没有读到文稿。");
        }
    }
}
