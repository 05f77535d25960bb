package jianyan.similarity.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.embedding.DocumentVectors;
import jianyan.embedding.DocumentVectors.PieceVector;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorStore;
import jianyan.embedding.VectorWriter;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.index.column.TextFingerprints;
import jianyan.index.layout.Fields;
import jianyan.index.plan.MatchingDocuments;
import jianyan.query.FilterField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Brings the vectors beside an index up to date with its current generation.
///
/// A document whose text has not changed is not looked at; of one that has, the pieces that read as
/// before keep their vectors. Proposals come first. What is made is committed every few seconds, so
/// that a build that is killed or stopped goes on from there.
public final class VectorBuilder {
    /// What a kill loses at most.
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    /// Enough pieces at once to keep all cores busy, few enough to be done within a second or two.
    private static final int PIECES_AT_ONCE = 48;

    private static final Query PROPOSALS =
            new TermQuery(new Term(Fields.filter(FilterField.KIND), Kind.PROPOSAL.code()));

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
        return build(VectorLimits.NONE, progress);
    }

    /// The same within limits. The next build goes on from where this one ends.
    public VectorReport build(VectorLimits limits, VectorProgress progress) throws IOException {
        try (Snapshots snapshots = Snapshots.open(index);
                VectorWriter writer = writer()) {
            return snapshots.with(snapshot -> {
                try {
                    return new Build(snapshot, writer, limits, progress).run();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    /// The same for a shard that was opened elsewhere; its vectors are kept in the folder.
    public VectorReport build(Snapshot shard, VectorLimits limits, VectorProgress progress)
            throws IOException {
        try (VectorWriter writer = writer()) {
            return new Build(shard, writer, limits, progress).run();
        }
    }

    private VectorWriter writer() throws IOException {
        return VectorWriter.open(index, embedder.model(), Cutter.VERSION);
    }

    /// One build.
    private final class Build {
        private final Snapshot snapshot;
        private final VectorWriter writer;
        private final VectorLimits limits;
        private final VectorProgress progress;
        private final long started = clock.millis();
        private final List<Pending> pending = new ArrayList<>();
        private int pendingPieces;
        private long committed = started;
        private long embedded;
        private long pieces;

        Build(
                Snapshot snapshot,
                VectorWriter writer,
                VectorLimits limits,
                VectorProgress progress) {
            this.snapshot = snapshot;
            this.writer = writer;
            this.limits = limits;
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
            FixedBitSet proposals = MatchingDocuments.of(PROPOSALS, snapshot);
            int[] asking = stale(comparison, proposals::get);
            int[] others = stale(comparison, number -> !proposals.get(number));
            long held = (long) snapshot.documents() - asking.length - others.length;
            asking = first(asking, limits.documents() - held);
            others = first(others, limits.documents() - held - asking.length);
            progress.started(
                    asking.length + others.length, characters(asking) + characters(others));
            int made = add(asking);
            if (made > 0 && made == asking.length && others.length > 0) {
                // Proposals can be compared by meaning while the other documents follow.
                writer.commit(false);
                keepSpace();
            }
            made += add(others);
            long removed = comparison.orphans().size();
            long left = snapshot.documents() - held - made;
            if (made > 0 || removed > 0 || left == 0 && !writer.wasComplete()) {
                writer.commit(false);
                keepSpace();
                writer.commit(left == 0);
            }
            return new VectorReport(
                    embedder.model(),
                    held + made,
                    left,
                    embedded,
                    held,
                    removed,
                    pieces,
                    clock.millis() - started);
        }

        private int[] stale(VectorWriter.Comparison comparison, IntPredicate wanted) {
            return snapshot.inOrderOfIds(
                    number -> !comparison.current()[number] && wanted.test(number));
        }

        private static int[] first(int[] numbers, long most) {
            return Arrays.copyOf(numbers, Math.clamp(most, 0, numbers.length));
        }

        private long characters(int[] numbers) {
            return Arrays.stream(numbers).mapToLong(snapshot::characters).sum();
        }

        /// Returns how many of some documents were done before somebody stopped it.
        private int add(int[] numbers) throws IOException {
            int done = 0;
            while (done < numbers.length && !limits.stopped().getAsBoolean()) {
                add(numbers[done++]);
            }
            flush();
            return done;
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
            String id = each.document.id();
            long fingerprint = TextFingerprints.of(each.number, snapshot);
            return meaning == null
                    ? DocumentVectors.ofPieces(id, fingerprint, held)
                    : new DocumentVectors(id, fingerprint, held, meaning.whole(), meaning.asks());
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
                Optional<Spread.Measured> measured =
                        store.with(
                                snapshot,
                                state ->
                                        state instanceof VectorState.Held held
                                                ? Optional.of(
                                                        HeldProposals.measure(
                                                                held.vectors(), snapshot))
                                                : Optional.empty());
                if (measured.isPresent()) {
                    writer.putSpace(measured.get().encode());
                }
            }
        }
    }
}
