package jianyan.similarity.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.question.similarity.Difference;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.SharedAsk;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.Drafts;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.InMemoryCorpus;
import org.junit.jupiter.api.Test;

/// What two proposals both ask for, told by what was written into both.
final class ReasonsTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();

    private static final String DEFIBRILLATORS =
            """
            心脏骤停的抢救时间只有几分钟，公共场所缺少急救设备。
            建议：
            1.在每个地铁站配置自动体外除颤器，并在站内标明位置。
            2.为地铁站工作人员开设急救培训。
            3.把急救知识写进中学课程，由教育部门编写教材。\
            """;

    private static final String DEPOSITS =
            """
            预付卡商家关门跑路，消费者投诉不断。
            建议：
            1.%s商品房预售资金拨付制度，由住建部门提出方案。
            2.公布投诉较多的商家名单。\
            """;

    private static SimilarCandidate like(String title, String text, String id, Document... held) {
        List<Document> documents = new ArrayList<>(Drafts.background(30));
        documents.addAll(List.of(held));
        InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, documents);
        return new Similarity(ANALYSIS, corpus, corpus, null)
                        .similar(SimilarRequest.ofDraft(title, text, Filters.NONE, 20))
                        .candidates()
                        .stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void quotesWhatBothAskForWithItsPlaceAmongTheAsks() {
        SimilarCandidate found =
                like(
                        "关于地铁站急救的提案",
                        "地铁客流大。\n建议：\n一、加强急救宣传。\n二、在全市地铁站配置自动体外除颤器，标明位置。",
                        "aed",
                        Drafts.proposal("aed", "关于公共场所急救设备的提案", DEFIBRILLATORS));
        SharedAsk first = found.reason().both().getFirst();
        assertThat(first.query().ordinal()).isEqualTo(2);
        assertThat(first.candidate().ordinal()).isEqualTo(1);
        assertThat(first.query().text() + first.candidate().text()).contains(first.what());
        assertThat(first.what()).contains("地铁站配置自动体外除颤器");
        assertThat(found.reason().text()).startsWith("两案都要求“").contains("（第 2 条建议 / 第 1 条建议）");
    }

    @Test
    void aShortDraftWhoseAskTheOtherHasCanBeMerged() {
        SimilarCandidate found =
                like(
                        "",
                        "地铁里有人晕倒无法及时抢救。建议在每个地铁站配置自动体外除颤器。",
                        "aed",
                        Drafts.proposal("aed", "关于公共场所急救设备的提案", DEFIBRILLATORS));
        assertThat(found.level()).isEqualTo(Level.MERGEABLE);
    }

    @Test
    void asksThatContradictAreToldAndNeverMerged() {
        SimilarCandidate found =
                like(
                        "关于预售资金的提案",
                        DEPOSITS.formatted("取消"),
                        "other",
                        Drafts.proposal("other", "关于预售资金的提案", DEPOSITS.formatted("规范")));
        assertThat(found.level()).isEqualTo(Level.RELATED);
        assertThat(found.reason().text()).startsWith("要求相反");
        assertThat(found.reason().differing())
                .first()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(Reason.OPPOSED);
                    assertThat(difference.query().getFirst()).contains("取消商品房预售");
                    assertThat(difference.candidate().getFirst()).contains("规范商品房预售");
                });
    }

    @Test
    void endingALimitIsNoContradictionOfWhoWantsMore() {
        Opposition opposition = new Opposition(jianyan.similarity.profile.Vocabulary.load());
        assertThat(opposition.object("取消限制外地车辆进城", "增加外地车辆进城通道")).isEmpty();
        assertThat(opposition.object("停止共享电动车投放", "鼓励共享电动车投放")).contains("共享电动车投放");
    }

    @Test
    void withoutAnAskInCommonNothingIsMergeable() {
        SimilarCandidate found =
                like(
                        "关于公共场所急救设备的提案",
                        "心脏骤停的抢救时间只有几分钟，公共场所缺少急救设备。\n建议：\n1.调低挂号费。",
                        "aed",
                        Drafts.proposal("aed", "心脏骤停", "心脏骤停的抢救时间只有几分钟，公共场所缺少急救设备。\n建议：\n1.编写教材。"));
        assertThat(found.level()).isEqualTo(Level.RELATED);
        assertThat(found.sharesWordsOnly()).isTrue();
        assertThat(found.reason().text()).startsWith("没有找到两案都提的建议");
    }

    @Test
    void saysWhatOnlyOneAsksFor() {
        SimilarCandidate found =
                like(
                        "关于地铁站急救的提案",
                        "地铁客流大。\n建议：\n1.在每个地铁站配置自动体外除颤器。\n2.延长末班车时间，加开夜间线路。",
                        "aed",
                        Drafts.proposal("aed", "关于公共场所急救设备的提案", DEFIBRILLATORS));
        assertThat(found.reason().differing())
                .filteredOn(difference -> difference.kind().equals("ask"))
                .singleElement()
                .extracting(Difference::query)
                .asString()
                .contains("延长末班车时间");
    }

    private static SimilarCandidate asking(String ours, String theirs) {
        return like(
                "关于老年助餐点的提案",
                "助餐点的事大家关心。\n建议：\n1." + ours,
                "other",
                Drafts.proposal("other", "关于办好老年助餐点的提案", "助餐点的事大家关心。\n建议：\n1." + theirs));
    }

    @Test
    void anotherWishForTheSameThingIsSetBesideItAndNotToldAsShared() {
        Reason reason = asking("统一老年助餐点的用餐补贴标准。", "老年助餐点离居民楼应不超过五百米，步行可到。").reason();
        assertThat(reason.both())
                .extracting(SharedAsk::what)
                .noneMatch(what -> what.contains("补贴"));
        assertThat(reason.both())
                .extracting(SharedAsk::what)
                .noneMatch(what -> what.contains("五百米"));
    }

    @Test
    void theSamePlaceWithAnotherObjectIsNotAskedForByBoth() {
        Reason reason =
                like(
                                "夜间急诊",
                                "夜里看病难。\n建议：\n1.加强街道卫生服务中心夜间急诊建设。",
                                "other",
                                Drafts.proposal(
                                        "other", "楼道消防", "楼道火灾多。\n建议：\n1.加强街道综合服务中心消防器材建设，由专人看管。"))
                        .reason();
        assertThat(reason.both()).isEmpty();
        assertThat(reason.close()).hasSize(1);
        assertThat(reason.text())
                .startsWith("两案最相近的建议是“加强街道卫生服务中心夜间急诊建设。”（第 1 条建议）和“加强街道综合服务中心消防器材建设")
                .contains("是否同一件事请对照原文");
    }

    @Test
    void whatOnlyTellsHowThingsAreIsNoAsk() {
        Reason reason = asking("现有老年助餐点已经覆盖全部街道。", "目前老年助餐点已经覆盖全部街道，应延长开放时间。").reason();
        assertThat(reason.both())
                .extracting(SharedAsk::what)
                .noneMatch(what -> what.contains("覆盖"));
    }

    @Test
    void anAskInOtherWordsAroundTheSameObjectIsSharedWhateverSentenceItStandsIn() {
        Reason reason = asking("考虑到老人行动不便，应统一老年助餐点的用餐补贴标准，由民政部门公布。", "制定并统一老年助餐点的补贴标准；").reason();
        assertThat(reason.both())
                .extracting(SharedAsk::what)
                .anyMatch(what -> what.contains("补贴标准"));
    }

    @Test
    void theSameWordsBeforeAnotherHeadAreAnotherObject() {
        Reason reason = asking("建立全市老年助餐点食品安全监测体系。", "建立全市老年助餐点食品安全奖励基金。").reason();
        assertThat(reason.both())
                .extracting(SharedAsk::what)
                .noneMatch(what -> what.contains("食品安全"));
        assertThat(reason.close()).isNotEmpty();
    }
}
