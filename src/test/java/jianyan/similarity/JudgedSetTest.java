package jianyan.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.SharedFolder;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.evaluation.similarity.Judgements;
import jianyan.evaluation.similarity.RankingMetrics;
import jianyan.evaluation.similarity.SimilarityEvaluation;
import jianyan.query.Filters;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.candidates.InMemoryCorpus;
import org.junit.jupiter.api.Test;

/// Real proposals, by words alone; vectors take minutes and are measured by hand.
final class JudgedSetTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();
    private static final Pattern DISTRICT = Pattern.compile("[^市於請案、及]{2}區");

    private static Similarity over(List<Document> documents) {
        InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, documents);
        return new Similarity(ANALYSIS, corpus, corpus, null);
    }

    @Test
    void ranksAsWellAsTheEvaluationPageSays() throws IOException {
        Judgements judgements = Judgements.read(SharedFolder.require("data/gold/qrels.tsv"));
        SimilarityEvaluation.Outcome outcome =
                new SimilarityEvaluation(over(SharedProposals.jiangsu()), judgements).run();
        assertThat(RankingMetrics.mean(outcome.ranking().ndcg())).isGreaterThan(0.86);
        assertThat(RankingMetrics.mean(outcome.ranking().recall())).isGreaterThan(0.97);
        assertThat(RankingMetrics.mean(outcome.ranking().first())).isGreaterThan(0.79);
        assertThat(outcome.ranking().itself()).isZero();
    }

    @Test
    void neverCallsOneTemplateWithTwoDistrictsADuplicate() {
        List<Document> documents = SharedProposals.taichung();
        Similarity similarity = over(documents);
        int compared = 0;
        for (int i = 0; i < documents.size(); i += 10) {
            String title = documents.get(i).title();
            SimilarRequest request = SimilarRequest.ofId(documents.get(i).id(), Filters.NONE, 5);
            for (SimilarCandidate found : similarity.similar(request).candidates()) {
                Set<String> here = districts(title);
                Set<String> there = districts(found.title());
                here.removeAll(districts(found.title()));
                there.removeAll(districts(title));
                if (!here.isEmpty() && !there.isEmpty()) {
                    compared++;
                    assertThat(found.level())
                            .as(title + " / " + found.title())
                            .isNotEqualTo(Level.DUPLICATE);
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static Set<String> districts(String title) {
        Set<String> districts = new TreeSet<>();
        Matcher district = DISTRICT.matcher(title);
        while (district.find()) {
            districts.add(district.group());
        }
        return districts;
    }
}
