package jianyan.similarity.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.index.layout.Fields;
import jianyan.query.Filters;
import jianyan.similarity.candidates.Guesses.Guess;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.meaning.ProposalEmbedder;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.CorpusStatistics;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import org.jspecify.annotations.Nullable;

/// Proposals held in memory, every question answered exactly: for small corpora, for measuring, and
/// as the oracle of an index. Filters are values as documents have them; what else a person may
/// write is the index's to understand. Immutable.
public final class InMemoryCorpus implements Candidates, CorpusStatistics {
    private final TreeMap<String, Document> documents = new TreeMap<>();
    private final List<String> ids;
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final Map<Long, List<Integer>> clauses = new HashMap<>();
    private final Map<String, MeaningVectors> vectors = new HashMap<>();
    private final @Nullable MeaningSpace space;

    private InMemoryCorpus(
            TextAnalysis analysis, List<Document> held, @Nullable ProposalEmbedder embedder) {
        held.forEach(document -> documents.put(document.id(), document));
        this.ids = List.copyOf(documents.keySet());
        ProfileBuilder builder = new ProfileBuilder(analysis, new EverythingIsRare());
        for (int i = 0; i < ids.size(); i++) {
            Document document = documents.get(ids.get(i));
            if (document != null) {
                ProposalProfile profile = builder.ofDocument(document);
                for (BigramVector.Entry entry : profile.heaviest(Integer.MAX_VALUE)) {
                    postings.computeIfAbsent(entry.term(), term -> new ArrayList<>())
                            .add(new Posting(i, entry.weight()));
                }
                for (long clause : profile.clauses()) {
                    clauses.computeIfAbsent(clause, key -> new ArrayList<>()).add(i);
                }
                if (embedder != null && !profile.isEmpty()) {
                    vectors.put(document.id(), embedder.embed(profile));
                }
            }
        }
        this.space =
                vectors.isEmpty()
                        ? null
                        : MeaningSpace.of(
                                ids.stream()
                                        .flatMap(
                                                id -> Optional.ofNullable(vectors.get(id)).stream())
                                        .toList());
    }

    /// Holds some documents without vectors.
    public static InMemoryCorpus of(TextAnalysis analysis, List<Document> documents) {
        return new InMemoryCorpus(analysis, documents, null);
    }

    /// Holds some documents and makes their vectors, which takes its time.
    public static InMemoryCorpus withVectors(
            TextAnalysis analysis, List<Document> documents, ProposalEmbedder embedder) {
        return new InMemoryCorpus(analysis, documents, embedder);
    }

    @Override
    public List<Guesses> guess(List<Clue> clues, Filters filters, Guesses.Most most) {
        return clues.stream()
                .map(clue ->
                        new Guesses(
                                lexical(clue.terms(), filters, most.lexical()),
                                copies(clue.clauses(), filters, most.copies()),
                                meaning(clue.meaning(), filters, most.meaning())))
                .toList();
    }

    private List<Guess> lexical(List<WeightedTerm> terms, Filters filters, int n) {
        double[] sums = new double[ids.size()];
        for (WeightedTerm term : terms) {
            for (Posting posting : postings.getOrDefault(term.term(), List.of())) {
                sums[posting.document()] += term.weight() * posting.frequency();
            }
        }
        return best(sums, filters, n);
    }

    private List<Guess> copies(long[] fingerprints, Filters filters, int n) {
        double[] sums = new double[ids.size()];
        for (long fingerprint : fingerprints) {
            for (int document : clauses.getOrDefault(fingerprint, List.of())) {
                sums[document]++;
            }
        }
        return best(sums, filters, n);
    }

    private List<Guess> meaning(float[] query, Filters filters, int n) {
        double[] sums = new double[ids.size()];
        for (int i = 0; query.length > 0 && i < sums.length; i++) {
            MeaningVectors held = vectors.get(ids.get(i));
            sums[i] = held == null ? 0 : MeaningSpace.cosine(query, held.whole());
        }
        return best(sums, filters, n);
    }

    private List<Guess> best(double[] sums, Filters filters, int n) {
        return IntStream.range(0, sums.length)
                .filter(i -> sums[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -sums[i]))
                .filter(i -> passes(ids.get(i), filters))
                .limit(n)
                .map(i -> new Guess(ids.get(i), (float) sums[i]))
                .toList();
    }

    @Override
    public List<String> ids(Filters filters) {
        return ids.stream().filter(id -> passes(id, filters)).toList();
    }

    private boolean passes(String id, Filters filters) {
        Document document = documents.get(id);
        return document != null
                && filters.values().entrySet().stream()
                        .allMatch(chosen ->
                                Fields.valuesOf(document, chosen.getKey()).stream()
                                        .anyMatch(chosen.getValue()::contains));
    }

    @Override
    public List<String> idsOfNumber(String number) {
        return documents.values().stream()
                .filter(document ->
                        document.proposal() != null && number.equals(document.proposal().number()))
                .map(Document::id)
                .toList();
    }

    @Override
    public List<Document> documents(List<String> wanted) {
        return wanted.stream()
                .sorted()
                .flatMap(id -> Stream.ofNullable(documents.get(id)))
                .toList();
    }

    @Override
    public Map<String, MeaningVectors> vectors(List<String> wanted) {
        Map<String, MeaningVectors> found = new HashMap<>(vectors);
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public Optional<MeaningSpace> meaningSpace() {
        return Optional.ofNullable(space);
    }

    @Override
    public long documents() {
        return ids.size();
    }

    @Override
    public List<Long> ofBigrams(List<String> bigrams) {
        return bigrams.stream()
                .map(bigram -> (long) postings.getOrDefault(bigram, List.of()).size())
                .toList();
    }

    @Override
    public List<Long> ofClauses(long[] fingerprints) {
        return Arrays.stream(fingerprints)
                .mapToObj(clause -> (long) clauses.getOrDefault(clause, List.of()).size())
                .toList();
    }

    private record Posting(int document, float frequency) {}

    /// Says that nothing stands twice, so that weights are frequencies and nothing is a formula.
    private static final class EverythingIsRare implements CorpusStatistics {
        @Override
        public long documents() {
            return 1;
        }

        @Override
        public List<Long> ofBigrams(List<String> bigrams) {
            return bigrams.stream().map(each -> 1L).toList();
        }

        @Override
        public List<Long> ofClauses(long[] fingerprints) {
            return Arrays.stream(fingerprints).mapToObj(each -> 1L).toList();
        }
    }
}
