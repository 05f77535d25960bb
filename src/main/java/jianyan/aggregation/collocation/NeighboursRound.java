package jianyan.aggregation.collocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.Folded;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.analysis.exact.ExactText;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.index.LeafReaderContext;

/// Cuts the passages that hold a query into words, and counts the words that stand within its
/// width, but for what is of the form of the paper. This proposes words; what they count is counted
/// by [CompanyRound].
final class NeighboursRound implements Round<Around, Map<String, Long>> {
    private final TextAnalysis analysis;
    private final Codec<Around> requests;

    NeighboursRound(TextAnalysis analysis, Codec<Around> requests) {
        this.analysis = analysis;
        this.requests = requests;
    }

    @Override
    public Map<String, Long> visit(Around request, Snapshot shard) {
        List<Integer> documents = new ArrayList<>();
        OccurrenceVisit.each(
                shard,
                request.query(),
                request.chosen().admission().documents(),
                new OccurrenceVisit.Visitor() {
                    private int base;

                    @Override
                    public void enter(LeafReaderContext leaf) {
                        base = leaf.docBase;
                    }

                    @Override
                    public void visit(int doc, Occurrences occurrences) {
                        documents.add(base + doc);
                    }
                });
        PartFilter parts = request.chosen().admission().parts();
        return documents.parallelStream()
                .map(number -> {
                    shard.deadline().check();
                    Map<String, Long> words = new HashMap<>();
                    for (Section section : shard.document(number).sections()) {
                        if (parts.admits(section.year(), section.orientation())) {
                            section.passages().stream()
                                    .filter(Passage::isCounted)
                                    .forEach(passage -> add(passage.text(), request, words));
                        }
                    }
                    return words;
                })
                .reduce(Map.of(), this::merge);
    }

    private void add(String text, Around request, Map<String, Long> words) {
        Folded folded = analysis.folding().fold(text);
        List<ExactText.Match> matches =
                new ExactText(folded.text()).find(request.query().counted());
        if (matches.isEmpty()) {
            return;
        }
        List<SourceSpan> form = FormWords.in(folded.text());
        for (Token token : analysis.segmenter().segment(folded.text())) {
            if (!token.part()
                    && isWord(token.text())
                    && isNear(token, matches, request.width())
                    && form.stream().noneMatch(each -> isWithin(token, each))) {
                words.merge(token.text(), 1L, Long::sum);
            }
        }
    }

    private static boolean isWithin(Token token, SourceSpan stretch) {
        return stretch.start() <= token.start() && token.end() <= stretch.end();
    }

    private static boolean isNear(Token token, List<ExactText.Match> matches, int width) {
        return matches.stream()
                .anyMatch(match ->
                        token.end() <= match.start() && match.start() - token.end() <= width
                                || token.start() >= match.end()
                                        && token.start() - match.end() <= width);
    }

    /// Single characters say little, and bare numbers are figures.
    private static boolean isWord(String text) {
        return text.codePointCount(0, text.length()) >= 2
                && text.codePoints().allMatch(Character::isLetter);
    }

    @Override
    public Map<String, Long> merge(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> both = new HashMap<>(one);
        other.forEach((text, count) -> both.merge(text, count, Long::sum));
        return both;
    }

    @Override
    public Codec<Around> requests() {
        return requests;
    }

    @Override
    public Codec<Map<String, Long>> partials() {
        return Codec.COUNTS;
    }
}
