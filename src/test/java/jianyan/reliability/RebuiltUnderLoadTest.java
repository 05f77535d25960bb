package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.files.TemporaryFolder;
import jianyan.query.Filters;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// While an index is rebuilt again and again, every answer is of one generation and none fails.
@Timeout(300)
final class RebuiltUnderLoadTest {
    private static final int ASKERS = 4;

    @TempDir private Path folder;

    @Test
    void noAnswerFailsOrMixesGenerations() throws Exception {
        Counts counts = run(folder, 6);
        assertThat(counts.wrong).isEmpty();
        assertThat(counts.answers).isPositive();
    }

    /// Argument: how many rebuilds.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jianyan-load");
        ByHand.say(run(folder, Integer.parseInt(arguments[0])));
        TemporaryFolder.delete(folder);
    }

    /// @param wrong what failed or was mixed
    record Counts(int rebuilds, long answers, List<String> wrong) {}

    static Counts run(Path folder, int rebuilds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path index = folder.resolve("index");
        write(corpus, 0);
        Answers.build(index, corpus);
        AtomicBoolean over = new AtomicBoolean();
        LongAdder answers = new LongAdder();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        try (LocalEngine engine = LocalEngine.open(index, SampleIndex.ANALYSIS)) {
            List<Thread> askers = new ArrayList<>();
            for (int asker = 0; asker < ASKERS; asker++) {
                askers.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    while (!over.get()) {
                                        ask(engine, wrong);
                                        answers.increment();
                                    }
                                }));
            }
            for (int rebuild = 1; rebuild <= rebuilds; rebuild++) {
                write(corpus, rebuild);
                Answers.build(index, corpus);
                engine.refresh();
            }
            over.set(true);
            for (Thread asker : askers) {
                asker.join();
            }
        }
        return new Counts(rebuilds, answers.sum(), List.copyOf(wrong));
    }

    /// Documents of a round, whose number follows from it.
    private static int documents(int round) {
        return 5 + round % 4;
    }

    private static void write(Path corpus, int round) throws IOException {
        for (int file = 0; file < 8; file++) {
            Path path = corpus.resolve("p" + file + ".txt");
            if (file < documents(round)) {
                Files.writeString(
                        path,
                        "关于第"
                                + round
                                + "轮绿化的提案\n\n建议第"
                                + round
                                + "轮推广"
                                + "甲乙丙丁戊己庚辛".charAt(file)
                                + "处绿化。\n");
            } else {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void ask(LocalEngine engine, Queue<String> wrong) {
        try {
            var found = engine.search(SearchRequest.of("绿化", Filters.NONE));
            List<String> titles = found.hits().stream().map(hit -> hit.title()).distinct().toList();
            int round = Integer.parseInt(titles.getFirst().replaceAll("\\D", ""));
            if (titles.size() != 1
                    || found.total() != documents(round)
                    || found.hits().size() != documents(round)) {
                wrong.add(titles + " " + found.total());
            }
        } catch (RuntimeException failed) {
            wrong.add(failed.toString());
        }
    }
}
