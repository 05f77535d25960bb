package jianyan.export.contract;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.check.CheckRequest;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.Scope;
import jianyan.question.similarity.SimilarRequest;

/// Questions about proposals, drawn from a seed: by id, by number, and drafts in either script.
public final class DrawnProposals {
    private final List<Document> proposals;
    private final Random random;

    public DrawnProposals(List<Document> documents, long seed) {
        this.proposals =
                documents.stream()
                        .filter(document -> document.metadata().kind() == Kind.PROPOSAL)
                        .toList();
        this.random = new Random(seed);
    }

    /// Whether there are any to ask about.
    public boolean isPossible() {
        return !proposals.isEmpty();
    }

    public Document proposal() {
        return proposals.get(random.nextInt(proposals.size()));
    }

    public SimilarRequest similar() {
        Scope scope = Scope.values()[random.nextInt(Scope.values().length)];
        int limit = 1 + random.nextInt(12);
        Document asked = proposal();
        return switch (random.nextInt(4)) {
            case 0 -> SimilarRequest.ofId(asked.id(), filters(), limit).within(scope);
            case 1 -> SimilarRequest.ofId(number(asked), filters(), limit).within(scope);
            default ->
                    SimilarRequest.ofDraft(scripted(asked.title()), draft(), filters(), limit)
                            .within(scope);
        };
    }

    private static String number(Document asked) {
        return asked.proposal() == null || asked.proposal().number() == null
                ? "none"
                : asked.proposal().number();
    }

    public CheckRequest check() {
        return new CheckRequest(scripted(proposal().title()), draft(), filters(), 5);
    }

    public List<String> members() {
        return Stream.concat(
                        Stream.generate(() -> proposal().id()).limit(1 + random.nextInt(4)),
                        random.nextInt(5) == 0 ? Stream.of("none") : Stream.empty())
                .distinct()
                .toList();
    }

    public RecurringRequest recurring() {
        return new RecurringRequest(filters(), 2, random.nextBoolean());
    }

    /// Some paragraphs of one proposal and some of another.
    private String draft() {
        return scripted(
                Stream.of(proposal(), proposal())
                        .flatMap(Document::passages)
                        .map(Passage::text)
                        .filter(text -> random.nextInt(3) > 0)
                        .collect(Collectors.joining("\n")));
    }

    private String scripted(String text) {
        return random.nextBoolean() ? text : ZhConverterUtil.toTraditional(text);
    }

    public Filters filters() {
        String district = proposal().metadata().district();
        return random.nextBoolean() || district == null
                ? Filters.NONE
                : Filters.NONE.with(FilterField.DISTRICT, List.of(district));
    }
}
