package jianyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.Manifest;
import jianyan.index.layout.DocumentCodec;
import jianyan.index.layout.Fields;
import jianyan.query.FilterField;
import jianyan.query.IndexCorruptException;
import jianyan.query.Places;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One generation, open for reading: a shard of the index, or all of it. Thread-safe, unchanging.
///
/// Every document in it lives: a build merges deleted ones away before it publishes a generation,
/// so that counts, frequencies and terms can be read as Lucene keeps them.
public final class Snapshot extends IndexSearcher implements Shards {
    /// A query of 2,000 characters has up to 2,000 words in three fields, and as many pairs.
    private static final int MAX_CLAUSES = 16_384;

    /// A set of documents takes 125 kB at a million of them.
    private static final int MOST_KEPT = 1_000;

    private static final long KEPT_BYTES = 64L << 20;

    static {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    }

    private final Manifest.Head head;
    private final Supplier<Manifest> manifest;
    private final Map<String, List<String>> known;
    private final long passages;
    private final long characters;
    private final Deadline deadline;

    /// Answers worth keeping as long as the generation lives, by what they answer.
    private final Memo memo;

    /// What the rounds of one answer share; null where there is no answer to end it.
    private final @Nullable Memo ofAnswer;

    /// What scores depend on; null when it is what this shard holds.
    private final @Nullable RankStatistics statistics;

    /// By which queries are read that filters hold; null where none do.
    private final @Nullable TextAnalysis analysis;

    /// What was found wrong with the generation since it was opened.
    private final AtomicReference<@Nullable IndexCorruptException> damage;

    public Snapshot(IndexReader reader, Manifest manifest) {
        this(reader, manifest.head(), () -> manifest, new AtomicReference<>());
    }

    /// A generation that was published, whose files are read when they are asked for.
    static Snapshot of(
            DirectoryReader generation, AtomicReference<@Nullable IndexCorruptException> damage)
            throws IOException {
        Map<String, String> data = generation.getIndexCommit().getUserData();
        return new Snapshot(
                generation, Manifest.headOf(data), new Late<>(() -> Manifest.of(data)), damage);
    }

    private Snapshot(
            IndexReader reader,
            Manifest.Head head,
            Supplier<Manifest> manifest,
            AtomicReference<@Nullable IndexCorruptException> damage) {
        super(reader);
        this.damage = damage;
        if (reader.hasDeletions()) {
            throw new IndexFormatException("索引里留有已删除的文档");
        }
        this.head = head;
        this.manifest = manifest;
        this.deadline = Deadline.NONE;
        this.ofAnswer = null;
        this.statistics = null;
        this.analysis = null;
        keepPhrases(new LRUQueryCache(MOST_KEPT, KEPT_BYTES), new KeepingPhrases());
        this.memo = new Memo();
        this.known = new HashMap<>();
        for (FilterField field : FilterField.values()) {
            for (Places places : Places.values()) {
                known.computeIfAbsent(Fields.filter(field, places), this::terms);
                known.computeIfAbsent(Fields.apart(field, places), this::terms);
            }
        }
        this.passages = sum(Fields.PASSAGES);
        this.characters = sum(Fields.CHARACTERS);
    }

    private Snapshot(
            Snapshot whole,
            Deadline deadline,
            @Nullable Memo ofAnswer,
            @Nullable RankStatistics statistics,
            @Nullable TextAnalysis analysis) {
        super(whole.getIndexReader());
        this.damage = whole.damage;
        this.head = whole.head;
        this.manifest = whole.manifest;
        this.known = whole.known;
        this.passages = whole.passages;
        this.characters = whole.characters;
        this.memo = whole.memo;
        this.deadline = deadline;
        this.ofAnswer = ofAnswer;
        this.statistics = statistics;
        this.analysis = analysis;
        keepPhrases(whole.getQueryCache(), whole.getQueryCachingPolicy());
    }

    private void keepPhrases(@Nullable QueryCache cache, QueryCachingPolicy policy) {
        setQueryCache(cache);
        setQueryCachingPolicy(policy);
    }

    /// Keeps the documents of a phrase: positions cost most, and the next page asks for it again.
    private static final class KeepingPhrases extends UsageTrackingQueryCachingPolicy {
        @Override
        protected int minFrequencyToCache(Query query) {
            return query instanceof PhraseQuery || query instanceof ReadsPositions
                    ? 2
                    : super.minFrequencyToCache(query);
        }
    }

    /// @throws IndexCorruptException when the generation was found to be damaged
    void requireSound() {
        IndexCorruptException found = damage.get();
        if (found != null) {
            throw new IndexCorruptException(String.valueOf(found.getMessage()), found);
        }
    }

    /// The same generation for one answer, whose time begins now.
    public Snapshot within(Duration allowed) {
        return within(new Deadline(allowed, () -> false));
    }

    /// The same generation for one answer: whatever is read with it ends in
    /// [jianyan.query.TimeBudgetExceededException] when the time is up, and in
    /// [jianyan.query.AnswerAbandonedException] when nobody waits any more. It is not to be kept
    /// beyond the answer.
    public Snapshot within(Deadline ofAnswer) {
        return new Snapshot(this, ofAnswer, new Memo(), null, analysis);
    }

