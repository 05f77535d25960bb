package jianyan.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Proposal;
import jianyan.export.bundle.SessionArchive;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Operation;
import jianyan.workbench.handling.Filing;
import jianyan.workbench.handling.Grade;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.HandlingStatistics;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.HandlingsAnswer;
import jianyan.workbench.handling.HandlingsRequest;
import jianyan.workbench.handling.Satisfaction;
import jianyan.workbench.handling.Step;
import jianyan.workbench.handling.Visit;
import jianyan.workbench.units.UnitListReader;
import jianyan.workbench.units.UnitSuggestion;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.SessionName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The year of a proposal: filed, assigned, visited, answered, judged, and then closed.
abstract class HandlingContract {
    /// A desk over the decisions that belong to a folder.
    abstract Desk desk(Path folder);

    @TempDir private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private HandlingDesk handling() {
        return new HandlingDesk(desk.engine, desk.workbench);
    }

    private Change note(String id, Step step) {
        return desk.workbench.note(Desk.WANG, List.of(id), null, step, desk.engine);
    }

    @Test
    void eachStepIsKeptWithWhoAndWhenAndCanBeTakenBack() {
        String id = Desk.IDS.getFirst();
        note(id, new Step.File(Filing.FILED, null, null));
        note(id, new Step.Assign("区房管局", List.of("区财政局", "区财政局", " ")));
        note(id, new Step.Until(LocalDate.of(2024, 5, 31)));
        note(id, new Step.Talk(Visit.INQUIRY, null, "电话"));
        note(id, new Step.Talk(Visit.RETURN_VISIT, LocalDate.of(2024, 7, 1), null));
        note(id, new Step.Settle(Grade.B, "列入明年计划"));
        Change judged = note(id, new Step.Judge(Satisfaction.MOSTLY, null));
        HandlingView view = handling().one(id);
        assertThat(view.result()).isEqualTo("立案");
        assertThat(view.department()).isEqualTo("区房管局");
        assertThat(view.supporting()).containsExactly("区财政局");
        assertThat(view.outcome()).isEqualTo("B");
        assertThat(view.satisfaction()).isEqualTo("基本满意");
        assertThat(view.handling().visits())
                .extracting(Handling.Visited::visit)
                .containsExactly(Visit.INQUIRY, Visit.RETURN_VISIT);
        assertThat(view.handling().judged())
                .extracting(Handling.Judged::reviewer, Handling.Judged::at)
                .containsExactly(Desk.WANG, judged.at());
        assertThat(judged.proposals()).containsExactly(id);
        desk.workbench.undo(Desk.LI, 2, judged.seq(), null, id);
        HandlingView back = handling().one(id);
        assertThat(back.department()).isEqualTo("区房管局");
        assertThat(back.handling().due()).isNull();
        assertThat(back.handling().visits()).isEmpty();
        desk.workbench.undo(Desk.LI, judged.seq(), judged.seq() + 1, null, id);
        assertThat(handling().one(id)).isEqualTo(view);
        assertThat(desk.workbench.changesAfter(0)).hasSize(9);
    }

    @Test
    void undoingEverythingTakesGroupsAndProposalsBack() {
        desk.group(0, 3);
        note(Desk.IDS.get(5), new Step.Settle(Grade.A, null));
        desk.workbench.undo(Desk.WANG, 0, 2, null);
        assertThat(desk.workbench.groups().all()).isEmpty();
        assertThat(desk.workbench.handlings().byId()).isEmpty();
    }

