package jianyan.similarity.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jianyan.VectorIndex;
import jianyan.embedding.Embedder;
import jianyan.embedding.HashingEmbedder;
import jianyan.embedding.VectorWriter;
import jianyan.embedding.VectorsLockedException;
import jianyan.engine.LocalEngine;
import jianyan.query.Filters;
import jianyan.question.Status;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Vectors as a corpus changes below them, with a model that counts what it is asked.
final class VectorBuilderTest {
    private static final String ELEVATOR =
            """
            关于老旧小区加装电梯的提案
            案号：测试2023-001

            情况

            老旧小区没有电梯，老人下楼难，加装进展缓慢，居民意见难以统一。

            建议

            1. 简化加装电梯的审批。
            2. 由街道牵头协商出资办法。
            """;
    private static final String PARKING = ELEVATOR.replace("加装电梯", "停车资源共享").replace("001", "002");
    private static final String NURSERY = ELEVATOR.replace("加装电梯", "普惠托育").replace("001", "003");

    /// Remembers what it embedded.
    private static final class CountingEmbedder implements Embedder {
        private final HashingEmbedder inner = new HashingEmbedder();
        private final List<String> asked = new ArrayList<>();

        @Override
        public List<float[]> embed(List<String> texts) {
            asked.addAll(texts);
            return inner.embed(texts);
        }

        @Override
        public String model() {
            return inner.model();
        }
    }

    private final CountingEmbedder embedder = new CountingEmbedder();
    private VectorIndex index;

    @BeforeEach
    void buildThree(@TempDir Path folder) throws IOException {
        index =
                new VectorIndex(folder, embedder)
                        .write("elevator.txt", ELEVATOR)
                        .write("parking.txt", PARKING)
                        .write("nursery.txt", NURSERY)
                        .build();
    }

    private Status.Vectors status() throws IOException {
        try (LocalEngine engine = index.open()) {
            return engine.status().vectors();
        }
    }

    private SimilarAnswer likeElevator() throws IOException {
        try (LocalEngine engine = index.open()) {
            return engine.similar(SimilarRequest.ofId("elevator.txt", Filters.NONE, 10));
        }
    }

    @Test
    void anIndexWithoutVectorsSaysSo() throws IOException {
        assertThat(status()).isEqualTo(Status.Vectors.NONE);
        assertThat(likeElevator().sides()).doesNotContain("meaning");
    }

    @Test
    void everyDocumentGetsItsVectors() throws IOException {
        VectorReport report = index.embed();
        assertThat(report.embedded()).isEqualTo(3);
        assertThat(report.documents()).isEqualTo(3);
        assertThat(status()).isEqualTo(new Status.Vectors("characters", 3, true, null, null));
        assertThat(likeElevator().sides()).contains("meaning");
    }

    @Test
    void nothingIsEmbeddedTwice() throws IOException {
        index.embed();
        embedder.asked.clear();
        VectorReport again = index.build().embed();
        assertThat(embedder.asked).isEmpty();
        assertThat(again.embedded()).isZero();
        assertThat(again.reused()).isEqualTo(3);
        assertThat(status().complete()).isTrue();
    }

    @Test
    void proposalsComeFirstAndALimitLeavesTheRest() throws IOException {
        index.write("a-report.txt", "政协第一届委员会常务委员会工作报告\n\n一年来，常委会开展协商。\n").build();
        VectorReport report = index.embed(new VectorLimits(3, () -> false));
        assertThat(report.documents()).isEqualTo(3);
        assertThat(report.left()).isEqualTo(1);
        assertThat(embedder.asked).noneMatch(text -> text.contains("常委会"));
        assertThat(status().complete()).isFalse();
        assertThat(likeElevator().sides()).contains("meaning");

        assertThat(index.embed(new VectorLimits(3, () -> false)).embedded()).isZero();
        assertThat(index.embed().embedded()).isEqualTo(1);
        assertThat(status().complete()).isTrue();
    }

    @Test
    void whoIsToldToStopKeepsWhatIsMade() throws IOException {
        int[] looks = {0};
        VectorReport report = index.embed(new VectorLimits(10, () -> ++looks[0] > 2));
        assertThat(report.embedded()).isEqualTo(2);
        assertThat(report.left()).isEqualTo(1);
        assertThat(status().documents()).isEqualTo(2);
        assertThat(index.embed().embedded()).isEqualTo(1);
    }

