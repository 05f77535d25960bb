package jianyan.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.document.SourceSpan;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Lens;
import jianyan.question.search.MarkedDocument;
import jianyan.question.search.Script;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sentence;
import jianyan.question.search.SentenceAnchors;
import jianyan.question.search.SourceText;
import jianyan.question.search.Stand;
import jianyan.question.search.Suggestions;

/// What a [FakeEngine] answers to those who look for documents.
abstract class FakeFinding extends FakeTexts {
    static final List<FilterField> FACETS =
            List.of(
                    FilterField.DISTRICT,
                    FilterField.YEAR,
                    FilterField.KIND,
                    FilterField.BODY,
                    FilterField.CATEGORY,
                    FilterField.DEPARTMENT);

    @Override
    public SearchAnswer search(SearchRequest request) {
        if (request.q().equals("故障")) {
            throw new IllegalStateException("the fake fails when it is asked " + request.q());
        }
        if (request.q().equals("超时")) {
            throw new TimeBudgetExceededException(Duration.ofSeconds(2));
        }
        if (request.q().startsWith("半途")) {
            return half(request, request.q().endsWith("长") ? 1_000 : 1);
        }
        List<Document> found = found(request.q(), request.filters());
        String after = request.after();
        int start = after == null ? 0 : Integer.parseInt(after);
        int end = Math.min(found.size(), start + request.size());
        Map<String, List<SearchAnswer.FacetCount>> facets = new LinkedHashMap<>();
        for (FilterField field : FACETS) {
            facets.put(field.code(), facet(request.q(), request.filters(), field));
        }
        return new SearchAnswer(
                found.size(),
                1,
                end < found.size() ? Integer.toString(end) : null,
                found.subList(start, end).stream().map(each -> hit(each, request.q())).toList(),
                facets,
                new SearchAnswer.LensSummary(
                        request.q(),
                        words(request.q()).stream()
                                .map(word ->
                                        new SearchAnswer.LensSummary.Term(
                                                word,
                                                word.equals("加装电梯") ? List.of("加梯") : List.of()))
                                .toList(),
                        null,
                        List.of()),
                null,
                List.of());
    }

    /// A first page, with every hit so many times, and none after it.
    SearchAnswer half(SearchRequest request, int times) {
        if (request.after() != null) {
            throw new IllegalStateException("the fake fails when it is asked to");
        }
        SearchAnswer whole = search(SearchRequest.of("", request.filters()));
        return new SearchAnswer(
                whole.total(),
                whole.tookMillis(),
                "more",
                Collections.nCopies(times, whole.hits()).stream().flatMap(List::stream).toList(),
                whole.facets(),
                whole.lens(),
                null,
                List.of());
    }

    @Override
    public AskAnswer ask(AskRequest request) {
        return new AskAnswer(
                request.q(),
                true,
                List.of(
                        new AskAnswer.Answer(
                                "report-0-2021",
                                "工作报告",
                                Kind.REPORT,
                                "report-0-2021#p1",
                                "收到提案272件。",
                                "1-0123456789",
                                0,
                                9,
                                Stand.DONE,
                                "静安区",
                                "上海市",
                                2021,
                                false,
                                "句中有“提案”",
                                List.of(new SourceSpan(2, 4)))),
                List.of(),
                List.of(),
                0);
    }

    @Override
    public ConcordanceAnswer concordance(ConcordanceRequest request) {
        List<ConcordanceAnswer.Line> lines = new ArrayList<>();
        for (Document document : admitted(request.filters())) {
            for (Passage passage : counted(document).toList()) {
                for (SourceSpan mark : marks(passage.text(), request.q())) {
                    String text = passage.text();
                    lines.add(
                            new ConcordanceAnswer.Line(
                                    document.id(),
                                    document.title(),
                                    document.metadata().region(),
                                    document.metadata().district(),
                                    document.sections().stream()
                                            .filter(each -> each.passages().contains(passage))
                                            .findFirst()
                                            .map(each -> each.year())
                                            .orElse(null),
                                    passage.id(),
                                    text.substring(
                                            Math.max(0, mark.start() - request.width()),
                                            mark.start()),
                                    text.substring(mark.start(), mark.end()),
                                    text.substring(
                                            mark.end(),
                                            Math.min(text.length(), mark.end() + request.width())),
                                    mark.start(),
                                    mark.end(),
                                    passage.recognised() != null));
                }
            }
        }
        return new ConcordanceAnswer(
                lines.size(),
                request.sample() == null ? null : (long) request.sample().size(),
                lines.subList(0, Math.min(lines.size(), request.size())),
                null,
                List.of());
    }

