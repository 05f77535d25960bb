package jianyan.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.query.InvalidRequestException;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.check.LikelyDepartment;
import jianyan.question.check.Precedent;
import jianyan.question.check.Remark;
import jianyan.question.check.Severity;
import jianyan.question.similarity.Aligned;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.Difference;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.MergeGroup;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.Relation;
import jianyan.question.similarity.ScoreParts;
import jianyan.question.similarity.SetAside;
import jianyan.question.similarity.SharedAsk;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.question.similarity.Span;

/// Calls proposals alike by the share of character pairs that they have in common.
final class FakeSimilarity {
    private FakeSimilarity() {}

    static SimilarAnswer similar(SimilarRequest request, List<Document> documents) {
        List<Text> query =
                request.id() == null ? draft(request) : texts(byId(request.id(), documents));
        List<SimilarCandidate> found =
                documents.stream()
                        .filter(each -> each.metadata().kind() == Kind.PROPOSAL)
                        .filter(each -> !each.id().equals(request.id()))
                        .map(each -> candidate(query, each))
                        .filter(each -> each.score() > 0.1)
                        .sorted(Comparator.comparingDouble(SimilarCandidate::score).reversed())
                        .limit(request.limit())
                        .toList();
        return new SimilarAnswer(
                found,
                List.of("lexical", "copies"),
                new SetAside(1, 12, 0.05, List.of("以人民为中心")),
                List.of("目前只按词语比较，没有语义向量：换一种说法的相似提案可能漏掉。"));
    }

    /// One chain of all proposals.
    static RecurringAnswer recurring(List<Document> documents) {
        List<RecurringAnswer.Member> members =
                documents.stream()
                        .filter(each -> each.metadata().kind() == Kind.PROPOSAL)
                        .map(each ->
                                new RecurringAnswer.Member(
                                        each.id(),
                                        each.title(),
                                        null,
                                        null,
                                        2,
                                        each.metadata().meetingYear(),
                                        List.of("王委员"),
                                        "区房管局",
                                        "立案",
                                        null,
                                        new Ask(each.id() + "#p1", 0, 4, "加装电梯", 1),
                                        null))
                        .toList();
        return new RecurringAnswer(
                List.of(
                        new RecurringAnswer.Chain(
                                "加装电梯", "加装电梯", "上海市", null, 2, members, true, "没有办理结果")),
                members.size(),
                List.of());
    }

    /// One remark on the whole text, and one precedent for each proposal that is alike.
    static CheckAnswer check(CheckRequest request, List<Document> documents) {
        String title = request.title() == null ? "" : request.title();
        String text = request.text() == null ? "" : request.text();
        List<Precedent> held =
                similar(SimilarRequest.ofDraft(title, text, request.filters(), 1), documents)
                        .candidates()
                        .stream()
                        .map(each ->
                                new Precedent(
                                        each.id(),
                                        each.title(),
                                        each.number(),
                                        each.region(),
                                        each.district(),
                                        each.year(),
                                        each.term(),
                                        each.session(),
                                        List.of("民建静安区委"),
                                        each.category(),
                                        each.department(),
                                        each.result(),
                                        each.outcome(),
                                        each.score(),
                                        each.level(),
                                        each.relation(),
                                        List.of(new Precedent.Passage(each.id() + "#p9", "已办理。")),
                                        each.reason()))
                        .toList();
        return new CheckAnswer(
                "fake",
                title,
                text.length(),
                List.of(
                        new Remark(
                                "text-length",
                                "正文长短",
                                Severity.WARNING,
                                "各地提案撰写要求",
                                "draft",
                                text,
                                0,
                                text.length(),
                                "正文太短。")),
                held,
                List.of(new LikelyDepartment("区房管局", 1, held.stream().map(Precedent::id).toList())),
                List.of());
    }

    /// The first two proposals, if there are as many.
    static GroupsAnswer groups(List<Document> documents) {
        List<MergeGroup.Member> proposals =
                documents.stream()
                        .filter(each -> each.metadata().kind() == Kind.PROPOSAL)
                        .map(each -> new MergeGroup.Member(each.id(), each.title(), null))
                        .toList();
        if (proposals.size() < 2) {
            return new GroupsAnswer(List.of(), proposals.size(), 0, "集体提案在先", List.of());
        }
        String first = proposals.get(0).id();
        String second = proposals.get(1).id();
        var parts = new ScoreParts(1, 0.8, 0.5, 0.7, 0);
        var group =
                new MergeGroup(
                        proposals.subList(0, 2),
                        first,
                        "加装电梯",
                        0.75,
                        "区房管局",
                        List.of(
                                new MergeGroup.Pair(
                                        first, second, 0.75, Level.MERGEABLE, parts, REASON)),
                        REASON,
                        List.of(new MergeGroup.Near(first, "加装电梯", null, REASON)),
                        second,
                        ASK,
                        new MergeGroup.Touching(first, "加装电梯", 0.45, REASON));
        return new GroupsAnswer(List.of(group), proposals.size(), 2, "集体提案在先", List.of());
    }

