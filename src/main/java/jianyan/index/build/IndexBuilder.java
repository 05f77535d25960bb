package jianyan.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;
import jianyan.corpus.walk.FileStamp;
import jianyan.index.Snapshot;
import jianyan.index.build.BuildPlan.FileToRead;
import jianyan.index.folder.DirectoryOpener;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.IndexLockedException;
import jianyan.index.folder.Integrity;
import jianyan.index.folder.Manifest;
import jianyan.index.folder.Manifest.FileEntry;
import jianyan.index.folder.PrivateDirectory;
import jianyan.index.layout.DocumentMapping;
import jianyan.index.layout.ReadOnce;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Brings an index up to date with a corpus.
///
/// A generation is a Lucene commit. New segments are written beside those of the current generation
/// and become visible in one step, with the manifest in the same commit; a build that is killed
/// leaves the generation before it. Only files whose fingerprint changed are read. Deleted
/// documents are merged away before the commit, since they would still count in the statistics that
/// ranking uses.
public final class IndexBuilder {
    private final Path folder;
    private final TextAnalysis analysis;
    private final CorpusReader reader;
    private final ReadOnce once;
    private final Clock clock;
    private final boolean mayRemoveMuch;
    private final DirectoryOpener opener;
    private final UnaryOperator<CorpusFiles> share;
    private final int threads = Math.max(2, Runtime.getRuntime().availableProcessors());

    public IndexBuilder(Path folder, TextAnalysis analysis, CorpusReader reader, Clock clock) {
        this(
                folder,
                analysis,
                reader,
                ReadOnce.NOTHING,
                clock,
                false,
                PrivateDirectory::create,
                all -> all);
    }

    private IndexBuilder(
            Path folder,
            TextAnalysis analysis,
            CorpusReader reader,
            ReadOnce once,
            Clock clock,
            boolean mayRemoveMuch,
            DirectoryOpener opener,
            UnaryOperator<CorpusFiles> share) {
        this.folder = folder;
        this.analysis = analysis;
        this.reader = reader;
        this.once = once;
        this.clock = clock;
        this.mayRemoveMuch = mayRemoveMuch;
        this.opener = opener;
        this.share = share;
    }

    /// The same builder, which takes out of the index whatever is no longer in the corpus, or at
    /// most [Removal#MOST_PERCENT] of all documents.
    public IndexBuilder allowingRemoval(boolean allowed) {
        return new IndexBuilder(folder, analysis, reader, once, clock, allowed, opener, share);
    }

    /// The same builder, which reads something of each document for questions to come.
    public IndexBuilder reading(ReadOnce other) {
        return new IndexBuilder(
                folder, analysis, reader, other, clock, mayRemoveMuch, opener, share);
    }

    /// The same builder, which writes through another directory.
    public IndexBuilder through(DirectoryOpener other) {
        return new IndexBuilder(folder, analysis, reader, once, clock, mayRemoveMuch, other, share);
    }

    /// The same builder, which reads one share of the files of the corpus; others read the rest.
    ///
    /// @param number from 1
    /// @param of how many shares there are
    public IndexBuilder part(int number, int of) {
        return new IndexBuilder(
                folder,
                analysis,
                reader,
                once,
                clock,
                mayRemoveMuch,
                opener,
                all -> all.part(number - 1, of));
    }

    /// Whether a build would change anything. Reads the files of the corpus that changed since
    /// their fingerprints were taken.
    ///
    /// @throws IOException when the corpus or the index cannot be read
    public boolean isStale(List<Path> corpus) throws IOException {
        CorpusFiles listing = share.apply(CorpusFiles.of(corpus));
        return !plan(present(listing, KnownFingerprints.beside(folder)), listing.faults())
                .isEmpty();
    }

    /// Builds what is new and drops what is gone.
    ///
    /// @throws EmptyCorpusException when the corpus holds no file; the index stays as it is
    /// @throws LargeRemovalException when too much of the index is no longer in the corpus
    /// @throws IndexLockedException when another process is building
    /// @throws jianyan.query.IndexCorruptException when what would be kept is damaged, as far as a
    ///   look that takes a moment finds out
    /// @throws IOException when the corpus or the index cannot be read or written
    public BuildReport build(List<Path> corpus, BuildProgress progress) throws IOException {
        long start = clock.millis();
        CompletableFuture<KnownFingerprints> knowing =
                CompletableFuture.supplyAsync(() -> KnownFingerprints.beside(folder));
        CorpusFiles listing = share.apply(CorpusFiles.of(corpus));
        if (listing.files().isEmpty()) {
            throw new EmptyCorpusException(corpus);
        }
        KnownFingerprints known = knowing.join();
        try (Directory directory = opener.open(folder);
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Optional<Manifest>> reading =
                    beside.submit(() -> IndexFolder.manifest(directory));
            SortedMap<String, FileToRead> present = present(listing, known);
            Manifest old = Futures.getOrFail(reading).orElse(null);
            BuildPlan plan =
                    BuildPlan.of(
                            old, analysis.version(), once.version(), present, listing.faults());
            if (!plan.isEmpty()) {
                announceRemoval(old, present, directory, progress);
                try {
                    write(directory, plan, old, corpus, listing, progress);
                } catch (IdRegister.LaterFileAffectedException affected) {
                    plan = plan.asWhole(present);
                    write(directory, plan, old, corpus, listing, progress);
                }
            }
            known.save();
            if (plan.isEmpty()) {
                // What is damaged is not up to date.
                Integrity.checkSmall(directory);
            }
            return report(directory, plan, old, start);
        }
    }

