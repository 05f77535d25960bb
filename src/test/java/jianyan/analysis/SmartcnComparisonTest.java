package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jianyan.SharedFolder;
import org.junit.jupiter.api.Test;

final class SmartcnComparisonTest {
    /// Written for this test in the manner of a district's report.
    private static final String OWN_TEXT =
            """
            一年来，我们围绕中心、服务大局，扎实做好提案工作。全年共收到提案三百余件，经审查立案的占八成以上，全部按时办复。
            委员们深入街道社区走访调研，听取居民对停车难、物业管理、垃圾分类等问题的意见，提出了许多有价值的建议。
            有关部门主动上门沟通，边办理边协商，一批群众关心的事情得到解决：老人就餐更方便了，河道变清了，公园里多了健身步道。
            我们也清醒地看到，工作中还有不少差距：调查研究不够深入，部分建议落实较慢，委员作用发挥不够均衡。
            新的一年，要坚持团结和民主两大主题，把协商贯穿履职全过程；要创新方式方法，让更多群众参与进来！能不能做到？关键看行动。
            """;

    @Test
    void theSameTokensOnATextOfOurOwn() throws IOException {
        SmartcnComparison comparison = new SmartcnComparison();
        comparison.add(OWN_TEXT);
        assertThat(comparison.agreement()).as(comparison.toString()).isEqualTo(1);
    }

    @Test
    void nearlyTheSameTokensOnRealTexts() throws IOException {
        SmartcnComparison comparison = new SmartcnComparison();
        for (String text : RealTexts.under(SharedFolder.require("seeds"))) {
            comparison.add(text);
        }
        RealTexts.of(SharedFolder.require("data/proposals/jiangsu-cppcc-2019.csv"))
                .forEach(text -> {
                    try {
                        comparison.add(text);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
        assertThat(comparison.agreement()).as(comparison.toString()).isGreaterThan(0.999);
    }
}
