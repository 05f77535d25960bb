package jianyan.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.engine.Engine;
import jianyan.engine.FaultsAnswer;
import jianyan.engine.FaultsRequest;
import jianyan.index.folder.FileReport;
import jianyan.query.Filters;
import jianyan.question.Status;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.check.ReplyCheckAnswer;
import jianyan.question.lexicon.LexiconAnswer;
import jianyan.question.lexicon.LexiconEntry;
import jianyan.question.lexicon.TermsTrial;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.Draft;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarRequest;
import jianyan.question.table.MappingCorrection;
import jianyan.question.table.TableLook;

/// Answers from [FakeCorpus] by looking at every character: a query finds the documents that
/// contain each of its words as written.
public final class FakeEngine extends FakeCounting {
    /// Its answers take no time worth measuring, unless it is asked for what takes too long.
    @Override
    public Engine seenBy(Set<String> granted) {
        return this;
    }

    @Override
    public Engine until(BooleanSupplier nobodyWaits) {
        return this;
    }

    @Override
    public Engine within(Duration budget) {
        return this;
    }

    @Override
    public LexiconAnswer lexicon() {
        return new LexiconAnswer(List.of(entry("")), List.of("policy", "place"));
    }

    @Override
    public TermsTrial tryTerms(String lines) {
        TermsTrial.Count count = new TermsTrial.Count(3, 2);
        return new TermsTrial(
                List.of(entry("site-terms.tsv")),
                List.of(
                        new TermsTrial.Term(
                                entry("site-terms.tsv"),
                                false,
                                count,
                                count,
                                List.of(new TermsTrial.Name("长护险", count, true)),
                                List.of("长", "护", "险"),
                                List.of("“长护险”已是 terms.tsv:1 的别名"))));
    }

    private static LexiconEntry entry(String file) {
        return new LexiconEntry(
                "长期护理保险", "policy", List.of("长护险"), List.of("护险"), "2016 年起试点", file);
    }

    @Override
    public Set<String> admitted(Collection<String> ids, Filters filters) {
        return admitted(filters).stream()
                .map(Document::id)
                .filter(ids::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Document> document(String id) {
        return documents.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public RecurringAnswer recurring(RecurringRequest request) {
        return FakeSimilarity.recurring(documents);
    }

    @Override
    public CheckAnswer check(CheckRequest request) {
        return FakeSimilarity.check(request, documents);
    }

    @Override
    public ReplyCheckAnswer reply(String id) {
        return new ReplyCheckAnswer(
                id,
                "关于加装电梯的提案",
                true,
                List.of(
                        new ReplyCheckAnswer.Item(
                                new Ask(id + "#p1", 0, 5, "建议试点。", 1),
                                "promised",
                                new ReplyCheckAnswer.Answer(id + "#p2", 0, 6, "年内试点。", 0.5),
                                "年内",
                                List.of())),
                List.of());
    }

    @Override
    public SimilarAnswer similar(SimilarRequest request) {
        return FakeSimilarity.similar(request, documents);
    }

    @Override
    public Draft draft(String name, byte[] content) {
        return new Draft(name, new String(content, StandardCharsets.UTF_8), 1, List.of());
    }

    @Override
    public TableLook table(String name, byte[] content, MappingCorrection correction) {
        return new TableLook(
                name,
                false,
                List.of(
                        new TableLook.Sheet(
                                "",
                                List.of(),
                                1,
                                List.of(
                                        new TableLook.Column(
                                                "案由", "title", false, List.of("关于停车的提案"))))),
                Map.of("title", List.of("案由")),
                Map.of(),
                Set.of(),
                "columns:\n  title: 案由\n",
                List.of(),
                List.of(new TableLook.Field("title", "案由")));
    }

    @Override
    public GroupsAnswer groups(Filters filters) {
        return FakeSimilarity.groups(admitted(filters));
    }

    @Override
    public GroupEvidence evidence(List<String> members) {
        return FakeSimilarity.evidence(
                documents.stream().filter(each -> members.contains(each.id())).toList());
    }

    @Override
    public Status status() {
        return new Status(
                "0.1.0",
                "1",
                7,
                Instant.parse("2026-11-21T08:00:00Z"),
                documents.size(),
                documents.stream().flatMap(Document::passages).count(),
                characters(documents),
                4096,
                new Status.Vectors("bge-small-zh-v1.5-q", documents.size(), true, null, null),
                null);
    }

    @Override
    public FaultsAnswer faults(FaultsRequest request) {
        return new FaultsAnswer(
                7,
                Instant.parse("2026-11-21T08:00:00Z"),
                2,
                1,
                new TreeMap<>(Map.of("encrypted", 1)),
                List.of(new Fault("报告/2021.pdf", "encrypted", "文件有密码；请去掉密码再放入")),
                request.files()
                        ? List.of(
                                new FileReport(
                                        "报告/2021.txt",
                                        1,
                                        new TreeMap<>(Map.of("pinyin", 3)),
                                        new TreeMap<>(Map.of("district", 1)),
                                        new TreeMap<>()))
                        : null);
    }

    @Override
    public void close() {}
}
