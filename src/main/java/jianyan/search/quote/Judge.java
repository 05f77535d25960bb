package jianyan.search.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import jianyan.analysis.Folding;
import jianyan.document.Metadata;
import jianyan.document.SentenceEnd;
import jianyan.search.quote.PlainQuestion.Subject;
import org.jspecify.annotations.Nullable;

/// Says how well a sentence answers a question, and why. Used by one thread.
///
/// A subject weighs by how few of the sentences looked at hold it (inverse document frequency, with
/// sentences for documents). The share of the weight that a sentence holds is its coverage; what
/// stands above or beside it counts less.
final class Judge {
    /// Below so much of the weight a sentence speaks of something else.
    static final double ENOUGH = 0.5;

    /// What the heading, the title or a sentence beside holds, in comparison with the sentence.
    private static final double AROUND = 0.7;

    /// What a part of a longer word is worth.
    private static final double PART = 0.6;

    /// What two characters side by side weigh, in comparison with a word.
    private static final double PAIR = 0.5;

    /// A sentence of the section that tells what is asked of (what was done, is planned, is
    /// lacking) answers in part, whatever its words.
    private static final double OF_STAND = 0.5;

    /// Without a full stop it is a line of a list or of a title page.
    private static final double LINE = 0.8;

    /// What ends a line besides the end of a statement.
    private static final String CLOSING = "”」』）)…";

    private static final int LONG = 120;

    private final PlainQuestion question;
    private final Folding folding;
    private final double[] weights;
    private final double whole;

    /// @param sifted all sentences that were looked at
    Judge(PlainQuestion question, Sifter sifted, Folding folding) {
        this.question = question;
        this.folding = folding;
        this.weights = new double[question.subjects().size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(question.subjects().get(i), sifted.holders(i), sifted.sentences());
            sum += weights[i];
        }
        this.whole = sum;
    }

    /// Two characters that stand nowhere together belong to two words; a word that stands nowhere
    /// weighs most of all.
    private static double weight(Subject subject, int holders, int sentences) {
        double rarity = Math.log(1 + sentences / (0.5 + holders));
        if (subject.pair()) {
            return holders == 0 ? 0 : PAIR * rarity;
        }
        return rarity;
    }

    /// A sentence with what it is worth.
    record Judged(Candidate candidate, double coverage, double score, String why) {}

    Judged judge(Candidate candidate) {
        double coverage = coverage(candidate);
        double score =
                coverage
                        * number(candidate)
                        * stand(candidate)
                        * line(candidate)
                        * brevity(candidate);
        return new Judged(candidate, coverage, score, why(candidate));
    }

    /// Whether the sentence speaks of a place and a year that are asked for.
    boolean isThere(Candidate candidate) {
        return ofPlace(candidate) && ofYear(candidate);
    }

    private boolean ofPlace(Candidate candidate) {
        Metadata metadata = candidate.document().metadata();
        return question.places().isEmpty()
                || question.places().stream()
                        .anyMatch(place ->
                                is(place, metadata.district())
                                        || is(place, metadata.region())
                                        || candidate.folded().contains(place));
    }

    private boolean is(String place, @Nullable String held) {
        return held != null && folding.fold(held).text().equals(place);
    }

    private boolean ofYear(Candidate candidate) {
        if (question.years().isEmpty()) {
            return true;
        }
        Metadata metadata = candidate.document().metadata();
        Integer year = candidate.section().year();
        return question.years().stream()
                        .anyMatch(asked ->
                                year != null
                                        ? year.equals(asked)
                                        : metadata.years().contains(asked)
                                                || asked.equals(metadata.meetingYear()))
                || question.years().stream()
                        .anyMatch(asked -> candidate.folded().contains(asked + "年"));
    }

    private double coverage(Candidate candidate) {
        double base = isStand(candidate) ? OF_STAND : 0;
        if (whole == 0) {
            return base;
        }
        double covered = 0;
        for (int i = 0; i < weights.length; i++) {
            double share = PART * candidate.parts()[i];
            if (candidate.held().get(i)) {
                share = 1;
            } else if (candidate.around().get(i)) {
                share = Math.max(share, AROUND);
            }
            covered += weights[i] * share;
        }
        return base + (1 - base) * covered / whole;
    }

    private double number(Candidate candidate) {
        if (question.number().isEmpty()) {
            return 1;
        }
        Matcher numbers = question.number().get().matcher(candidate.folded());
        boolean any = false;
        while (numbers.find()) {
            if (!numbers.namedGroups().containsKey("unit") || numbers.group("unit") != null) {
                return 1;
            }
            any = true;
        }
        return any ? 0.85 : 0.5;
    }

    private double stand(Candidate candidate) {
        return question.stand().isEmpty() || isStand(candidate) ? 1 : 0.6;
    }

    private boolean isStand(Candidate candidate) {
        return question.stand().filter(stand -> stand == candidate.stand()).isPresent();
    }

    private static double line(Candidate candidate) {
        String folded = candidate.folded();
        boolean whole =
                SentenceEnd.STATEMENT.ends(folded)
                        || !folded.isEmpty()
                                && CLOSING.indexOf(folded.charAt(folded.length() - 1)) >= 0;
        return whole ? 1 : LINE;
    }

    /// Of two sentences that hold as much the shorter one says it more plainly.
    private static double brevity(Candidate candidate) {
        int longer = Math.max(0, candidate.folded().length() - LONG);
        return 1 - Math.min(0.15, longer / 2000.0);
    }

    private String why(Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        String held = words(candidate.held());
        if (!held.isEmpty()) {
            reasons.add("句中有" + held);
        }
        BitSet above = (BitSet) candidate.around().clone();
        above.andNot(candidate.held());
        String beside = words(above);
        if (!beside.isEmpty()) {
            reasons.add("标题或相邻的句子里有" + beside);
        }
        if (!question.places().isEmpty() || !question.years().isEmpty()) {
            reasons.add("地方和年份与所问相符");
        }
        if (number(candidate) == 1 && question.number().isPresent()) {
            reasons.add("有所问的数目或时间");
        }
        if (isStand(candidate)) {
            reasons.add(
                    switch (candidate.stand()) {
                        case DONE -> "讲的是做了的";
                        case PLANNED -> "讲的是要做的";
                        case NOT_DONE -> "讲的是没做到的";
                        case OTHER -> "";
                    });
        }
        return String.join("；", reasons);
    }

    private String words(BitSet subjects) {
        return subjects.stream()
                .filter(subject -> !question.subjects().get(subject).pair())
                .mapToObj(subject -> question.subjects().get(subject).word())
                .map(word -> "“" + word + "”")
                .collect(Collectors.joining());
    }
}
