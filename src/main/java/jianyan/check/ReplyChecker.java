package jianyan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.SentenceEnd;
import jianyan.index.Deadline;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.check.ReplyCheckAnswer;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.Scope;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.Similarity;
import org.jspecify.annotations.Nullable;

/// Sets each ask of a proposal beside the sentence of its reply that comes nearest, and beside what
/// earlier replies said to it. Thread-safe.
public final class ReplyChecker {
    /// Below this share of what an ask names a sentence speaks of something else: read over the
    /// replies of the sample corpus. Below this share of what an ask names a sentence speaks of
    /// something else: chosen on one half of the replies of the sample corpus, read over the other.
    private static final double LEAST = 0.12;

    private static final int PRECEDENTS = 10;
    private static final Pattern SENTENCE =
            Pattern.compile("[^\\n%1$s]+[%1$s]?".formatted(SentenceEnd.STATEMENT.marks()));
    private static final Pattern HAN = Pattern.compile("[^\\p{IsHan}a-z0-9]+");

    private final Folding folding;

    public ReplyChecker(Folding folding) {
        this.folding = folding;
    }

    private record Said(String passage, int start, String text, Set<String> pairs) {}

    /// @throws InvalidRequestException when no proposal has the id
    public ReplyCheckAnswer check(String id, Similarity similarity, Deadline deadline) {
        Document document =
                similarity
                        .document(id)
                        .orElseThrow(() ->
                                new InvalidRequestException(
                                        "unknown-proposal",
                                        "id",
                                        "没有编号为 " + id + " 的提案",
                                        "用检索结果里提案的编号"));
        List<Ask> asks =
                similarity.evidence(List.of(id), deadline).members().stream()
                        .flatMap(member -> member.asks().stream())
                        .toList();
        List<Said> reply = sentences(document);
        Map<SimilarCandidate, List<Said>> earlier = new LinkedHashMap<>();
        SimilarRequest alike =
                SimilarRequest.ofId(id, Filters.NONE, PRECEDENTS).within(Scope.PRECEDENT);
        for (SimilarCandidate each : similarity.similar(alike, deadline).candidates()) {
            if (each.hasReply() && !each.sharesWordsOnly()) {
                similarity.document(each.id()).ifPresent(of -> earlier.put(each, sentences(of)));
            }
        }
        Map<String, Integer> frequency = frequency(asks);
        List<ReplyCheckAnswer.Item> items = new ArrayList<>();
        for (Ask ask : asks) {
            Set<String> wanted = pairs(folding.fold(ask.text()).text());
            Optional<ReplyCheckAnswer.Answer> own = nearest(wanted, reply, frequency);
            String folded = own.map(each -> folding.fold(each.text()).text()).orElse("");
            String stand = own.isEmpty() ? "not-spoken" : ReplyWords.stand(folded);
            List<ReplyCheckAnswer.Earlier> before = new ArrayList<>();
            earlier.forEach((each, said) ->
                    nearest(wanted, said, frequency)
                            .ifPresent(answer -> before.add(earlier(each, answer))));
            items.add(
                    new ReplyCheckAnswer.Item(
                            ask,
                            stand,
                            own.orElse(null),
                            stand.equals("promised") ? ReplyWords.until(folded) : null,
                            before));
        }
        return new ReplyCheckAnswer(
                id, document.title(), !reply.isEmpty(), items, notes(asks, reply, earlier.size()));
    }

    private ReplyCheckAnswer.Earlier earlier(
            SimilarCandidate each, ReplyCheckAnswer.Answer answer) {
        return new ReplyCheckAnswer.Earlier(
                each.id(),
                each.title(),
                each.year(),
                each.department(),
                each.outcome(),
                ReplyWords.stand(folding.fold(answer.text()).text()),
                answer);
    }

    private static List<String> notes(List<Ask> asks, List<Said> reply, int earlier) {
        List<String> notes = new ArrayList<>();
        if (asks.isEmpty()) {
            notes.add("没有读出建议");
        }
        if (reply.isEmpty()) {
            notes.add("文档里没有答复");
        }
        if (earlier == 0) {
            notes.add("没有附答复的先例");
        }
        notes.add("按用词相近找句子，只是提示；“没有谈到”也可能是换了说法，请读原文");
        return notes;
    }

    private List<Said> sentences(Document document) {
        List<Said> said = new ArrayList<>();
        for (Passage passage : ProposalOutline.reply(document, folding)) {
            Matcher sentence = SENTENCE.matcher(passage.text());
            while (sentence.find()) {
                said.add(
                        new Said(
                                passage.id(),
                                sentence.start(),
                                sentence.group(),
                                pairs(folding.fold(sentence.group()).text())));
            }
        }
        return said;
    }

    /// The pairs of characters of a folded text, across no mark.
    private static Set<String> pairs(String folded) {
        Set<String> pairs = new HashSet<>();
        for (String run : HAN.split(folded)) {
            for (int i = 0; i + 2 <= run.length(); i++) {
                pairs.add(run.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /// In how many asks each pair stands: what all of them name tells none apart.
    private Map<String, Integer> frequency(List<Ask> asks) {
        Map<String, Integer> frequency = new HashMap<>();
        asks.forEach(ask ->
                pairs(folding.fold(ask.text()).text())
                        .forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
        return frequency;
    }

    private static Optional<ReplyCheckAnswer.Answer> nearest(
            Set<String> wanted, List<Said> reply, Map<String, Integer> frequency) {
        double all = wanted.stream().mapToDouble(pair -> weight(pair, frequency)).sum();
        double best = 0;
        @Nullable Said nearest = null;
        for (Said said : reply) {
            double shared =
                    wanted.stream()
                            .filter(said.pairs()::contains)
                            .mapToDouble(pair -> weight(pair, frequency))
                            .sum();
            if (shared > best) {
                best = shared;
                nearest = said;
            }
        }
        if (nearest == null || best < LEAST * all) {
            return Optional.empty();
        }
        return Optional.of(
                new ReplyCheckAnswer.Answer(
                        nearest.passage(),
                        nearest.start(),
                        nearest.start() + nearest.text().length(),
                        nearest.text(),
                        best / all));
    }

    private static double weight(String pair, Map<String, Integer> frequency) {
        return 1.0 / frequency.getOrDefault(pair, 1);
    }
}
