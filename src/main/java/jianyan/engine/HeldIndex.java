package jianyan.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.embedding.Embedder;
import jianyan.embedding.StoredVectors;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorStore;
import jianyan.embedding.VectorWork;
import jianyan.embedding.Vectors;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.Manifest;
import jianyan.question.Status;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.IndexedProposals;
import jianyan.similarity.meaning.ProposalEmbedder;
import org.jspecify.annotations.Nullable;

/// The folder of an index, open: its newest generation and the vectors of its documents.
final class HeldIndex implements AutoCloseable {
    private final Path folder;
    private final Snapshots snapshots;
    private final VectorStore vectors;
    private final TextAnalysis analysis;
    private final ProposalEmbedder embedder;

    private HeldIndex(Path folder, Snapshots snapshots, TextAnalysis analysis, Embedder embedder) {
        this(
                folder,
                snapshots,
                new VectorStore(folder, embedder.model()),
                analysis,
                new ProposalEmbedder(embedder, analysis.folding()));
    }

    private HeldIndex(
            Path folder,
            Snapshots snapshots,
            VectorStore vectors,
            TextAnalysis analysis,
            ProposalEmbedder embedder) {
        this.folder = folder;
        this.snapshots = snapshots;
        this.vectors = vectors;
        this.analysis = analysis;
        this.embedder = embedder;
    }

    /// An index of some of the documents, with the vectors of all.
    HeldIndex part(Path own) throws IOException {
        return new HeldIndex(own, Snapshots.open(own), vectors, analysis, embedder);
    }

    /// Opens the current generation of an index.
    ///
    /// @param loading asked for the analysis after the index is open
    /// @throws jianyan.index.folder.MissingIndexException when there is none
    /// @throws IndexFormatException when another version of the program, or another lexicon, built
    ///   it
    static HeldIndex open(Path folder, Supplier<TextAnalysis> loading, Embedder embedder)
            throws IOException {
        Snapshots snapshots = Snapshots.open(folder);
        try {
            TextAnalysis analysis = loading.get();
            String builtWith = snapshots.with(snapshot -> snapshot.head().analysis());
            if (!builtWith.equals(analysis.version())) {
                throw new IndexFormatException("索引是用另一版词库或分词建立的");
            }
            return new HeldIndex(folder, snapshots, analysis, embedder);
        } catch (RuntimeException unfit) {
            snapshots.close();
            throw unfit;
        }
    }

    TextAnalysis analysis() {
        return analysis;
    }

    /// Moves on to the newest generation and the newest vectors.
    void refresh() {
        snapshots.refresh();
        vectors.refresh();
    }

    VectorWork vectorWork() {
        return vectors.work();
    }

    /// Asks the newest generation, which stays as it is until there is an answer.
    <T> T with(Function<Snapshot, T> answer) {
        return snapshots.with(snapshot -> answer.apply(snapshot.readBy(analysis)));
    }

    /// The same with the vectors that go with it.
    <T> T withVectors(Answer<T> answer) {
        return snapshots.with(snapshot ->
                vectors.with(snapshot, state -> answer.of(snapshot.readBy(analysis), state)));
    }

    /// What is asked of a generation and its vectors.
    @FunctionalInterface
    interface Answer<T> {
        T of(Snapshot snapshot, VectorState vectors);
    }

    <T> T withSimilarity(Function<Similarity, T> answer) {
        return withVectors((snapshot, state) -> answer.apply(similarity(snapshot, state)));
    }

    /// One for each generation and its vectors: it keeps what it has read of the proposals.
    private Similarity similarity(Snapshot snapshot, VectorState state) {
        record Kept(VectorState state, Similarity similarity) {}
        AtomicReference<@Nullable Kept> last =
                snapshot.memo(Similarity.class, kind -> new AtomicReference<@Nullable Kept>());
        Kept kept = last.get();
        if (kept == null || !kept.state.equals(state)) {
            IndexedProposals proposals =
                    new IndexedProposals(snapshot, analysis.folding(), shard -> state);
            kept = new Kept(state, new Similarity(analysis, proposals, proposals, embedder));
            last.set(kept);
        }
        return kept.similarity;
    }

    Status status() {
        return withVectors((snapshot, state) -> {
            Manifest.Head head = snapshot.head();
            return new Status(
                    ProgramVersion.CURRENT,
                    head.analysis(),
                    head.generation(),
                    Instant.ofEpochMilli(head.builtMillis()),
                    snapshot.documents(),
                    snapshot.passages(),
                    snapshot.characters(),
                    bytes(),
                    vectors(state, snapshot.documents()),
                    null);
        });
    }

    private Status.Vectors vectors(VectorState state, long documents) {
        Status.Building building = vectors.work().progress();
        return switch (state) {
            case VectorState.Missing() -> new Status.Vectors(null, 0, false, null, building);
            case VectorState.Unusable(String why) ->
                    new Status.Vectors(null, 0, false, why, building);
            case VectorState.Held(StoredVectors held) ->
                    new Status.Vectors(
                            held.manifest().model(),
                            held.documents(),
                            held.documents() == documents,
                            null,
                            building);
            case VectorState.Held(Vectors ofNoFolder) -> Status.Vectors.NONE;
        };
    }

    /// What the folder takes now; files come and go while they are counted.
    private long bytes() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        } catch (IOException | UncheckedIOException vanished) {
            return 0;
        }
    }

    /// Ends a [#part], which leaves the vectors to the whole.
    void closePart() {
        snapshots.close();
    }

    @Override
    public void close() {
        vectors.close();
        snapshots.close();
    }
}
