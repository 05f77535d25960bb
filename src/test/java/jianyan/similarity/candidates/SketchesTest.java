package jianyan.similarity.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.similarity.Drafts;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.ProfileBuilder;
import org.junit.jupiter.api.Test;

final class SketchesTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();
    private static final int NEAREST = 5;

    private static List<BigramVector> vectors() {
        List<Document> documents = Drafts.background(30);
        InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, documents);
        ProfileBuilder profiles = new ProfileBuilder(ANALYSIS, corpus);
        return corpus.ids(Filters.NONE).stream()
                .map(id -> profiles.ofDocument(corpus.documents(List.of(id)).getFirst()))
                .map(profile -> profile.features().whole())
                .toList();
    }

    @Test
    void findWhatComparingAllPairsFinds() {
        List<BigramVector> sketches =
                vectors().stream().map(vector -> vector.heaviest(Sketches.SIZE)).toList();
        Sketches.Search search = new Sketches(sketches).newSearch();
        for (int i = 0; i < sketches.size(); i++) {
            int number = i;
            double[] cosines =
                    sketches.stream().mapToDouble(sketches.get(number)::cosine).toArray();
            double least =
                    IntStream.range(0, cosines.length)
                            .filter(other -> other != number)
                            .mapToObj(other -> cosines[other])
                            .sorted(Comparator.reverseOrder())
                            .toList()
                            .get(NEAREST - 1);
            for (int found : search.nearest(number, NEAREST)) {
                assertThat(found).isNotEqualTo(number);
                assertThat(cosines[found]).isGreaterThanOrEqualTo(least - 1e-6);
            }
        }
    }

    @Test
    void areNeverNearerThanWhatTheyWereCutFrom() {
        List<BigramVector> vectors = vectors();
        for (BigramVector a : vectors) {
            for (BigramVector b : vectors) {
                assertThat(a.heaviest(10).cosine(b.heaviest(10)))
                        .isLessThanOrEqualTo(a.cosine(b) + 1e-6);
            }
        }
    }
}
