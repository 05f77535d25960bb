package jianyan.cli.serve;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jianyan.cli.build.BuildMeter;
import jianyan.cli.build.Follower;
import jianyan.http.route.Running;
import jianyan.question.BuildState;
import org.jspecify.annotations.Nullable;

/// What the process of a server says of itself to those who ask.
final class ServedProcess implements Running {
    private final Path folder;
    private final BuildMeter meter;
    private final ServedLexicon lexicon;
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private final AtomicReference<@Nullable Follower> follower = new AtomicReference<>();

    ServedProcess(Path folder, BuildMeter meter, ServedLexicon lexicon) {
        this.folder = folder;
        this.meter = meter;
        this.lexicon = lexicon;
    }

    /// @param code null when nothing is wrong
    void trouble(@Nullable String code) {
        trouble.set(code);
    }

    void follower(Follower updating) {
        follower.set(updating);
    }

    @Override
    public BuildState build() {
        return meter.state();
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    @Override
    public boolean rebuild() {
        Follower updating = follower.get();
        return updating != null && updating.begin();
    }

    @Override
    public boolean takesTerms() {
        return lexicon.isOpen() && follower.get() != null;
    }

    @Override
    public boolean putInForce(String terms) {
        if (!takesTerms()) {
            return false;
        }
        lexicon.put(terms);
        // One that waits to begin already will take them with it.
        boolean unused = rebuild();
        return true;
    }

    @Override
    public Path folder() {
        return folder;
    }
}
