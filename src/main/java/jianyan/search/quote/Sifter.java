package jianyan.search.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.exact.ExactText;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.document.SentenceCutter;
import jianyan.document.SourceSpan;
import jianyan.search.quote.PlainQuestion.Subject;

/// Finds the sentences of a document that hold something of what is asked. Used by one thread.
final class Sifter {
    private final PlainQuestion question;
    private final Folding folding;
    private final Stands stands;
    private final List<Subject> subjects;
    private final List<Candidate> candidates = new ArrayList<>();
    private final int[] holders;
    private int sentences;

    Sifter(PlainQuestion question, Folding folding, Stands stands) {
        this.question = question;
        this.folding = folding;
        this.stands = stands;
        this.subjects = question.subjects();
        this.holders = new int[question.subjects().size()];
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /// How many sentences were looked at.
    int sentences() {
        return sentences;
    }

    /// How many of them hold a subject.
    int holders(int subject) {
        return holders[subject];
    }

    /// @param admitted which sections may answer
    void sift(Document document, Predicate<Section> admitted) {
        String named = document.title() + " " + body(document.metadata().body());
        BitSet title = held(folding.fold(named).text());
        for (Section section : document.sections()) {
            if (admitted.test(section)) {
                BitSet above = held(folding.fold(section.heading()).text());
                above.or(title);
                for (Passage passage : section.passages()) {
                    if (passage.isCounted() && passage.label() != PassageLabel.HEADING) {
                        sift(document, section, passage, above);
                    }
                }
            }
        }
    }

    /// A sentence under way: what it holds of the question.
    private record Looked(SourceSpan span, BitSet held, List<SourceSpan> marks) {}

    private void sift(Document document, Section section, Passage passage, BitSet above) {
        Folded folded = folding.fold(passage.text());
        List<Looked> looked =
                SentenceCutter.cut(passage.text()).stream()
                        .map(span -> new Looked(span, new BitSet(), new ArrayList<>()))
                        .toList();
        sentences += looked.size();
        ExactText text = new ExactText(folded.text());
        for (int subject = 0; subject < holders.length; subject++) {
            for (ExactPhrase spelling : subjects.get(subject).spellings()) {
                for (ExactText.Match match : text.find(List.of(spelling))) {
                    mark(
                            subject,
                            new SourceSpan(
                                    folded.originalStart(match.start()),
                                    folded.originalEnd(match.end())),
                            looked);
                }
            }
        }
        for (int i = 0; i < looked.size(); i++) {
            Looked one = looked.get(i);
            one.held.stream().forEach(subject -> holders[subject]++);
            if (!one.held.isEmpty() || question.stand().isPresent()) {
                BitSet around = (BitSet) above.clone();
                if (i > 0) {
                    around.or(looked.get(i - 1).held);
                }
                if (i + 1 < looked.size()) {
                    around.or(looked.get(i + 1).held);
                }
                candidates.add(candidate(document, section, passage, one, around));
            }
        }
    }

    private void mark(int subject, SourceSpan place, List<Looked> looked) {
        for (Looked one : looked) {
            if (one.span.start() <= place.start() && place.end() <= one.span.end()) {
                one.held.set(subject);
                if (!subjects.get(subject).pair()) {
                    int start = one.span.start();
                    one.marks.add(new SourceSpan(place.start() - start, place.end() - start));
                }
            }
        }
    }

    private Candidate candidate(
            Document document, Section section, Passage passage, Looked looked, BitSet around) {
        SourceSpan span = looked.span;
        String folded = folding.fold(passage.text().substring(span.start(), span.end())).text();
        double[] parts = subjects.stream().mapToDouble(subject -> share(subject, folded)).toArray();
        return new Candidate(
                document,
                section,
                passage,
                span,
                folded,
                looked.held,
                around,
                parts,
                stands.of(document, section, folded),
                apart(looked.marks));
    }

    /// How many of the neighbouring pairs of a longer word a sentence has.
    private static double share(Subject subject, String folded) {
        List<String> atoms = subject.spellings().getFirst().atoms();
        if (atoms.size() < 3) {
            return 0;
        }
        long found =
                IntStream.range(0, atoms.size() - 1)
                        .filter(i -> folded.contains(atoms.get(i) + atoms.get(i + 1)))
                        .count();
        return (double) found / (atoms.size() - 1);
    }

    /// What every text of such a body is about, though it may not say so.
    private static String body(Body body) {
        return switch (body) {
            case CPPCC -> "政协";
            case NPC -> "人大";
            default -> "";
        };
    }

    private BitSet held(String folded) {
        BitSet held = new BitSet();
        ExactText text = new ExactText(folded);
        for (int subject = 0; subject < holders.length; subject++) {
            if (subjects.get(subject).spellings().stream()
                    .anyMatch(spelling -> !text.find(List.of(spelling)).isEmpty())) {
                held.set(subject);
            }
        }
        return held;
    }

    /// From left to right, without overlaps.
    private static List<SourceSpan> apart(List<SourceSpan> marks) {
        List<SourceSpan> apart = new ArrayList<>();
        marks.stream()
                .sorted(
                        Comparator.comparingInt(SourceSpan::start)
                                .thenComparing(Comparator.comparingInt(SourceSpan::end).reversed()))
                .forEach(mark -> {
                    if (apart.isEmpty() || mark.start() >= apart.getLast().end()) {
                        apart.add(mark);
                    }
                });
        return apart;
    }
}
