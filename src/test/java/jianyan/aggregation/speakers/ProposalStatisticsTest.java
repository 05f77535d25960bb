package jianyan.aggregation.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Proposal;
import jianyan.index.Snapshots;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.ProposalsAnswer;
import jianyan.question.aggregation.trends.ProposalsAnswer.Proposals;
import jianyan.question.aggregation.trends.ProposalsRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalStatisticsTest {
    private static final ProposalStatistics STATISTICS =
            new ProposalStatistics(SampleIndex.ANALYSIS);

    private static final String TABLE =
            """
            案号,案由,提案人,类别,届次,提交日期,审查结果,主办单位,正文,答复,答复日期,办理结果
            1,关于甲的提案,甲乙丙,养老,政协徐汇区第十五届委员会第一次会议,2023-01-10,立案,区民政局,建议一。,已经办好。,2023-04-10,A类
            2,关于乙的提案,甲乙丙,养老,政协徐汇区第十五届委员会第一次会议,2023-01-10,立案,区民政局,建议二。,"已经列入计划。
            徐汇区民政局
            2023年3月11日",,列入计划
            3,关于丙的提案,甲乙丙,交通,政协徐汇区第十五届委员会第二次会议,2024-01-10,立案,区建管委,建议三。,,,
            4,关于丁的提案,甲乙丙,交通,政协徐汇区第十五届委员会第二次会议,2024-01-10,立案,区建管委,建议四。,,2023-05-01,面商后再议
            5,关于戊的提案,甲乙丙,,政协徐汇区第十五届委员会第二次会议,2024-01-10,立案,区建管委,建议五。,,2024-04-29,Ｃ
            """;

    @TempDir private Path folder;

    @Test
    void repliesClassesAndDaysAreThoseThatTheTableStates() throws IOException {
        Files.writeString(folder.resolve("提案.csv"), TABLE);
        Path index = folder.resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(folder.resolve("提案.csv")), BuildProgress.SILENT);
        ProposalsAnswer answer = in(index, request(List.of(Dimension.CATEGORY), Filters.NONE));

        Proposals all = answer.total();
        assertThat(List.of(all.proposals(), all.replied(), all.replyNotHeld()))
                .containsExactly(5L, 4L, 1L);
        assertThat(List.of(all.a(), all.b(), all.c(), all.other(), all.outcomeNotStated()))
                .containsExactly(1L, 1L, 1L, 1L, 1L);
        assertThat(all.aShare()).isNotNull();
        assertThat(Objects.requireNonNull(all.aShare()).value()).isEqualTo(0.25);
        // 90, 60 and 110 days; one reply is dated before its proposal, one has no day.
        assertThat(all.days())
                .isEqualTo(new ProposalsAnswer.Days(3, 1, 1, 90.0, 75.0, 100.0, 60, 110));
        assertThat(answer.notes()).anyMatch(note -> note.contains("1 件的答复日期早于提交日期"));
        assertThat(answer.rows().stream().map(row -> row.at().text(Dimension.CATEGORY)))
                .containsExactlyInAnyOrder("养老", "交通", null);
    }

    /// The scan knows nothing of an index.
    @Test
    void everyAxisCountsAsAScanOverTheDocumentsDoes() {
        List<Document> proposals =
                SampleIndex.documents().stream()
                        .filter(document -> document.metadata().kind() == Kind.PROPOSAL)
                        .toList();
        Map<Dimension, Function<Document, Stream<String>>> axes =
                Map.of(
                        Dimension.CATEGORY, of(Proposal::category),
                        Dimension.DEPARTMENT, of(Proposal::department),
                        Dimension.SECTOR, of(Proposal::sector),
                        Dimension.RESULT, of(Proposal::result),
                        Dimension.SESSION,
                                each ->
                                        Stream.ofNullable(each.metadata().session())
                                                .map(String::valueOf));
        axes.forEach((axis, values) -> {
            Map<String, long[]> scanned = new TreeMap<>();
            for (Document each : proposals) {
                List<String> held = values.apply(each).toList();
                for (String value : held.isEmpty() ? List.of("") : held) {
                    long[] counts = scanned.computeIfAbsent(fold(value), first -> new long[3]);
                    Proposal proposal = Objects.requireNonNull(each.proposal());
                    counts[0]++;
                    counts[1] += proposal.reply() || proposal.outcome() != null ? 1 : 0;
                    counts[2] += proposal.outcome() == null ? 1 : 0;
                }
            }
            ProposalsAnswer answer = in(SampleIndex.folder(), request(List.of(axis), Filters.NONE));
            Map<String, List<Long>> counted =
                    answer.rows().stream()
                            .collect(
                                    Collectors.toMap(
                                            row -> fold(row.at().on(axis).written()),
                                            row ->
                                                    List.of(
                                                            row.figures().proposals(),
                                                            row.figures().replied(),
                                                            row.figures().outcomeNotStated())));
            Map<String, List<Long>> expected = new TreeMap<>();
            scanned.forEach((value, of) -> expected.put(value, List.of(of[0], of[1], of[2])));
            assertThat(counted).as(axis.code()).isEqualTo(expected);
            assertThat(answer.total().proposals()).isEqualTo(proposals.size());
        });
    }

    /// 文化旅遊 and 文化旅游 are one row.
    private static String fold(String value) {
        return SampleIndex.ANALYSIS.folding().fold(value).text();
    }

    @Test
    void reportsHoldNoProposalsAndTheAnswerSaysThatThisIsNotNone() {
        Filters reports = Filters.NONE.with(FilterField.KIND, List.of("report"));
        ProposalsAnswer answer = in(SampleIndex.folder(), request(List.of(), reports));
        assertThat(answer.total().proposals()).isZero();
        assertThat(answer.total().repliedShare()).isNull();
        assertThat(answer.notes()).anyMatch(note -> note.contains("不等于没有提案"));
    }

    @Test
    void repliesThatStandAloneAreSaidToBeLeftOut() {
        long apart =
                SampleIndex.documents().stream()
                        .filter(document -> document.metadata().kind() == Kind.REPLY)
                        .count();
        assertThat(apart).isPositive();
        assertThat(in(SampleIndex.folder(), request(List.of(), Filters.NONE)).notes())
                .anyMatch(note -> note.contains("另有 " + apart + " 份单独成文的答复"));
    }

    private static Function<Document, Stream<String>> of(
            Function<Proposal, @Nullable String> value) {
        return document ->
                Stream.ofNullable(
                                document.proposal() == null
                                        ? null
                                        : value.apply(document.proposal()))
                        .filter(text -> !text.isBlank());
    }

    private static ProposalsAnswer in(Path index, ProposalsRequest request) {
        try (Snapshots snapshots = Snapshots.open(index)) {
            return snapshots.with(snapshot -> STATISTICS.proposals(request, snapshot));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ProposalsRequest request(List<Dimension> by, Filters filters) {
        return new ProposalsRequest(by, filters, AdHocThemes.NONE, YearBins.NONE);
    }
}