    private void announceRemoval(
            @Nullable Manifest old,
            SortedMap<String, FileToRead> present,
            Directory directory,
            BuildProgress progress)
            throws IOException {
        Removal removal = old == null ? Removal.NOTHING : Removal.of(old, present, directory);
        if (removal.isLarge() && !mayRemoveMuch) {
            throw new LargeRemovalException(removal);
        }
        if (!removal.isNothing()) {
            progress.removing(removal);
        }
    }

    private BuildReport report(
            Directory directory, BuildPlan plan, @Nullable Manifest old, long start)
            throws IOException {
        try (DirectoryReader current = DirectoryReader.open(directory)) {
            Manifest manifest =
                    old != null && plan.isEmpty()
                            ? old
                            : Manifest.of(current.getIndexCommit().getUserData());
            Snapshot snapshot = new Snapshot(current, manifest);
            Set<String> failed =
                    manifest.files().entrySet().stream()
                            .filter(file -> !file.getValue().faults().isEmpty())
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
            if (!failed.isEmpty()) {
                failed.removeAll(snapshot.fileKeys());
            }
            return new BuildReport(
                    manifest.generation(),
                    new BuildReport.FileCounts(
                            plan.toRead().size(),
                            plan.unchanged().size(),
                            plan.removed().size(),
                            failed.size(),
                            (int)
                                    manifest.files().values().stream()
                                            .filter(FileEntry::isIncomplete)
                                            .count()),
                    snapshot.documents(),
                    snapshot.passages(),
                    snapshot.characters(),
                    clock.millis() - start,
                    manifest.faults());
        }
    }

    private BuildPlan plan(SortedMap<String, FileToRead> present, List<Fault> listing)
            throws IOException {
        Manifest old = IndexFolder.manifest(folder).orElse(null);
        return BuildPlan.of(old, analysis.version(), once.version(), present, listing);
    }

    private SortedMap<String, FileToRead> present(CorpusFiles listing, KnownFingerprints known) {
        SortedMap<String, FileToRead> present = new TreeMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            var fingerprints =
                    listing.files().stream()
                            .map(file -> pool.submit(() -> fingerprint(file, listing, known)))
                            .toList();
            for (int i = 0; i < fingerprints.size(); i++) {
                CorpusFile file = listing.files().get(i);
                present.put(file.key(), new FileToRead(file, Futures.get(fingerprints.get(i))));
            }
        }
        return present;
    }

    /// A file that cannot be read has no fingerprint; reading it then says why.
    private String fingerprint(CorpusFile file, CorpusFiles listing, KnownFingerprints known) {
        try {
            long now = clock.millis();
            FileStamp stamp = reader.stamp(file, listing);
            String same = known.of(file.key(), stamp);
            if (same != null) {
                return same;
            }
            String read = reader.fingerprint(file);
            known.put(file.key(), stamp, read, now);
            return read;
        } catch (IOException unreadable) {
            return "unreadable";
        }
    }

    private void write(
            Directory directory,
            BuildPlan plan,
            @Nullable Manifest old,
            List<Path> corpus,
            CorpusFiles listing,
            BuildProgress progress)
            throws IOException {
        if (!plan.whole()) {
            // What is kept must not carry damage on into the new generation.
            Integrity.check(directory);
        }
        int held = Removal.held(directory);
        Merges merges = new Merges();
        IndexWriter writer = open(directory, plan.whole(), merges);
        try (DirectoryReader current = plan.whole() ? null : DirectoryReader.open(directory)) {
            DocumentWriter documents =
                    new DocumentWriter(
                            writer, new DocumentMapping(analysis, once), reader, threads);
            progress.started(plan.toRead().size());
            Snapshot before = old == null || current == null ? null : new Snapshot(current, old);
            SortedMap<String, FileEntry> files =
                    new TreeMap<>(documents.write(plan, before, progress));
            if (old != null) {
                files.putAll(old.entries(plan.unchanged()));
            }
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            analysis.version(),
                            once.version(),
                            (old == null ? 0 : old.generation()) + 1,
                            clock.millis(),
                            corpus.stream().map(Path::toString).toList(),
                            listing.faults(),
                            files);
            if (before != null
                    && !writer.hasUncommittedChanges()
                    && manifest.isSameButForTime(before.manifest())) {
                // What was read again because of a passing fault reads as before.
                return;
            }
            // Segments that a merge already has in hand are passed over by the next, which would
            // leave their deletions in this commit, and in the generation if the process is killed.
            writer.flush();
            merges.sync();
            writer.forceMergeDeletes();
            merges.sync();
            merges.requireDone();
            if (!mayRemoveMuch) {
                Removal.requireMost(held, writer.getDocStats().numDocs);
            }
            writer.setLiveCommitData(manifest.toCommitData().entrySet());
            writer.commit();
            writer.close();
        } catch (IllegalStateException closed) {
            throw reason(writer, closed);
        } finally {
            // After a failure this drops what was written since the last commit, and the lock.
            if (writer.isOpen()) {
                writer.rollback();
            }
        }
    }

    /// Why a writer gave up: a full disk, say, of which only the call that met it was told.
    private static RuntimeException reason(IndexWriter writer, IllegalStateException closed)
            throws IOException {
        if (writer.getTragicException() instanceof IOException failed) {
            throw failed;
        }
        return closed;
    }

    private IndexWriter open(Directory directory, boolean whole, Merges merges) throws IOException {
        try {
            IndexWriterConfig settings =
                    whole ? WriterSettings.anew() : WriterSettings.upToDate(bytes(directory));
            return new IndexWriter(directory, settings.setMergeScheduler(merges));
        } catch (LockObtainFailedException locked) {
            throw new IndexLockedException(folder);
        }
    }

    private static long bytes(Directory directory) throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }
}
