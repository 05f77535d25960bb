package jianyan.cli.build;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.Removal;
import jianyan.question.BuildState;

/// Keeps how far the build of a server is, for whoever asks, and tells the terminal as well.
public final class BuildMeter {
    private final AtomicReference<BuildState> state = new AtomicReference<>(BuildState.IDLE);

    public BuildState state() {
        return state.get();
    }

    /// A build, as [LiveIndex] runs it.
    @FunctionalInterface
    interface Build<T> {
        T run(BuildProgress progress) throws IOException;
    }

    /// Runs a build that is metered from its beginning to its end, however it ends.
    ///
    /// @param told hears everything too
    <T> T measure(BuildProgress told, Build<T> build) throws IOException {
        state.set(new BuildState(true, 0, 0, 0));
        try {
            return build.run(new Metered(told));
        } finally {
            state.updateAndGet(
                    last -> new BuildState(false, last.files(), last.done(), last.documents()));
        }
    }

    private final class Metered implements BuildProgress {
        private final BuildProgress told;

        Metered(BuildProgress told) {
            this.told = told;
        }

        @Override
        public void removing(Removal removal) {
            told.removing(removal);
        }

        @Override
        public void started(int filesToRead) {
            state.set(new BuildState(true, filesToRead, 0, 0));
            told.started(filesToRead);
        }

        @Override
        public void fileDone(String name, int documents) {
            state.updateAndGet(last ->
                    new BuildState(
                            true, last.files(), last.done() + 1, last.documents() + documents));
            told.fileDone(name, documents);
        }
    }
}
