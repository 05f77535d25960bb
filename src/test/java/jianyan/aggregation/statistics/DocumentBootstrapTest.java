package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jianyan.aggregation.statistics.DocumentBootstrap.Share;
import jianyan.question.aggregation.Interval;
import org.junit.jupiter.api.Test;

final class DocumentBootstrapTest {
    private static final double CONFIDENCE = 0.95;

    /// Three hundred documents of unlike length and density.
    private static List<Share> documents(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 300)
                .mapToObj(document -> {
                    int characters = 2000 + random.nextInt(4000);
                    int occurrences = random.nextInt(5) == 0 ? random.nextInt(40) : 0;
                    return new Share(occurrences, characters);
                })
                .toList();
    }

    @Test
    void widthAgreesWithTheVarianceOfARatioEstimatorSeed7() {
        List<Share> documents = documents(7);
        Interval interval = DocumentBootstrap.USUAL.rate(documents, CONFIDENCE).orElseThrow();
        // W. G. Cochran, “Sampling Techniques” (1977), §2.11.
        double occurrences = documents.stream().mapToLong(Share::occurrences).sum();
        double characters = documents.stream().mapToLong(Share::characters).sum();
        double rate = occurrences / characters;
        double squares =
                documents.stream()
                        .mapToDouble(d -> Math.pow(d.occurrences() - rate * d.characters(), 2))
                        .sum();
        double error = Math.sqrt(squares) / characters;
        assertThat(interval.high() - interval.low())
                .isCloseTo(2 * 1.96 * error, within(0.08 * 2 * 1.96 * error));
        assertThat(interval.contains(rate)).isTrue();
    }

    @Test
    void isWiderThanPoissonWhereAWordComesInBursts() {
        List<Share> bursts = new ArrayList<>(Collections.nCopies(19, new Share(0, 5000)));
        bursts.add(new Share(40, 5000));
        Interval ofDocuments = DocumentBootstrap.USUAL.rate(bursts, CONFIDENCE).orElseThrow();
        Interval ofOccurrences = PoissonInterval.of(40).scaledBy(1 / 100_000.0);
        assertThat(ofDocuments.high() - ofDocuments.low())
                .isGreaterThan(2 * (ofOccurrences.high() - ofOccurrences.low()));
    }

    @Test
    void sameDocumentsInAnyOrderGiveTheSameInterval() {
        List<Share> documents = new ArrayList<>(documents(11));
        var asGiven = DocumentBootstrap.USUAL.rate(documents, CONFIDENCE);
        Collections.shuffle(documents, new Random(3));
        assertThat(DocumentBootstrap.USUAL.rate(documents, CONFIDENCE)).isEqualTo(asGiven);
        assertThat(new DocumentBootstrap(1, 2000).rate(documents, CONFIDENCE))
                .isNotEqualTo(asGiven);
    }

    @Test
    void oneDocumentSaysNothingOfHowDocumentsDiffer() {
        assertThat(
                        DocumentBootstrap.USUAL.rate(
                                List.of(new Share(3, 100), new Share(0, 0)), CONFIDENCE))
                .isEmpty();
    }
}