    /// The same for the same answer, with the scores of an index of which these are the statistics.
    public Snapshot rankedBy(RankStatistics ofAll) {
        return new Snapshot(this, deadline, ofAnswer, ofAll, analysis);
    }

    /// The same shard with the analysis that it was built with.
    public Snapshot readBy(TextAnalysis builtWith) {
        return new Snapshot(this, deadline, ofAnswer, statistics, builtWith);
    }

    /// By which queries are read that filters hold.
    ///
    /// @throws IllegalStateException when the shard was given none
    public TextAnalysis analysis() {
        if (analysis == null) {
            throw new IllegalStateException("the shard was not told how queries are read");
        }
        return analysis;
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences)
            throws IOException {
        return statistics == null
                ? super.termStatistics(term, documents, occurrences)
                : statistics.of(term);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        return statistics == null ? super.collectionStatistics(field) : statistics.of(field);
    }

    /// When the answer has to be there that this is read for.
    @Override
    public Deadline deadline() {
        return deadline;
    }

    /// What built it and when.
    public Manifest.Head head() {
        return head;
    }

    /// All that it was built from.
    public Manifest manifest() {
        return manifest.get();
    }

    public int documents() {
        return getIndexReader().numDocs();
    }

    public long passages() {
        return passages;
    }

    /// Han characters and runs of letters or digits held.
    public long characters() {
        return characters;
    }

    @Override
    public <Q, P> P gather(Round<Q, P> round, Q request) {
        return round.visit(request, this);
    }

    @Override
    public long generation() {
        return head.generation();
    }

    /// The values that documents of this shard have for a filter, in the order of characters.
    List<String> held(FilterField field, Places places) {
        return known.getOrDefault(Fields.filter(field, places), List.of());
    }

    /// The same with districts of one name told apart.
    List<String> heldApart(FilterField field, Places places) {
        return known.getOrDefault(Fields.apart(field, places), List.of());
    }

    /// The document with a Lucene number.
    public Document document(int number) {
        try {
            BytesRef bytes =
                    storedFields()
                            .document(number, Set.of(Fields.DOCUMENT))
                            .getBinaryValue(Fields.DOCUMENT);
            return DocumentCodec.decode(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public <K, V> V memo(K key, Function<K, V> compute) {
        return memo.get(key, compute);
    }

    /// Computes something once for all rounds of the answer that this snapshot was made [#within]
    /// for; where it was made for none, whenever it is asked for.
    public <K, V> V once(K key, Function<K, V> compute) {
        return ofAnswer == null ? compute.apply(key) : ofAnswer.get(key, compute);
    }

    /// The ids of all documents, in the order of their characters.
    public List<String> ids() {
        return terms(Fields.ID);
    }

    /// The id of the document with a Lucene number.
    public String id(int number) {
        try {
            LeafReaderContext leaf = leafContexts.get(ReaderUtil.subIndex(number, leafContexts));
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
            if (!values.advanceExact(number - leaf.docBase)) {
                throw new IllegalArgumentException("no document " + number);
            }
            return values.lookupOrd(values.ordValue()).utf8ToString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The Lucene numbers of some documents, in the order of their ids.
    public int[] inOrderOfIds(IntPredicate wanted) {
        record Named(int number, String id) {}
        return IntStream.range(0, getIndexReader().maxDoc())
                .filter(wanted)
                .mapToObj(number -> new Named(number, id(number)))
                .sorted(Comparator.comparing(Named::id))
                .mapToInt(Named::number)
                .toArray();
    }

    private record Numbered(String id) {}

    /// Remembers for the answer the number of a document that a later round will ask for by its id:
    /// to look it up takes as long as to rank some hundred.
    public void remember(String id, int number) {
        if (ofAnswer != null) {
            ofAnswer.put(new Numbered(id), number);
        }
    }

    /// The Lucene number of the document with an id; negative when there is none.
    public int number(String id) {
        if (ofAnswer != null && ofAnswer.known(new Numbered(id)) instanceof Integer known) {
            return known;
        }
        try {
            Term term = new Term(Fields.ID, id);
            for (LeafReaderContext leaf : leafContexts) {
                @Nullable PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
                if (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    return leaf.docBase + documents.docID();
                }
            }
            return -1;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// How long a document is, in Han characters and runs of letters or digits.
    public long characters(int number) {
        try {
            LeafReaderContext leaf = leafContexts.get(ReaderUtil.subIndex(number, leafContexts));
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.CHARACTERS);
            return values.advanceExact(number - leaf.docBase) ? values.longValue() : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Set<String> fileKeys() {
        return new HashSet<>(terms(Fields.FILE));
    }

    private List<String> terms(String field) {
        try {
            List<String> values = new ArrayList<>();
            @Nullable Terms terms = MultiTerms.getTerms(getIndexReader(), field);
            if (terms != null) {
                TermsEnum all = terms.iterator();
                for (BytesRef term = all.next(); term != null; term = all.next()) {
                    values.add(term.utf8ToString());
                }
            }
            return List.copyOf(values);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long sum(String field) {
        try {
            long sum = 0;
            for (LeafReaderContext leaf : getIndexReader().leaves()) {
                NumericDocValues values = leaf.reader().getNumericDocValues(field);
                while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    sum += values.longValue();
                }
            }
            return sum;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
