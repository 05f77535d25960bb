package jianyan.evaluation.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.question.search.AskAnswer;

/// Measures answers out of sentences on judged questions: how often one of the first sentences
/// holds what was asked, and how often something is answered that the texts do not say.
///
/// Questions with odd numbers are for looking at, those with even numbers are only counted.
public final class AskEvaluation {
    /// What a reader takes in at a glance.
    private static final int FIRST = 3;

    private static final long SEED = 20_261_127;
    private static final String NO_ANSWER = "-";

    private final Folding folding;

    public AskEvaluation(Folding folding) {
        this.folding = folding;
    }

    /// A question with what an answer has to hold.
    ///
    /// @param wanted any of these sets of pieces, each set within one sentence; empty when the
    ///   texts do not say
    public record Judged(int number, String question, List<List<String>> wanted) {
        public Judged {
            wanted = wanted.stream().map(List::copyOf).toList();
        }

        boolean isForLooking() {
            return number % 2 == 1;
        }
    }

    /// What was measured of some questions.
    ///
    /// @param answered the share whose first three sentences hold what was asked
    /// @param falsely how many of the others were answered
    /// @param unanswerable how many others there are
    public record Share(
            String name, RankingMeasures.Mean answered, long falsely, long unanswerable) {}

    /// @param failures questions with odd numbers that were answered wrongly
    public record Figures(List<Share> shares, List<String> failures) {
        public Figures {
            shares = List.copyOf(shares);
            failures = List.copyOf(failures);
        }
    }

    /// Reads lines of number, question and pieces parted by bars; `#` begins a comment.
    ///
    /// @throws IllegalArgumentException naming the line that is not one
    public static List<Judged> read(Path table) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            if (cells.length != 3 || !cells[0].matches("[0-9]{1,6}")) {
                throw new IllegalArgumentException("编号、问句、答句所含三列不齐：" + line);
            }
            List<List<String>> wanted =
                    cells[2].equals(NO_ANSWER)
                            ? List.of()
                            : Stream.of(cells[2].split("\\|"))
                                    .map(any -> Arrays.asList(any.split("&")))
                                    .toList();
            judged.add(new Judged(Integer.parseInt(cells[0]), cells[1], wanted));
        }
        return judged;
    }

    public Figures measure(List<Judged> questions, Function<String, AskAnswer> asked) {
        List<Judged> right = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Judged question : questions) {
            AskAnswer answer = asked.apply(question.question());
            if (isRight(question, answer)) {
                right.add(question);
            } else if (question.isForLooking()) {
                failures.add(
                        question.number()
                                + " "
                                + question.question()
                                + " → "
                                + (answer.found() ? answer.answers().getFirst().sentence() : "无"));
            }
        }
        return new Figures(
                List.of(
                        share("all", questions, right, question -> true),
                        share("odd, looked at", questions, right, Judged::isForLooking),
                        share("even, kept back", questions, right, each -> !each.isForLooking())),
                failures);
    }

    private boolean isRight(Judged question, AskAnswer answer) {
        if (question.wanted().isEmpty()) {
            return !answer.found();
        }
        return answer.answers().stream()
                .limit(FIRST)
                .map(sentence -> fold(sentence.sentence()))
                .anyMatch(sentence ->
                        question.wanted().stream()
                                .anyMatch(pieces ->
                                        pieces.stream()
                                                .map(this::fold)
                                                .allMatch(sentence::contains)));
    }

    private String fold(String text) {
        return folding.fold(text).text();
    }

    private static Share share(
            String name, List<Judged> all, List<Judged> right, Predicate<Judged> counted) {
        List<Judged> some = all.stream().filter(counted).toList();
        double[] answered =
                some.stream()
                        .filter(question -> !question.wanted().isEmpty())
                        .mapToDouble(question -> right.contains(question) ? 1 : 0)
                        .toArray();
        List<Judged> others = some.stream().filter(each -> each.wanted().isEmpty()).toList();
        long falsely = others.stream().filter(question -> !right.contains(question)).count();
        return new Share(name, RankingMeasures.mean(answered, SEED), falsely, others.size());
    }
}
