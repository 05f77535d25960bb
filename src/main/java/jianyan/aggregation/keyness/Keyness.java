package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jianyan.aggregation.keyness.CandidateTerms.Candidate;
import jianyan.aggregation.statistics.LogLikelihood;
import jianyan.aggregation.statistics.LogRatio;
import jianyan.aggregation.statistics.MultipleComparison;
import jianyan.analysis.TextAnalysis;
import jianyan.index.BoundedCache;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessAnswer.Count;
import jianyan.question.aggregation.keyness.KeynessAnswer.SetAside;
import jianyan.question.aggregation.keyness.KeynessAnswer.Side;
import jianyan.question.aggregation.keyness.KeynessAnswer.Term;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.Selections;
import org.jspecify.annotations.Nullable;

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
    private final ClausesRound clauses;

    public Keyness(TextAnalysis analysis) {
        this.analysis = analysis;
        this.filters = new FilterTranslator(analysis.folding());
        this.clauses = new ClausesRound(analysis.folding());
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(
                clauses,
                SizesRound.ROUND,
                DrawRound.ROUND,
                TermCountsRound.ROUND,
                DeviationsRound.ROUND);
    }

    /// @throws InvalidRequestException when a filter is not valid or a side holds nothing
    public KeynessAnswer keyness(KeynessRequest request, Shards shards) {
        KeynessAnswer whole = whole(request.selections(), request.least(), shards);
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
    KeynessAnswer whole(Selections selections, int least, Shards shards) {
        return BoundedCache.<KeynessAnswer>of(
                        shards,
                        KeynessAnswer.class,
                        KEPT_TERMS,
                        answer -> answer.terms().size() + 1L)
                .get(new Key(selections, least), () -> compute(selections, least, shards));
    }

    private KeynessAnswer compute(Selections selections, int least, Shards shards) {
        ChosenSides chosen = ChosenSides.of(selections, filters, shards);
        SideSizes sizes = shards.gather(SizesRound.ROUND, chosen).check(selections);
        Sample sample = Sample.draw(chosen, sizes, clauses, shards);
        CandidateTerms candidates = CandidateTerms.of(sample, analysis, shards.deadline());
        OwnNames names = new OwnNames(selections, analysis.folding());
        List<Candidate> kept = candidates.kept();
        List<String> own =
                kept.stream().map(Candidate::text).filter(names::isOne).sorted().toList();
        List<Candidate> tested = kept.stream().filter(one -> !own.contains(one.text())).toList();
        List<Candidate> promising =
                tested.stream()
                        .sorted(
                                Comparator.comparingDouble((Candidate one) -> -promise(one, sample))
                                        .thenComparing(Candidate::text))
                        .limit(MOST_COUNTED)
                        .toList();
        List<TermCount> counts = counts(promising, chosen, sizes, shards);
        return new KeynessAnswer(
                terms(promising, counts, tested.size(), least, sizes),
                side(sizes, Sides.TARGET),
                side(sizes, Sides.REFERENCE),
                tested.size(),
                KeynessAnswer.CORRECTION,
                candidates.setAside().stream()
                        .limit(MOST_TOLD)
                        .map(one -> new SetAside(one.text(), one.allOccurrences()))
                        .toList(),
                candidates.formulae().stream().limit(MOST_TOLD).toList(),
                notes(sample, own, candidates.labels()));
    }

    /// Two rounds: how often the terms occur, and how unevenly.
    private static List<TermCount> counts(
            List<Candidate> promising, ChosenSides chosen, SideSizes sizes, Shards shards) {
        List<String> terms = promising.stream().map(Candidate::text).toList();
        List<TermCountsRound.Sum> sums =
                shards.gather(TermCountsRound.ROUND, new TermCountsRound.Request(chosen, terms));
        List<DeviationsRound.Asked> asked = new ArrayList<>();
        double[] signed = new double[terms.size()];
        for (int i = 0; i < signed.length; i++) {
            SideSizes.Pair occurrences = sums.get(i).occurrences();
            signed[i] =
                    LogLikelihood.signed(
                            occurrences.target(),
                            sizes.characters(Sides.TARGET),
                            occurrences.reference(),
                            sizes.characters(Sides.REFERENCE));
            byte side = signed[i] < 0 ? Sides.REFERENCE : Sides.TARGET;
            asked.add(new DeviationsRound.Asked(terms.get(i), side, occurrences.of(side)));
        }
        List<DeviationsRound.Deviation> deviations =
                shards.gather(
                        DeviationsRound.ROUND,
                        new DeviationsRound.Request(chosen, sizes.characters(), asked));
        List<TermCount> counts = new ArrayList<>();
        for (int i = 0; i < signed.length; i++) {
            TermCountsRound.Sum sum = sums.get(i);
            DeviationsRound.Asked one = asked.get(i);
            double deviation =
                    deviations.get(i).of(one.occurrences(), sizes.characters(one.side()));
            counts.add(
                    new TermCount(
                            sum.occurrences(), sum.documents(), sum.all(), signed[i], deviation));
        }
        return counts;
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
            SideSizes sizes) {
        double[] p = new double[Math.max(tested, candidates.size())];
        Arrays.fill(p, 1);
        for (int i = 0; i < counts.size(); i++) {
            p[i] = LogLikelihood.p(counts.get(i).signed());
        }
        double[] adjusted = MultipleComparison.benjaminiHochberg(p);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            SideSizes.Pair occurrences = counts.get(i).occurrences();
            if (occurrences.target() + occurrences.reference() >= least) {
                terms.add(term(candidates.get(i), counts.get(i), p[i], adjusted[i], sizes));
            }
        }
        return withoutPieces(terms).stream()
                .sorted(
                        Comparator.comparingDouble((Term term) -> -Math.abs(term.logLikelihood()))
                                .thenComparing(Term::term))
                .toList();
    }

    private static Term term(
            Candidate candidate, TermCount count, double p, double adjusted, SideSizes sizes) {
        LogRatio ratio =
                LogRatio.of(
                        count.occurrences().target(),
                        sizes.characters(Sides.TARGET),
                        count.occurrences().reference(),
                        sizes.characters(Sides.REFERENCE),
                        Interval.USUAL_CONFIDENCE);
        return new Term(
                candidate.text(),
                candidate.origin(),
                count(count, Sides.TARGET, sizes),
                count(count, Sides.REFERENCE, sizes),
                count.signed(),
                ratio.value(),
                ratio.interval(),
                p,
                adjusted,
                count.all(),
                count.deviation(),
                onZero(count.occurrences()));
    }

    /// A ratio that rests on a zero is a bound, and read as a figure it misleads.
    private static @Nullable String onZero(SideSizes.Pair occurrences) {
        if (occurrences.reference() == 0) {
            return "参照一方 0 次，说不出是几倍";
        }
        return occurrences.target() == 0 ? "所选一方 0 次，说不出差几倍" : null;
    }

    private static Count count(TermCount count, byte side, SideSizes sizes) {
        long occurrences = count.occurrences().of(side);
        long characters = sizes.characters(side);
        return new Count(
                occurrences,
                characters,
                occurrences * PER_CHARACTERS / characters,
                count.documents().of(side));
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

    private static Side side(SideSizes sizes, byte side) {
        return new Side(sizes.documents(side), sizes.characters(side));
    }

    private static List<String> notes(Sample sample, List<String> own, List<String> labels) {
        List<String> notes = new ArrayList<>();
        if (!own.isEmpty()) {
            notes.add(
                    "所选一方自己的名称搁在一边："
                            + String.join("、", own.subList(0, Math.min(MOST_TOLD, own.size()))));
        }
        if (!labels.isEmpty()) {
            notes.add(
                    "表单的栏目名和所填的字搁在一边："
                            + String.join(
                                    "、", labels.subList(0, Math.min(MOST_TOLD, labels.size()))));
        }
        notes.add("G² 说的是差别有多确定，倍数说的是差别有多大；次数都是对全部文本精确数出的");
        notes.add("p 假定各次出现互相独立；集中度接近 1 或文件很少时，差别可能只来自一两件文件");
        notes.add("被更长的词包住九成以上的词不单列；两边多数文件共有的套话里的词搁在一边");
        if (!sample.whole()) {
            notes.add("候选词取自两边各一部分文件（按编号校验和选取），数目不受影响");
        }
        return notes;
    }
}
