package jianyan.export.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two indexes of a few documents: alike, or not the same ones.
final class EngineComparisonTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir private Path folder;

    private LocalEngine engine(String name, String... texts) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve(name).resolve("corpus/静安"));
        for (int i = 0; i < texts.length; i++) {
            Files.writeString(
                    corpus.resolve("提案" + i + ".txt"),
                    "关于第 " + i + " 件事的提案\n\n问题：老旧小区没有电梯。\n\n建议：\n" + texts[i] + "\n");
        }
        Path index = folder.resolve(name).resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .build(List.of(corpus.getParent()), BuildProgress.SILENT);
        return LocalEngine.open(index, SampleIndex.ANALYSIS);
    }

    private static EngineComparison.Outcome compared(LocalEngine here, LocalEngine there) {
        return run(here.within(LONG), there.within(LONG));
    }

    private static EngineComparison.Outcome run(Engine here, Engine there) {
        return new EngineComparison(here, there, () -> 0).run(1, 7, round -> {});
    }

    /// The same engine, which notes what it is asked.
    private static Engine noting(Engine engine, Set<String> asked) {
        return (Engine)
                Proxy.newProxyInstance(
                        Engine.class.getClassLoader(),
                        new Class<?>[] {Engine.class},
                        (_, question, given) -> {
                            asked.add(question.getName());
                            try {
                                return question.invoke(engine, given);
                            } catch (InvocationTargetException refused) {
                                throw refused.getCause();
                            }
                        });
    }

    /// A new question that is not compared would be answered otherwise somewhere, and nobody would
    /// know.
    @Test
    void everyQuestionOfTheEngineIsCompared() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (LocalEngine engine = engine("one", "加装电梯，由房管局牵头。", "推广屋顶绿化。")) {
            Engine noting = noting(engine.within(LONG), asked);
            run(noting, noting);
        }
        assertThat(asked)
                .containsAll(
                        Arrays.stream(Engine.class.getMethods())
                                .filter(question ->
                                        Arrays.stream(question.getParameterTypes())
                                                .anyMatch(type ->
                                                        type.getSimpleName().endsWith("Request")))
                                .map(Method::getName)
                                .toList());
    }

    @Test
    void enginesOfTheSameDocumentsAnswerEveryKindOfQuestionAlike() throws IOException {
        try (LocalEngine here = engine("here", "加装电梯，由房管局牵头。", "推广屋顶绿化。");
                LocalEngine there = engine("there", "加装电梯，由房管局牵头。", "推广屋顶绿化。")) {
            EngineComparison.Outcome outcome = compared(here, there);
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.kinds())
                    .extracting(EngineComparison.Kind::name)
                    .contains("document", "search", "trends", "similar", "groups");
        }
    }

    @Test
    void enginesOfOtherDocumentsAreNotCompared() throws IOException {
        try (LocalEngine here = engine("here", "加装电梯，由房管局牵头。", "推广屋顶绿化。");
                LocalEngine there = engine("there", "加装电梯，由房管局牵头。")) {
            assertThatThrownBy(() -> compared(here, there))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("不是同样的文档");
        }
    }
}
