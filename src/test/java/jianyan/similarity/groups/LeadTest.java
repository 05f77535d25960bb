package jianyan.similarity.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.similarity.SharedProposals;
import org.junit.jupiter.api.Test;

final class LeadTest {
    private static Lead.Member member(String id, String... sponsors) {
        Document plain = SharedProposals.document(id, "题目" + id, Map.of("", "正文。"), "测试市", "");
        Proposal proposal =
                new Proposal(
                        id,
                        List.of(sponsors),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false);
        return new Lead.Member(
                new Document(id, "shared", plain.metadata(), proposal, plain.sections(), List.of()),
                List.of());
    }

    private static String lead(Lead.Member... members) {
        return Lead.of(List.of(members)).id();
    }

    @Test
    void isOfAnOrganisationBeforeSeveralPersonsBeforeOne() {
        Lead.Member single = member("1", "王小明");
        Lead.Member joint = member("2", "王小明", "李红");
        Lead.Member collective = member("3", "民盟区委员会");
        assertThat(lead(single, joint, collective)).isEqualTo("3");
        assertThat(lead(single, joint)).isEqualTo("2");
    }

    @Test
    void isOfTheLeastNumberAmongEqualsAndNumbersAreNoTexts() {
        assertThat(lead(member("10", "甲"), member("9", "乙"))).isEqualTo("9");
    }

    @Test
    void tellsItsRuleInTheOrderOfTheFile() {
        assertThat(Stream.of("集体提案", "联名提案", "建议覆盖", "案号").map(Lead.RULE::indexOf).toList())
                .isSorted()
                .doesNotContain(-1);
    }
}
