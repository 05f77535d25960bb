package jianyan.search.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Section;
import jianyan.index.Shards;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.FilterTranslator;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskAnswer.Answer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sentence;
import jianyan.question.search.Sort;
import jianyan.search.quote.Judge.Judged;
import jianyan.search.shown.SentenceLinks;

/// Answers a question with literal sentences, or says that the corpus has none. Thread-safe.
///
/// The search finds documents; their sentences are judged one by one. Every sentence is cut out of
/// its document's reading text and nothing is added to it.
public final class Quoter {
    /// So many documents are read: an answer beyond them is worth little, since they are ranked by
    /// the same words.
    private static final int DOCUMENTS = 40;

    private final TextAnalysis analysis;
    private final FilterTranslator filters;
    private final QuestionForms forms;
    private final QuestionReader reader;
    private final SentenceLinks sentences;

    public Quoter(TextAnalysis analysis) {
        this.analysis = analysis;
        this.filters = new FilterTranslator(analysis.folding());
        this.forms = QuestionForms.load(word -> analysis.folding().fold(word).text());
        this.reader = new QuestionReader(analysis, forms);
        this.sentences = new SentenceLinks(analysis.folding());
    }

    /// @param search finds the ids of the documents, the best first
    /// @throws jianyan.query.InvalidRequestException when question or filters are not valid
    public AskAnswer ask(
            AskRequest request, Shards shards, Function<SearchRequest, List<String>> search) {
        long start = System.nanoTime();
        PlainQuestion question = reader.read(PlainWords.of(request.q()), shards);
        PartFilter parts = filters.resolve(request.filters(), shards).admission().parts();
        Predicate<Section> admitted =
                section -> parts.admits(section.year(), section.orientation());
        List<String> ids = search.apply(wanted(request));
        Sifter sifter = new Sifter(question, analysis.folding(), new Stands(forms));
        for (Document document : shards.documents(ids)) {
            shards.deadline().check();
            sifter.sift(document, admitted);
        }
        Judge judge = new Judge(question, sifter, analysis.folding());
        List<Judged> good =
                sifter.candidates().stream()
                        .filter(judge::isThere)
                        .map(judge::judge)
                        .filter(judged -> judged.score() >= Judge.ENOUGH)
                        .toList();
        List<Judged> chosen = Arrangement.of(good, request.size());
        return new AskAnswer(
                request.q(),
                !chosen.isEmpty(),
                answers(chosen),
                Disagreements.of(question, chosen.stream().map(Judged::candidate).toList()),
                chosen.isEmpty() ? List.of(nothing(question, sifter)) : List.of(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static SearchRequest wanted(AskRequest request) {
        return new SearchRequest(
                PlainWords.of(request.q()),
                request.filters(),
                Sort.RELEVANCE,
                DOCUMENTS,
                null,
                Mode.LEXICAL);
    }

    private List<Answer> answers(List<Judged> chosen) {
        Map<Document, List<Sentence>> anchored = new HashMap<>();
        return chosen.stream()
                .map(judged -> {
                    Candidate from = judged.candidate();
                    return anchored.computeIfAbsent(from.document(), sentences::of).stream()
                            .filter(sentence -> isAt(sentence, from))
                            .findFirst()
                            .map(sentence -> answer(judged, sentence))
                            .orElseThrow();
                })
                .toList();
    }

    private static boolean isAt(Sentence sentence, Candidate candidate) {
        return sentence.passage().equals(candidate.passage().id())
                && sentence.start() == candidate.span().start();
    }

    private static Answer answer(Judged judged, Sentence sentence) {
        Candidate from = judged.candidate();
        Metadata metadata = from.document().metadata();
        return new Answer(
                sentence.document(),
                sentence.title(),
                metadata.kind(),
                sentence.passage(),
                sentence.text(),
                sentence.anchor(),
                sentence.start(),
                sentence.end(),
                from.stand(),
                metadata.district(),
                metadata.region(),
                from.year(),
                from.passage().recognised() != null,
                judged.why(),
                from.marks());
    }

    /// 语料中没有, and which words are nowhere in what was found.
    private static String nothing(PlainQuestion question, Sifter sifter) {
        String missing =
                IntStream.range(0, question.subjects().size())
                        .filter(subject -> sifter.holders(subject) == 0)
                        .filter(subject -> !question.subjects().get(subject).pair())
                        .mapToObj(subject -> "“" + question.subjects().get(subject).word() + "”")
                        .collect(Collectors.joining());
        return "语料中没有" + (missing.isEmpty() ? "一句话回答这个问题" : "：找到的文档里没有一句提到" + missing);
    }
}
