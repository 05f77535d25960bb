package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.evaluation.benchmark.MixedLoad;
import jianyan.evaluation.benchmark.MixedLoad.Outcome;
import org.junit.jupiter.api.Test;

final class MixedLoadTest {
    @Test
    void everyQuestionOfEachKindIsAnsweredOrToldToComeAgain()
            throws IOException, InterruptedException {
        try (LocalEngine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
                Asker server = new Asker(Optional.of(engine))) {
            URI url = URI.create("http://127.0.0.1:" + server.port());
            SortedMap<String, Outcome> outcomes = new MixedLoad(url).run(40, 2, 1);
            assertThat(outcomes).containsKeys("all", "heavy", "search", "document", "similar");
            outcomes.forEach((kind, outcome) -> assertThat(outcome.failed()).as(kind).isEmpty());
            Outcome all = Objects.requireNonNull(outcomes.get("all"));
            assertThat(all.millis().size() + all.refused()).isEqualTo(80);
            assertThat(all.percentile(50)).isPositive().isLessThanOrEqualTo(all.longest());
        }
    }

    @Test
    void aServerThatIsNotThereIsNoMeasurement() {
        assertThatThrownBy(() -> new MixedLoad(URI.create("http://127.0.0.1:1")).run(1, 1, 1))
                .isInstanceOf(IOException.class);
    }
}