    @Test
    void whoDidNotSeeTheLastStepIsToldOfIt() {
        String id = Desk.IDS.getFirst();
        Change first = note(id, new Step.File(Filing.FILED, null, null));
        desk.workbench.note(
                Desk.LI, List.of(id), first.seq(), new Step.Assign("区教育局", List.of()), desk.engine);
        assertThatThrownBy(() ->
                        desk.workbench.note(
                                Desk.WANG,
                                List.of(id),
                                first.seq(),
                                new Step.Assign("区民政局", List.of()),
                                desk.engine))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict ->
                                assertThat(conflict.since())
                                        .extracting(Change::reviewer)
                                        .containsExactly(Desk.LI));
        assertThat(handling().one(id).department()).isEqualTo("区教育局");
        desk.workbench.note(
                Desk.WANG,
                List.of(Desk.IDS.get(1)),
                first.seq(),
                new Step.Assign("区民政局", List.of()),
                desk.engine);
    }

    @Test
    void aStepThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Step.File(Filing.MERGED, null, null))
                .hasMessageContaining("并案号");
        assertThatThrownBy(() -> new Step.File(Filing.FILED, "并3", null))
                .hasMessageContaining("只有并案");
        assertThatThrownBy(() -> new Step.File(Filing.REFUSED, null, " "))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> note("没有这一件", new Step.Settle(Grade.A, null)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(desk.workbench.changesAfter(0)).isEmpty();
    }

    @Test
    void aClosedSessionCanBeKeptAsAFileThatNeedsNothingElse() throws Exception {
        Group group = desk.group(0, 2);
        desk.change(group, new Operation.Accept("同一单位可一并答复"));
        String session = handling().one(Desk.IDS.getFirst()).session();
        SessionArchive archives = new SessionArchive(desk.engine, desk.workbench);
        assertThatThrownBy(() -> archives.of(session))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("没有结束归档");
        desk.workbench.close(Desk.WANG, session, "全部办结", desk.engine);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        archives.of(session).write(zip);

        Map<String, byte[]> files = new HashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            files.put(entry.getName(), in.readAllBytes());
        }
        String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertThat(page).contains(session, "全部办结", "同一单位可一并答复", "结束归档");
        group.members().forEach(member -> assertThat(page).contains(member.title()));
        JsonNode data = new ObjectMapper().readTree(files.get("data.json"));
        long held =
                SampleIndex.documents().stream()
                        .filter(each -> each.metadata().kind() == Kind.PROPOSAL)
                        .filter(each -> SessionName.orYear(each.metadata()).equals(session))
                        .count();
        assertThat(data.path("proposals")).hasSize((int) held);
        assertThat(data.path("groups").findValuesAsText("id")).contains(Desk.IDS.getFirst());
        assertThat(data.path("changes").findValuesAsText("reviewer")).containsOnly(Desk.WANG);
        String sums = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSameSizeAs(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            assertThat(sums).contains(HexFormat.of().formatHex(hash) + "  " + file.getKey());
        }
    }

    @Test
    void aClosedSessionIsReadAndNotChanged() {
        Group group = desk.group(0, 2);
        String inside = Desk.IDS.getFirst();
        String name = handling().one(inside).session();
        assertThat(handling().sessions().sessions())
                .anySatisfy(one -> assertThat(one.name()).isEqualTo(name));
        desk.workbench.close(Desk.WANG, name, "年度办结", desk.engine);
        assertThat(handling().one(inside).closed()).isTrue();
        assertRefused(() -> desk.change(group, new Operation.Accept(null)));
        assertRefused(() -> note(inside, new Step.Settle(Grade.A, null)));
        assertRefused(() -> desk.workbench.undo(Desk.WANG, 0, 2, null));
        assertThatThrownBy(() -> desk.workbench.close(Desk.WANG, name, null, desk.engine))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> desk.workbench.open(Desk.WANG, name, null))
                .isInstanceOf(InvalidRequestException.class);
        desk.workbench.open(Desk.WANG, name, "补记回访");
        note(inside, new Step.Settle(Grade.A, null));
        assertThat(handling().one(inside).closed()).isFalse();
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("session-closed"))
                .hasMessageContaining("结束归档");
    }

    @Test
    void unitsOutsideTheListAreRefusedAndShortNamesWrittenOut() throws IOException {
        Files.write(
                desk.workbench.unitFile(),
                "单位,别名,类别,联系人\n区房屋管理局,区房管局、房管局,城建,张科\n区民政局,,民政,\n"
                        .getBytes(Charset.forName("GB18030")));
        String id = Desk.IDS.getFirst();
        note(id, new Step.Assign("区房管局", List.of("区民政局")));
        assertThat(handling().one(id).department()).isEqualTo("区房屋管理局");
        Group group = desk.group(0, 2);
        desk.change(group, new Operation.Assign("房管局", List.of("区民政局")));
        assertThat(desk.get(group.id()).department()).isEqualTo("区房屋管理局");
        assertThat(desk.get(group.id()).supporting()).containsExactly("区民政局");
        note(id, new Step.Assign("區房屋管理局", List.of()));
        assertThat(handling().one(id).department()).isEqualTo("区房屋管理局");
        assertThatThrownBy(() -> note(id, new Step.Assign("区房产局", List.of())))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.remedy()).contains("区房屋管理局"));
    }

    @Test
    void aListOfUnitsThatIsWrongSaysInWhichLine() {
        for (Map.Entry<String, String> each :
                Map.of(
                                "名称\n区民政局\n", "第 1 行",
                                "单位,别名\n区民政局,民政局\n区教育局,民政局\n", "第 3 行",
                                "单位,别名\n,民政局\n", "第 2 行",
                                "单位,颜色\n区民政局,红\n", "第 1 行")
                        .entrySet()) {
            assertThatThrownBy(() ->
                            UnitListReader.read(
                                    each.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    "units.csv"))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            wrong -> assertThat(wrong.where()).endsWith(each.getValue()));
        }
    }

    @Test
    void theWorkListHoldsWhatNoGroupHoldsAndTheFiguresAddUp() {
        desk.group(0, 4);
        Filters changning = Filters.NONE.with(FilterField.DISTRICT, List.of("长宁区"));
        HandlingsAnswer list =
                handling()
                        .list(
                                new HandlingsRequest(
                                        changning,
                                        true,
                                        false,
                                        HandlingsRequest.By.CATEGORY,
                                        1_000,
                                        0));
        Map<String, Integer> expected = new HashMap<>();
        for (Document document : SampleIndex.documents()) {
            if (document.metadata().kind() == Kind.PROPOSAL
                    && "长宁区".equals(document.metadata().district())
                    && !Desk.IDS.subList(0, 4).contains(document.id())) {
                String category = proposal(document).category();
                // 社會治理 and 社会治理 are one category.
                expected.merge(category == null ? "" : category.replace('會', '会'), 1, Integer::sum);
            }
        }
        Map<String, Integer> counted = new HashMap<>();
        list.buckets()
                .forEach(bucket ->
                        counted.put(
                                bucket.value() == null ? "" : bucket.value(), bucket.proposals()));
        assertThat(counted).isEqualTo(expected);
        HandlingStatistics figures = handling().statistics(Filters.NONE);
        for (HandlingStatistics.Part part : figures.parts()) {
            assertThat(part.rows().stream().mapToInt(HandlingStatistics.Row::proposals).sum())
                    .as(part.by())
                    .isEqualTo(figures.total().proposals());
            assertThat(part.rows().stream().mapToInt(HandlingStatistics.Row::ended).sum())
                    .isEqualTo(figures.total().ended());
        }
    }

    @Test
    void figuresCountAUnitOnceInEitherScript() {
        note(Desk.IDS.get(0), new Step.Assign("区试验建设局", List.of()));
        note(Desk.IDS.get(1), new Step.Assign("區試驗建設局", List.of()));
        note(Desk.IDS.get(2), new Step.Assign("区试验建设局", List.of()));
        HandlingStatistics.Part units = handling().statistics(Filters.NONE).parts().getFirst();
        assertThat(units.rows())
                .filteredOn(row -> String.valueOf(row.value()).matches(".[试試].建.*"))
                .extracting(HandlingStatistics.Row::value, HandlingStatistics.Row::proposals)
                .containsExactly(tuple("区试验建设局", 3));
    }

    private static Proposal proposal(Document document) {
        return Objects.requireNonNull(document.proposal());
    }

    @Test
    void aListCannotBeginBeforeItsFirst() {
        assertThatThrownBy(() -> new HandlingsRequest(Filters.NONE, false, false, null, 10, -1))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("略过 -1 件");
    }

    @Test
    void unitsAreSuggestedByPrecedentsThatAreShown() {
        Document proposal =
                SampleIndex.documents().stream()
                        .filter(each -> each.title().contains("加装电梯"))
                        .filter(each -> each.metadata().kind() == Kind.PROPOSAL)
                        .findFirst()
                        .orElseThrow();
        UnitSuggestion suggestion = handling().units(proposal.id());
        assertThat(suggestion.departments()).isNotEmpty();
        UnitSuggestion.Likely first = suggestion.departments().getFirst();
        for (UnitSuggestion.Precedent each : first.precedents()) {
            assertThat(proposal(desk.engine.document(each.id()).orElseThrow()).department())
                    .isEqualTo(first.unit());
        }
        assertThat(
                        suggestion.departments().stream()
                                .mapToDouble(UnitSuggestion.Likely::share)
                                .sum())
                .isBetween(0.999, 1.001);
    }
}
