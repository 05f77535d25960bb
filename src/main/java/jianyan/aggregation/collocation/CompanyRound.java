package jianyan.aggregation.collocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyan.aggregation.collocation.Company.Share;
import jianyan.aggregation.collocation.Company.Word;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.Neighbourhood;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.column.PartTable;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.postings.Bounds;
import jianyan.index.postings.KeptOccurrences;
import jianyan.index.postings.Occurrences;
import jianyan.query.QueryParser;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Counts words near a query and anywhere, from postings.
final class CompanyRound implements Round<Around, Company> {
    private final QueryTranslator queries;
    private final Codec<Around> requests;

    CompanyRound(QueryTranslator queries, Codec<Around> requests) {
        this.queries = queries;
        this.requests = requests;
    }

    @Override
    public Company visit(Around request, Snapshot shard) {
        Admission admission = request.chosen().admission();
        try {
            Weight filter = OccurrenceVisit.weight(shard, admission.documents());
            Weight condition = OccurrenceVisit.weight(shard, request.query().countedIn());
            return shard.getIndexReader().leaves().stream()
                    .map(leaf -> visit(request, leaf, filter, condition, shard))
                    .reduce(nothing(request), Company::merge);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Company nothing(Around request) {
        return new Company(
                0,
                0,
                Map.of(),
                request.words().stream().map(word -> new Word(0, Map.of())).toList());
    }

    private Company visit(
            Around request,
            LeafReaderContext leaf,
            Weight filter,
            Weight condition,
            Snapshot shard) {
        try {
            PartFilter admitted = request.chosen().admission().parts();
            PartTable parts = PartTable.of(shard, leaf);
            FixedBitSet docs = OccurrenceVisit.documents(leaf, filter);
            long held = 0;
            for (int doc = 0; doc < docs.length(); doc++) {
                for (int part = parts.first(doc);
                        docs.get(doc) && part < parts.first(doc + 1);
                        part++) {
                    held += parts.admits(admitted, part) ? parts.characters(part) : 0;
                }
            }
            FixedBitSet speaking = docs.clone();
            speaking.and(OccurrenceVisit.documents(leaf, condition));
            Map<Integer, Integer> query = new TreeMap<>();
            long nearby = 0;
            Bounds bounds = Bounds.ofSentences(leaf.reader());
            Occurrences found =
                    new Occurrences(leaf.reader(), request.query().counted(), shard.deadline());
            for (int doc = found.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = found.nextDoc()) {
                if (!speaking.get(doc)) {
                    continue;
                }
                boolean[] counts = new boolean[found.count()];
                int total = 0;
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = admits(parts, admitted, found.start(i), doc);
                    total += counts[i] ? 1 : 0;
                }
                if (total > 0) {
                    query.put(doc, total);
                    nearby += nearby(found, counts, bounds.in(doc), request.width());
                }
            }
            Map<Long, Long> sizes = new TreeMap<>();
            query.values().forEach(size -> sizes.merge((long) size, 1L, Long::sum));
            List<Word> words =
                    request.words().parallelStream()
                            .map(word -> word(word, request, leaf, parts, docs, query, shard))
                            .toList();
            return new Company(nearby, held, sizes, words);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Word word(
            String text,
            Around request,
            LeafReaderContext leaf,
            PartTable parts,
            FixedBitSet docs,
            Map<Integer, Integer> query,
            Snapshot shard) {
        PartFilter admitted = request.chosen().admission().parts();
        List<ExactPattern> pattern =
                queries.translate(QueryParser.parse('"' + text + '"')).counted();
        var near =
                new Neighbourhood(
                        request.query().counted(),
                        List.of(),
                        true,
                        request.width(),
                        request.width(),
                        true);
        try {
            long occurrences = 0;
            Map<Share, Long> shares = new TreeMap<>();
            KeptOccurrences kept =
                    new KeptOccurrences(leaf.reader(), List.of(near), shard.deadline());
            Occurrences found = new Occurrences(leaf.reader(), pattern, shard.deadline());
            for (int doc = found.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = found.nextDoc()) {
                if (!docs.get(doc)) {
                    continue;
                }
                for (int i = 0; i < found.count(); i++) {
                    occurrences += admits(parts, admitted, found.start(i), doc) ? 1 : 0;
                }
                if (query.containsKey(doc)) {
                    kept.keep(doc, found);
                    int together = 0;
                    for (int i = 0; i < kept.count(); i++) {
                        together += admits(parts, admitted, kept.start(i), doc) ? 1 : 0;
                    }
                    if (together > 0) {
                        shares.merge(new Share(together, query.get(doc)), 1L, Long::sum);
                    }
                }
            }
            return new Word(occurrences, shares);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean admits(PartTable parts, PartFilter filter, int position, int doc) {
        return filter.isAny()
                || parts.admits(filter, parts.partAt(position, parts.first(doc), doc));
    }

    /// Positions within the width of any occurrence and in its sentence, each once, the occurrences
    /// themselves left out.
    ///
    /// @param bounds where sentences end
    private static long nearby(Occurrences found, boolean[] counts, int[] bounds, int width)
            throws IOException {
        long sum = 0;
        int reached = 0;
        for (int i = 0; i < counts.length; i++) {
            if (!counts[i]) {
                continue;
            }
            int at = -1 - Arrays.binarySearch(bounds, found.start(i));
            int low = at == 0 ? 0 : bounds[at - 1] + 1;
            int high = at == bounds.length ? Integer.MAX_VALUE : bounds[at];
            int from = Math.max(reached, Math.max(low, found.start(i) - width));
            sum += Math.max(0, found.start(i) - from);
            int next =
                    i + 1 < counts.length && counts[i + 1] ? found.start(i + 1) : Integer.MAX_VALUE;
            int to = Math.min(Math.min(high, next), found.end(i) + width);
            sum += Math.max(0, to - found.end(i));
            reached = Math.max(to, found.end(i));
        }
        return sum;
    }

    @Override
    public Company merge(Company one, Company other) {
        return one.merge(other);
    }

    @Override
    public Codec<Around> requests() {
        return requests;
    }

    @Override
    public Codec<Company> partials() {
        return Company.CODEC;
    }
}
