package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jianyan.aggregation.AnswerCache;
import jianyan.aggregation.keyness.Candidates.Candidate;
import jianyan.aggregation.statistics.LogLikelihood;
import jianyan.aggregation.statistics.LogRatio;
import jianyan.aggregation.statistics.MultipleComparison;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Snapshot;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.KeynessAnswer;
import jianyan.question.aggregation.KeynessAnswer.Count;
import jianyan.question.aggregation.KeynessAnswer.SetAside;
import jianyan.question.aggregation.KeynessAnswer.Side;
import jianyan.question.aggregation.KeynessAnswer.Term;
import jianyan.question.aggregation.KeynessRequest;
import jianyan.question.aggregation.Selections;

/// Finds the terms that set one selection apart from another. Thread-safe.
///
/// Candidates come from a sample; the most promising of them are counted exactly over everything.
/// The others keep a probability of 1, so leaving them uncounted can only make the adjusted
/// probabilities of the counted ones larger.
public final class Keyness {
    /// Counted exactly, of all candidates.
    private static final int MOST_COUNTED = 600;

    private static final int MOST_TOLD = 50;
    private static final double PER_CHARACTERS = 10_000;

    /// A term is left to a longer one that holds nearly all of its occurrences.
    private static final double WITHIN = 0.9;

    private static final long KEPT_TERMS = 20_000;

    private final TextAnalysis analysis;
    private final FilterTranslator filters;

    public Keyness(TextAnalysis analysis) {
        this.analysis = analysis;
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// @throws InvalidRequestException when a filter is not valid or a side holds nothing
    public KeynessAnswer keyness(KeynessRequest request, Snapshot snapshot) {
        KeynessAnswer whole = whole(request.selections(), request.least(), snapshot);
        return new KeynessAnswer(
                whole.terms().stream()
                        .filter(term -> request.sign().admits(term.logLikelihood()))
                        .limit(request.limit())
                        .toList(),
                whole.target(),
                whole.reference(),
                whole.tested(),
                whole.correction(),
                whole.setAside(),
                whole.formulae(),
                whole.notes());
    }

    private record Key(Selections selections, int least) {}

    /// Every term that was counted.
    KeynessAnswer whole(Selections selections, int least, Snapshot snapshot) {
        return AnswerCache.<KeynessAnswer>of(
                        snapshot,
                        KeynessAnswer.class,
                        KEPT_TERMS,
                        answer -> answer.terms().size() + 1L)
                .get(new Key(selections, least), () -> compute(selections, least, snapshot));
    }

    private KeynessAnswer compute(Selections selections, int least, Snapshot snapshot) {
        Sides sides = Sides.of(selections, filters, snapshot);
        Sample sample = Sample.draw(sides, snapshot, analysis.folding());
        Candidates candidates = Candidates.of(sample, analysis, snapshot.deadline());
        List<Candidate> tested = candidates.kept();
        List<Candidate> promising =
                tested.stream()
                        .sorted(
                                Comparator.comparingDouble((Candidate one) -> -promise(one, sample))
                                        .thenComparing(Candidate::text))
                        .limit(MOST_COUNTED)
                        .toList();
        List<TermCount> counts =
                promising.parallelStream()
                        .map(candidate ->
                                TermCount.of(candidate.text(), sides, snapshot.deadline()))
                        .toList();
        return new KeynessAnswer(
                terms(promising, counts, tested.size(), least, sides),
                side(sides, Sides.TARGET),
                side(sides, Sides.REFERENCE),
                tested.size(),
                KeynessAnswer.CORRECTION,
                candidates.setAside().stream()
                        .limit(MOST_TOLD)
                        .map(one -> new SetAside(one.text(), one.allOccurrences()))
                        .toList(),
                candidates.formulae().stream().limit(MOST_TOLD).toList(),
                notes(sample));
    }

    private static double promise(Candidate candidate, Sample sample) {
        return Math.abs(
                LogLikelihood.signed(
                        candidate.occurrences(Sides.TARGET),
                        Math.max(1, sample.characters()[Sides.TARGET]),
                        candidate.occurrences(Sides.REFERENCE),
                        Math.max(1, sample.characters()[Sides.REFERENCE])));
    }

    private static List<Term> terms(
            List<Candidate> candidates,
            List<TermCount> counts,
            int tested,
            int least,
            Sides sides) {
        double[] p = new double[Math.max(tested, candidates.size())];
        Arrays.fill(p, 1);
        double[] signed = new double[candidates.size()];
        for (int i = 0; i < signed.length; i++) {
            signed[i] =
                    LogLikelihood.signed(
                            counts.get(i).occurrences(Sides.TARGET),
                            sides.characters(Sides.TARGET),
                            counts.get(i).occurrences(Sides.REFERENCE),
                            sides.characters(Sides.REFERENCE));
            p[i] = LogLikelihood.p(signed[i]);
        }
        double[] adjusted = MultipleComparison.benjaminiHochberg(p);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < signed.length; i++) {
            TermCount count = counts.get(i);
            if (count.occurrences(Sides.TARGET) + count.occurrences(Sides.REFERENCE) >= least) {
                terms.add(term(candidates.get(i), count, signed[i], p[i], adjusted[i], sides));
            }
        }
        return withoutPieces(terms).stream()
                .sorted(
                        Comparator.comparingDouble((Term term) -> -Math.abs(term.logLikelihood()))
                                .thenComparing(Term::term))
                .toList();
    }

    private static Term term(
            Candidate candidate,
            TermCount count,
            double signed,
            double p,
            double adjusted,
            Sides sides) {
        LogRatio ratio =
                LogRatio.of(
                        count.occurrences(Sides.TARGET),
                        sides.characters(Sides.TARGET),
                        count.occurrences(Sides.REFERENCE),
                        sides.characters(Sides.REFERENCE),
                        Interval.USUAL_CONFIDENCE);
        return new Term(
                candidate.text(),
                candidate.origin(),
                count(count, Sides.TARGET, sides),
                count(count, Sides.REFERENCE, sides),
                signed,
                ratio.value(),
                ratio.interval(),
                p,
                adjusted,
                count.all(),
                count.deviation(signed < 0 ? Sides.REFERENCE : Sides.TARGET));
    }

    private static Count count(TermCount count, byte side, Sides sides) {
        return new Count(
                count.occurrences(side),
                sides.characters(side),
                count.occurrences(side) * PER_CHARACTERS / sides.characters(side),
                count.documents(side));
    }

    private static List<Term> withoutPieces(List<Term> terms) {
        return terms.stream()
                .filter(term ->
                        terms.stream()
                                .noneMatch(longer ->
                                        longer.term().length() > term.term().length()
                                                && longer.term().contains(term.term())
                                                && occurrences(longer)
                                                        >= WITHIN * occurrences(term)))
                .toList();
    }

    private static long occurrences(Term term) {
        return term.target().occurrences() + term.reference().occurrences();
    }

    private static Side side(Sides sides, byte side) {
        return new Side(sides.documents(side), sides.characters(side));
    }

    private static List<String> notes(Sample sample) {
        List<String> notes = new ArrayList<>();
        notes.add("G² 说的是差别有多确定，倍数说的是差别有多大；次数都是对全部文本精确数出的");
        notes.add("p 假定各次出现互相独立；集中度接近 1 或文件很少时，差别可能只来自一两件文件");
        notes.add("被更长的词包住九成以上的词不单列；两边多数文件共有的套话里的词搁在一边");
        if (!sample.whole()) {
            notes.add("候选词取自两边各一部分文件（按编号校验和选取），数目不受影响");
        }
        return notes;
    }
}