    @Override
    public ContextAnswer contexts(ContextRequest request) {
        return new ContextAnswer(3, 1, List.of(new ContextAnswer.Group("工作", 3)), List.of());
    }

    @Override
    public Suggestions suggest(String typed, int size) {
        return new Suggestions(
                List.of(
                        new Suggestions.Suggestion("加装电梯", Suggestions.Source.TERM, 0),
                        new Suggestions.Suggestion(typed, Suggestions.Source.TITLE, 1)));
    }

    @Override
    public Optional<MarkedDocument> marked(String id, String q) {
        return document(id)
                .map(document ->
                        new MarkedDocument(
                                document,
                                counted(document)
                                        .collect(
                                                Collectors.toMap(
                                                        Passage::id,
                                                        passage -> marks(passage.text(), q)))));
    }

    @Override
    public Optional<Sentence> sentence(String id, String anchor) {
        return sentenceAt(id, id + "#p1", 0)
                .filter(_ -> !anchor.startsWith("99-"))
                .map(now ->
                        new Sentence(
                                id,
                                now.title(),
                                now.passage(),
                                now.start(),
                                now.end(),
                                now.text(),
                                now.anchor(),
                                anchor.equals(now.anchor())));
    }

    @Override
    public Optional<Sentence> sentenceAt(String id, String passage, int offset) {
        return document(id)
                .map(document ->
                        new Sentence(
                                id, document.title(), passage, 0, 1, "一", "1-0000000000", true));
    }

    /// Every counted passage is one sentence.
    @Override
    public Document written(Document document, Script script) {
        return document;
    }

    @Override
    public Optional<SourceText> source(String id) {
        return document(id).map(document -> SourceText.missing(id, document.file(), "没有原文"));
    }

    @Override
    public Optional<SentenceAnchors> anchors(String id) {
        return document(id)
                .map(document ->
                        new SentenceAnchors(
                                id,
                                counted(document)
                                        .map(passage ->
                                                new SentenceAnchors.Place(
                                                        passage.id(),
                                                        0,
                                                        passage.text().length(),
                                                        "1-0000000000"))
                                        .toList()));
    }

    @Override
    public Lens lens(String q, Filters filters) {
        return new Lens(
                q,
                words(q),
                words(q).stream()
                        .map(word ->
                                new Lens.Term(
                                        word,
                                        List.of(new Lens.Alias("加梯", 0)),
                                        occurrences(word, admitted(filters).stream())))
                        .toList(),
                List.of());
    }

    List<SearchAnswer.FacetCount> facet(String q, Filters filters, FilterField field) {
        Map<String, Long> counts = new TreeMap<>();
        for (Document each : found(q, filters.without(field))) {
            values(each, field).forEach(value -> counts.merge(value, 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(count -> new SearchAnswer.FacetCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(SearchAnswer.FacetCount::count).reversed())
                .toList();
    }

    static Hit hit(Document document, String q) {
        var metadata = document.metadata();
        List<Hit.Snippet> snippets =
                counted(document)
                        .filter(passage -> !marks(passage.text(), q).isEmpty())
                        .limit(3)
                        .map(passage ->
                                new Hit.Snippet(
                                        passage.id(), 0, passage.text(), marks(passage.text(), q)))
                        .toList();
        return new Hit(
                document.id(),
                metadata.title(),
                marks(metadata.title(), q),
                metadata.kind(),
                metadata.body(),
                metadata.region(),
                metadata.district(),
                year(document),
                metadata.meetingYear(),
                metadata.term(),
                metadata.session(),
                metadata.date(),
                document.textOrigin(),
                1.5,
                snippets,
                List.of(new Hit.Duplicate("copy", metadata.title(), "copy.txt")));
    }
}