    @Test
    void onlyWhatChangedIsEmbeddedAgain() throws IOException {
        index.embed();
        embedder.asked.clear();
        index.write("parking.txt", PARKING.replace("简化", "改进")).delete("nursery.txt").build();
        assertThat(status()).isEqualTo(new Status.Vectors("characters", 1, false, null, null));

        VectorReport report = index.embed();
        assertThat(embedder.asked).singleElement().asString().contains("改进");
        assertThat(report.embedded()).isEqualTo(1);
        assertThat(report.reused()).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(status()).isEqualTo(new Status.Vectors("characters", 2, true, null, null));
    }

    @Test
    void theOtherScriptReadsTheSame() throws IOException {
        index.embed();
        embedder.asked.clear();
        index.write("elevator.txt", ELEVATOR.replace("电", "電").replace("审", "審")).build().embed();
        assertThat(embedder.asked).isEmpty();
        assertThat(status().complete()).isTrue();
    }

    @Nested
    class Interrupted {
        /// Every look at it is a minute later, so that everything is committed at once.
        private final Clock hurrying =
                new Clock() {
                    private Instant now = Instant.EPOCH;

                    @Override
                    public Instant instant() {
                        now = now.plus(Duration.ofMinutes(1));
                        return now;
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                };

        @Test
        void aBuildThatBreaksOffGoesOnFromWhereItWas() throws IOException {
            for (int i = 0; i < 60; i++) {
                index.write("more" + i + ".txt", ELEVATOR.replace("加装", "编号" + i));
            }
            index.build();
            int[] done = {0};
            VectorProgress breaking =
                    new VectorProgress() {
                        @Override
                        public void started(int documents, long characters) {}

                        @Override
                        public void documentDone(long characters) {
                            if (++done[0] == 50) {
                                throw new IllegalStateException("killed");
                            }
                        }
                    };
            assertThatThrownBy(() -> index.embed(breaking, hurrying)).hasMessage("killed");
            long safe = status().documents();
            assertThat(safe).isBetween(24L, 49L);
            assertThat(status().complete()).isFalse();

            VectorReport rest = index.embed();
            assertThat(rest.reused()).isEqualTo(safe);
            assertThat(rest.embedded()).isEqualTo(63 - safe);
            assertThat(status().complete()).isTrue();
        }
    }

    @Nested
    class Unusable {
        @Test
        void aCorruptFolderIsSaidAndBuiltAnew() throws IOException {
            index.embed();
            List<Path> files;
            try (var all = Files.list(index.vectors())) {
                files = all.filter(file -> !file.endsWith("write.lock")).toList();
            }
            for (Path file : files) {
                Files.write(file, new byte[] {1, 2, 3});
            }
            assertThat(status().problem()).contains("损坏");
            assertThat(likeElevator().sides()).doesNotContain("meaning");
            assertThat(index.embed().embedded()).isEqualTo(3);
            assertThat(status().complete()).isTrue();
        }

        @Test
        void vectorsOfAnotherModelAreSaidAndReplaced() throws IOException {
            try (VectorWriter writer = VectorWriter.open(index.folder(), "another", 1)) {
                writer.commit(true);
            }
            assertThat(status().problem()).contains("another", "characters");
            assertThat(index.embed().embedded()).isEqualTo(3);
            assertThat(status().problem()).isNull();
        }

        @Test
        void twoBuildsAtOnceAreRefused() throws IOException {
            try (VectorWriter writer = VectorWriter.open(index.folder(), "characters", 1)) {
                assertThatThrownBy(index::embed).isInstanceOf(VectorsLockedException.class);
                writer.commit(false);
            }
        }

        @Test
        void aFileInThePlaceOfTheFolderStopsNothingElse() throws IOException {
            Files.writeString(index.vectors(), "no folder");
            assertThat(status()).isEqualTo(Status.Vectors.NONE);
            assertThatThrownBy(index::embed).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anOpenEngineMovesOnToNewVectors() throws IOException {
        try (LocalEngine engine = index.open()) {
            assertThat(engine.status().vectors().documents()).isZero();
            index.embed();
            engine.refresh();
            assertThat(engine.status().vectors().documents()).isEqualTo(3);
            assertThat(
                            engine.similar(SimilarRequest.ofDraft("加装电梯", "简化审批。", Filters.NONE, 5))
                                    .sides())
                    .contains("meaning");
            index.write("late.txt", ELEVATOR.replace("加装", "更新")).build().embed();
            engine.refresh();
            assertThat(engine.status().vectors().documents()).isEqualTo(4);
        }
    }
}