    private static final Ask ASK = new Ask("a#p1", 0, 7, "简化加装电梯。", 1);

    private static final Reason REASON =
            new Reason(
                    List.of(new SharedAsk("简化加装电梯", ASK, ASK)),
                    List.of(new SharedAsk("简化加装电梯", ASK, ASK)),
                    List.of(new Difference("ask", List.of("由街道牵头"), List.of())),
                    "两案都要求“简化加装电梯”（第 1 条建议 / 第 1 条建议）。");

    static GroupEvidence evidence(List<Document> members) {
        return new GroupEvidence(
                members.stream()
                        .map(each ->
                                new GroupEvidence.Member(
                                        each.id(), each.title(), null, List.of(ASK)))
                        .toList(),
                members.isEmpty() ? null : members.getFirst().id(),
                "集体提案在先",
                "加装电梯",
                REASON,
                List.of(),
                List.of(new MergeGroup.Near("near", "关于加装电梯的提案", "9", REASON)),
                null,
                null,
                List.of());
    }

    private record Text(String passage, String text) {}

    private static List<Text> draft(SimilarRequest request) {
        List<Text> texts = new ArrayList<>();
        String text = request.text();
        for (String line : text == null ? new String[0] : text.split("\n", -1)) {
            texts.add(new Text("draft#p" + (texts.size() + 1), line));
        }
        return texts;
    }

    private static Document byId(String id, List<Document> documents) {
        return documents.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-document",
                                "id",
                                "no document has the id " + id,
                                "another"));
    }

    private static List<Text> texts(Document document) {
        return document.passages()
                .filter(passage -> passage.label() == PassageLabel.BODY)
                .map(FakeSimilarity::text)
                .toList();
    }

    private static Text text(Passage passage) {
        return new Text(passage.id(), passage.text());
    }

    private static SimilarCandidate candidate(List<Text> query, Document document) {
        List<Aligned> aligned = new ArrayList<>();
        for (Text mine : query) {
            for (Text other : texts(document)) {
                double likeness = likeness(mine.text(), other.text());
                if (likeness > 0.2) {
                    aligned.add(new Aligned(span(mine, other), span(other, mine), likeness));
                }
            }
        }
        aligned.sort(Comparator.comparingDouble(Aligned::similarity).reversed());
        double best = aligned.isEmpty() ? 0 : aligned.getFirst().similarity();
        var metadata = document.metadata();
        return new SimilarCandidate(
                document.id(),
                document.title(),
                best * 0.9,
                best > 0.9 ? Level.DUPLICATE : best > 0.4 ? Level.MERGEABLE : Level.RELATED,
                new ScoreParts(best, best * 0.8, best * 0.5, best * 0.7, 0),
                List.of("加装电梯", "维护资金"),
                aligned,
                List.of(new Difference("place", List.of("徐汇区"), List.of("静安区"))),
                Relation.MERGING,
                document.id().substring(document.id().indexOf('/') + 1),
                metadata.region(),
                metadata.district(),
                metadata.meetingYear(),
                metadata.term(),
                metadata.session(),
                "城乡建设",
                "区房管局",
                "立案",
                null,
                false,
                REASON);
    }

    private static Span span(Text text, Text other) {
        return new Span(
                text.passage(),
                0,
                text.text().length(),
                text.text(),
                List.of(longestShared(text.text(), other.text())),
                List.of());
    }

    private static List<Integer> longestShared(String text, String other) {
        for (int length = text.length(); length > 0; length--) {
            for (int at = 0; at + length <= text.length(); at++) {
                if (other.contains(text.substring(at, at + length))) {
                    return List.of(at, at + length);
                }
            }
        }
        return List.of(0, 0);
    }

    private static double likeness(String first, String second) {
        Set<String> both = new TreeSet<>(pairs(first));
        both.retainAll(pairs(second));
        Set<String> either = new TreeSet<>(pairs(first));
        either.addAll(pairs(second));
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new TreeSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
