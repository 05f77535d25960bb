package jianyan.similarity.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.MergeGroup;
import jianyan.similarity.Drafts;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.InMemoryCorpus;
import org.junit.jupiter.api.Test;

final class MergeGroupsTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();

    private static GroupsAnswer groups(List<Document> documents) {
        InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, documents);
        return new Similarity(ANALYSIS, corpus, corpus, null).groups(Filters.NONE);
    }

    private static List<Document> corpus() {
        List<Document> documents = new ArrayList<>(Drafts.background(30));
        documents.add(Drafts.proposal("p1", "关于缓解老旧小区停车难的建议", Drafts.PARKING));
        documents.add(Drafts.proposal("p2", "老旧小区停车难亟待破解", Drafts.PARKING));
        documents.add(Drafts.proposal("s1", "关于治理城市内涝的建议", Drafts.SPONGE));
        documents.add(Drafts.proposal("s2", "关于城市内涝治理", Drafts.SPONGE));
        return documents;
    }

    @Test
    void putsCopiesTogetherAndUnlikeProposalsApart() {
        GroupsAnswer answer = groups(corpus());
        assertThat(answer.groups())
                .extracting(group -> group.members().stream().map(MergeGroup.Member::id).toList())
                .contains(List.of("p1", "p2"), List.of("s1", "s2"));
        assertThat(answer.proposals()).isEqualTo(34);
    }

    @Test
    void namesTheMatterByWhatTheTitlesShare() {
        assertThat(groups(corpus()).groups())
                .extracting(MergeGroup::matter)
                .contains("老旧小区停车难", "城市内涝");
    }

    @Test
    void doesNotChainTwoMattersThroughAProposalOfBoth() {
        List<Document> documents = corpus();
        documents.add(Drafts.proposal("x1", "关于停车难与内涝的建议", Drafts.PARKING + "\n" + Drafts.SPONGE));
        for (MergeGroup group : groups(documents).groups()) {
            List<String> ids = group.members().stream().map(MergeGroup.Member::id).toList();
            assertThat(ids).doesNotContainSequence("p1", "s1");
            assertThat(ids.contains("p1") && ids.contains("s1")).isFalse();
        }
    }

    @Test
    void keepsSessionsApartAndSaysSo() {
        List<Document> documents = new ArrayList<>(Drafts.background(30));
        documents.add(Drafts.proposal("p1", "关于缓解老旧小区停车难的建议", Drafts.PARKING));
        documents.add(Drafts.ofYear(2020, "p2", "老旧小区停车难亟待破解", Drafts.PARKING));
        GroupsAnswer answer = groups(documents);
        assertThat(answer.groups())
                .flatExtracting(MergeGroup::members)
                .extracting(MergeGroup.Member::id)
                .doesNotContain("p1", "p2");
        assertThat(answer.notes()).anyMatch(note -> note.startsWith("另有 1 对相近的提案不在同一次会议上"));
    }

    @Test
    void tellsWhatTheLoosestMemberAsksForAlone() {
        List<Document> documents = corpus();
        List<String> alone = List.of("建议为外卖骑手设立临时停靠点，并免费供应饮水。", "建议快递柜进驻每一个楼栋，方便夜间取件。");
        String text = Drafts.PARKING + "\n" + String.join("\n", alone);
        documents.add(Drafts.proposal("p3", "关于老旧小区停车难的提案", text));
        MergeGroup parking =
                groups(documents).groups().stream()
                        .filter(group -> group.lead().startsWith("p"))
                        .findFirst()
                        .orElseThrow();
        assertThat(parking.loosest()).isEqualTo("p3");
        assertThat(parking.apart())
                .isNotNull()
                .satisfies(ask -> assertThat(alone).contains(ask.text()));
    }

    @Test
    void isTheSameWhateverTheOrderOfTheProposalsSeed3() {
        List<Document> shuffled = new ArrayList<>(corpus());
        Collections.shuffle(shuffled, new Random(3));
        assertThat(groups(shuffled)).isEqualTo(groups(corpus()));
    }

    @Test
    void givesEveryPairItsEvidence() {
        for (MergeGroup group : groups(corpus()).groups()) {
            int size = group.members().size();
            assertThat(group.pairs()).hasSize(size * (size - 1) / 2);
            assertThat(group.members()).extracting(MergeGroup.Member::id).contains(group.lead());
        }
    }
}
