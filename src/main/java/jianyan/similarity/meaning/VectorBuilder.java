package jianyan.similarity.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.embedding.DocumentVectors;
import jianyan.embedding.DocumentVectors.PieceVector;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorStore;
import jianyan.embedding.VectorWriter;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import org.jspecify.annotations.Nullable;

/// Brings the vectors beside an index up to date with its current generation.
///
/// A document whose text has not changed is not looked at; of one that has, the pieces that read as
/// before keep their vectors. What is made is committed every few seconds, so that a build that is
/// killed goes on from there.
public final class VectorBuilder {
    /// What a kill loses at most.
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    /// Enough pieces at once to keep all cores busy, few enough to be done within a second or two.
    private static final int PIECES_AT_ONCE = 48;

    private final Path index;
    private final Embedder embedder;
    private final DocumentPieces cutting;
    private final Clock clock;

    /// @param index the folder of the main index
    public VectorBuilder(Path index, Folding folding, Embedder embedder, Clock clock) {
        this.index = index;
        this.embedder = embedder;
        this.cutting = new DocumentPieces(folding);
        this.clock = clock;
    }

    /// @throws jianyan.embedding.VectorsLockedException when another process is doing the same
    /// @throws IOException when the index cannot be read or the vectors not written
    public VectorReport build(VectorProgress progress) throws IOException {
        try (Snapshots snapshots = Snapshots.open(index);
                VectorWriter writer = VectorWriter.open(index, embedder.model(), Cutter.VERSION)) {
            return snapshots.with(snapshot -> {
                try {
                    return new Build(snapshot, writer, progress).run();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    /// One build.
    private final class Build {
        private final Snapshot snapshot;
        private final VectorWriter writer;
        private final VectorProgress progress;
        private final long started = clock.millis();
        private final List<Pending> pending = new ArrayList<>();
        private int pendingPieces;
        private long committed = started;
        private long embedded;
        private long pieces;

        Build(Snapshot snapshot, VectorWriter writer, VectorProgress progress) {
            this.snapshot = snapshot;
            this.writer = writer;
            this.progress = progress;
        }

        /// A document cut into pieces, with the vectors that are known already.
        private record Pending(
                int number,
                Document document,
                DocumentPieces.Pieces pieces,
                Map<Long, float[]> known) {}

        VectorReport run() throws IOException {
            VectorWriter.Comparison comparison = writer.compare(snapshot);
            for (String orphan : comparison.orphans()) {
                writer.remove(orphan);
            }
            int[] stale = snapshot.inOrderOfIds(number -> !comparison.current()[number]);
            long characters = 0;
            for (int number : stale) {
                characters += snapshot.characters(number);
            }
            progress.started(stale.length, characters);
            for (int number : stale) {
                add(number);
            }
            flush();
            long removed = comparison.orphans().size();
            if (stale.length > 0 || removed > 0 || !writer.wasComplete()) {
                writer.commit(false);
                keepSpace();
                writer.commit(true);
            }
            return new VectorReport(
                    embedder.model(),
                    snapshot.documents(),
                    embedded,
                    snapshot.documents() - stale.length,
                    removed,
                    pieces,
                    clock.millis() - started);
        }

        private void add(int number) throws IOException {
            Document document = snapshot.document(number);
            DocumentPieces.Pieces cut = cutting.of(document);
            Map<Long, float[]> known = writer.pieces(document.id());
            pending.add(new Pending(number, document, cut, known));
            pendingPieces += cut.all().size();
            if (pendingPieces >= PIECES_AT_ONCE) {
                flush();
            }
        }

        private void flush() throws IOException {
            Map<Long, float[]> made = embed();
            for (Pending each : pending) {
                Map<Long, float[]> vectors = new HashMap<>(made);
                vectors.putAll(each.known);
                writer.put(vectorsOf(each, vectors));
                progress.documentDone(snapshot.characters(each.number));
            }
            pending.clear();
            pendingPieces = 0;
            if (clock.millis() - committed > COMMIT_EVERY.toMillis()) {
                writer.commit(false);
                committed = clock.millis();
            }
        }

        private Map<Long, float[]> embed() {
            Map<Long, String> texts = new LinkedHashMap<>();
            for (Pending each : pending) {
                int before = texts.size();
                for (Piece piece : each.pieces.all()) {
                    if (!each.known.containsKey(piece.hash())) {
                        texts.put(piece.hash(), piece.text());
                    }
                }
                embedded += texts.size() > before ? 1 : 0;
            }
            pieces += texts.size();
            List<float[]> vectors = embedder.embed(List.copyOf(texts.values()));
            Map<Long, float[]> made = new HashMap<>();
            int next = 0;
            for (long hash : texts.keySet()) {
                made.put(hash, vectors.get(next++));
            }
            return made;
        }

        private DocumentVectors vectorsOf(Pending each, Map<Long, float[]> vectors) {
            Map<String, Integer> passages = new HashMap<>();
            each.document
                    .passages()
                    .filter(Passage::isCounted)
                    .forEach(passage -> passages.put(passage.id(), passages.size()));
            List<PieceVector> held =
                    each.pieces.all().stream()
                            .map(piece ->
                                    new PieceVector(
                                            piece.hash(),
                                            passages.getOrDefault(piece.passage(), 0),
                                            piece.start(),
                                            vector(piece, vectors)))
                            .toList();
            ProposalPieces proposal = each.pieces.proposal();
            @Nullable MeaningVectors meaning =
                    proposal == null || proposal.all().isEmpty()
                            ? null
                            : proposal.combine(
                                    proposal.all().stream()
                                            .map(piece -> vector(piece, vectors))
                                            .toList());
            return new DocumentVectors(
                    each.document.id(),
                    snapshot.fingerprint(each.number),
                    held,
                    meaning == null ? null : meaning.whole(),
                    meaning == null ? null : meaning.asks());
        }

        private static float[] vector(Piece piece, Map<Long, float[]> vectors) {
            float[] vector = vectors.get(piece.hash());
            if (vector == null) {
                throw new IllegalStateException("a piece has no vector");
            }
            return vector;
        }

        /// Measures how the vectors of the proposals are spread, and keeps that beside them.
        private void keepSpace() throws IOException {
            try (VectorStore store = new VectorStore(index, embedder.model())) {
                Optional<MeaningSpace> space =
                        store.with(
                                snapshot,
                                state ->
                                        state instanceof VectorState.Held held
                                                ? HeldProposals.space(held.vectors(), snapshot)
                                                : Optional.empty());
                if (space.isPresent()) {
                    writer.putSpace(space.get().encode());
                }
            }
        }
    }
}
