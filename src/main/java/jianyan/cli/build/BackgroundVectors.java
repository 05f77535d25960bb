package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import jianyan.analysis.Folding;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Terminal;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorWork;
import jianyan.embedding.VectorsLockedException;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorLimits;
import jianyan.similarity.meaning.VectorProgress;
import jianyan.similarity.meaning.VectorReport;

/// Makes the vectors that `serve` finds missing, beside its answers: at low priority, proposals
/// first, and no more than a stated number, as a large corpus takes hours.
public final class BackgroundVectors implements AutoCloseable {
    /// One to two hours of half the cores of a small machine, by estimate.
    static final int MOST_DOCUMENTS = 20_000;

    private final VectorBuilder builder;
    private final VectorWork work;
    private final Terminal terminal;
    private final Thread thread;
    private volatile boolean stopped;

    /// @param work told how far the making has come
    BackgroundVectors(
            Path index,
            Folding folding,
            Embedder embedder,
            Clock clock,
            VectorWork work,
            Terminal terminal) {
        this.builder = new VectorBuilder(index, folding, embedder, clock);
        this.work = work;
        this.terminal = terminal;
        this.thread = Thread.ofPlatform().daemon().name("vectors").unstarted(this::run);
    }

    /// Begins, unless it was closed already.
    public synchronized void start() {
        if (!stopped) {
            thread.start();
        }
    }

    private void run() {
        Announcing announcing = new Announcing();
        try {
            VectorReport report =
                    builder.build(new VectorLimits(MOST_DOCUMENTS, () -> stopped), announcing);
            if (announcing.announced) {
                terminal.err().println(done(report));
            }
        } catch (VectorsLockedException elsewhere) {
            terminal.err().println("另一个程序正在建立语义向量，这里不再建立");
        } catch (IOException | RuntimeException failed) {
            terminal.err().println(Failure.of(failed).line() + " · 语义向量没有建成，目前只按词语比较");
        } finally {
            work.end();
        }
    }

    private static String done(VectorReport report) {
        String made = String.format(Locale.ROOT, "语义向量已有 %,d 份文档", report.documents());
        return report.left() == 0
                ? made + "，按词语和语义比较"
                : made
                        + String.format(
                                Locale.ROOT,
                                "，还差 %,d 份（后台至多建到 %,d 份）；运行 jianyan index --vectors 补齐",
                                report.left(),
                                MOST_DOCUMENTS);
    }

    /// Leaves off soon; what was made stays, and the next start goes on from there.
    @Override
    public void close() {
        synchronized (this) {
            stopped = true;
        }
        if (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Announcing implements VectorProgress {
        private volatile boolean announced;

        @Override
        public void started(int documents, long characters) {
            if (documents > 0) {
                announced = true;
                work.start(documents);
                terminal.err()
                        .println(
                                String.format(
                                        Locale.ROOT,
                                        "正在后台为 %,d 份文档建立语义向量，提案在先；建好之前只按词语比较",
                                        documents));
            }
        }

        @Override
        public void documentDone(long characters) {
            work.documentDone();
        }
    }
}
