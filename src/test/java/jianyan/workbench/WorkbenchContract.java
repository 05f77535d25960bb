package jianyan.workbench;

import static jianyan.workbench.Desk.IDS;
import static jianyan.workbench.Desk.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Action;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Operation;
import jianyan.workbench.change.Outcome;
import jianyan.workbench.values.Comment;
import jianyan.workbench.values.Decision;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.UnknownGroupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be done to merge groups, and what becomes of them.
abstract class WorkbenchContract {
    /// A desk over the decisions that belong to a folder.
    abstract Desk desk(Path folder);

    /// Few enough to be grouped quickly.
    private static final Filters XUHUI = Filters.NONE.with(FilterField.DISTRICT, List.of("徐汇区"));

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

    @Test
    void nothingIsMadeBeforeTheFirstChange() {
        assertThat(desk.workbench.groups().all()).isEmpty();
        assertThat(desk.workbench.changesAfter(0)).isEmpty();
        assertThat(Files.exists(folder.resolve("workbench.known"))).isFalse();
        assertThat(Files.exists(folder.resolve("workbench.db"))).isFalse();
    }

    @Test
    void remembersWhoDecidedWhatAndWhen() {
        Group group = desk.group(0, 3);
        desk.change(group, new Operation.Accept("同一事项"));
        Group accepted = desk(folder).get(group.id());
        assertThat(accepted.status()).isEqualTo(GroupStatus.ACCEPTED);
        assertThat(accepted.version()).isEqualTo(2);
        assertThat(accepted.decision())
                .isNotNull()
                .extracting(Decision::reviewer, Decision::reason)
                .containsExactly(WANG, "同一事项");
        assertThat(desk.workbench.changesOf(group.id()))
                .extracting(Change::action)
                .containsExactly(Action.CREATE, Action.ACCEPT);
    }

    @Nested
    final class Regrouping {
        @Test
        void splittingTakesTheDecisionBackAndLeavesTwoOpenGroups() {
            Group group = desk.group(0, 4);
            desk.change(group.id(), new Operation.Assign("区建管委"));
            desk.change(group.id(), new Operation.Accept(null));
            Outcome split = desk.change(group.id(), new Operation.Split(IDS.subList(0, 2), "另一事项"));
            assertThat(split.groups()).hasSize(2);
            assertThat(desk.get(1).ids()).containsExactlyElementsOf(IDS.subList(2, 4));
            assertThat(desk.get(1).status()).isEqualTo(GroupStatus.OPEN);
            assertThat(desk.get(1).decision()).isNull();
            assertThat(desk.get(1).lead()).isIn(IDS.subList(2, 4));
            assertThat(desk.get(2).ids()).containsExactlyElementsOf(IDS.subList(0, 2));
            assertThat(desk.get(2).matter()).isEqualTo("另一事项");
            assertThat(desk.get(2).department()).isEqualTo("区建管委");
        }

        @Test
        void mergingTakesInMembersAndCommentsAndTheOtherIsNoMore() {
            Group one = desk.group(0, 2);
            Group other = desk.group(2, 4);
            desk.change(other.id(), new Operation.Remark("宜并入"));
            Group seen = desk.get(other.id());
            desk.change(one.id(), new Operation.Merge(seen.id(), seen.version()));
            assertThat(desk.workbench.groups().find(other.id())).isEmpty();
            assertThat(desk.get(one.id()).ids()).containsExactlyElementsOf(IDS.subList(0, 4));
            assertThat(desk.get(one.id()).comments())
                    .extracting(Comment::text)
                    .containsExactly("宜并入");
            assertThatThrownBy(() -> desk.change(seen, new Operation.Accept(null)))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("已经不在了");
        }

        @Test
        void movingChangesBothGroups() {
            Group one = desk.group(0, 3);
            Group other = desk.group(3, 5);
            desk.change(one, new Operation.Move(IDS.get(0), other.id(), other.version()));
            assertThat(desk.get(one.id()).ids()).containsExactly(IDS.get(1), IDS.get(2));
            assertThat(desk.get(other.id()).ids())
                    .containsExactly(IDS.get(3), IDS.get(4), IDS.get(0));
            assertThat(desk.get(other.id()).version()).isEqualTo(2);
        }

        @Test
        void aProposalIsInOneGroupOnly() {
            desk.group(0, 3);
            assertThatThrownBy(() -> desk.group(2, 5))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining(IDS.get(2))
                    .hasMessageContaining("组 1");
            Group other = desk.group(3, 5);
            assertThatThrownBy(() -> desk.change(other, new Operation.Add(List.of(IDS.get(0)))))
                    .isInstanceOf(ConflictException.class);
        }

        @Test
        void aGroupNeverRunsEmpty() {
            Group group = desk.group(0, 2);
            assertThatThrownBy(() -> desk.change(group, new Operation.Remove(IDS.subList(0, 2))))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(
                            () -> desk.change(group, new Operation.Split(IDS.subList(0, 2), null)))
                    .isInstanceOf(InvalidRequestException.class);
        }

        @Test
        void oneProposalAloneIsNotAcceptedAsAGroup() {
            Group group = desk.group(0, 2);
            desk.change(group, new Operation.Remove(List.of(IDS.get(0))));
            assertThatThrownBy(() -> desk.change(1, new Operation.Accept(null)))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("只有一件");
        }
    }

    @Nested
    final class Dismissing {
        @Test
        void freesTheMembersAndIsTakenBackOnlyWhileTheyAreFree() {
            Group group = desk.group(0, 3);
            desk.change(group, new Operation.Dismiss("事项不同"));
            assertThatThrownBy(() -> desk.change(1, new Operation.Accept(null)))
                    .isInstanceOf(ConflictException.class);
            desk.group(2, 5);
            assertThatThrownBy(() -> desk.change(1, new Operation.Reopen()))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("组 2");
            desk.change(2, new Operation.Remove(List.of(IDS.get(2))));
            desk.change(1, new Operation.Reopen());
            assertThat(desk.get(1).status()).isEqualTo(GroupStatus.OPEN);
        }

        @Test
        void needsAReason() {
            assertThatThrownBy(() -> new Operation.Dismiss(" "))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Nested
    final class Suggestions {
        @Test
        void areTakenInOnceAndLeaveDecisionsAlone() {
            Workbench.Imported first = desk.workbench.suggest(WANG, XUHUI, "", desk.engine);
            List<Group> groups = List.copyOf(desk.workbench.groups().all());
            assertThat(first.skipped()).isEmpty();
            assertThat(groups).hasSizeGreaterThan(1);
            assertThat(groups).allSatisfy(group -> assertThat(group.pairs()).isNotEmpty());
            desk.change(groups.get(0), new Operation.Accept(null));
            desk.change(groups.get(1), new Operation.Dismiss("各有主办"));
            var decided = desk.state();

            Workbench.Imported again = desk.workbench.suggest(WANG, XUHUI, "", desk.engine);
            assertThat(again.outcome()).isNull();
            assertThat(desk.state()).isEqualTo(decided);
            assertThat(again.skipped()).hasSize(groups.size());
            assertThat(again.skipped())
                    .filteredOn(skipped -> !skipped.held())
                    .singleElement()
                    .satisfies(skipped -> {
                        assertThat(skipped.groups()).containsExactly(groups.get(1).id());
                        assertThat(skipped.members())
                                .containsExactlyInAnyOrderElementsOf(groups.get(1).ids());
                    });
        }

        @Test
        void areNamedAnewWhenMembersComeAndGoUnlessAPersonNamedThem() {
            desk.workbench.suggest(WANG, XUHUI, "", desk.engine);
            List<Group> groups = List.copyOf(desk.workbench.groups().all());
            Group worded = groups.get(0);
            desk.change(worded, new Operation.Rename("梧桐区的漫步"));
            Group plain = groups.get(1);
            String added = IDS.get(0);
            for (Group group : List.of(desk.get(worded.id()), plain)) {
                desk.change(group, new Operation.Add(List.of(added)));
                List<String> ids = List.copyOf(desk.get(group.id()).ids());
                assertThat(desk.get(group.id()).matter())
                        .isEqualTo(
                                group.id() == worded.id()
                                        ? "梧桐区的漫步"
                                        : desk.engine.evidence(ids).matter());
                desk.change(desk.get(group.id()), new Operation.Remove(List.of(added)));
            }
            assertThat(desk.get(plain.id()).matter()).isEqualTo(plain.matter());
        }

        @Test
        void leaveOutWhatAGroupHolds() {
            desk.workbench.suggest(WANG, XUHUI, "", desk.engine);
            Group group = desk.workbench.groups().all().stream().findFirst().orElseThrow();
            String loose = group.members().getLast().id();
            desk.change(group, new Operation.Remove(List.of(loose)));
            desk.workbench.suggest(WANG, XUHUI, "", desk.engine);
            assertThat(desk.workbench.groups().holder(loose)).isEmpty();
            assertThat(desk.get(group.id()).holds(loose)).isFalse();
        }
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        Group group = desk.group(0, 2);
        assertThatThrownBy(() -> desk.change(group, new Operation.Add(List.of("nobody"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> desk.change(group, new Operation.Lead(IDS.get(9))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() ->
                        desk.workbench.change(99, 1, WANG, new Operation.Reopen(), desk.engine))
                .isInstanceOf(UnknownGroupException.class);
        assertThatThrownBy(
                        () -> desk.workbench.change(1, 1, " ", new Operation.Reopen(), desk.engine))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(desk.get(1)).isEqualTo(group);
    }

    @Test
    void aStaleVersionIsToldWhatChangedSinceAndByWhom() {
        Group seen = desk.group(0, 3);
        desk.workbench.change(1, 1, Desk.LI, new Operation.Assign("区民政局"), desk.engine);
        assertThatThrownBy(() -> desk.change(seen, new Operation.Accept(null)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> {
                            assertThat(conflict.code()).isEqualTo("stale-version");
                            assertThat(conflict.since())
                                    .singleElement()
                                    .satisfies(change -> {
                                        assertThat(change.reviewer()).isEqualTo(Desk.LI);
                                        assertThat(change.summary()).contains("区民政局");
                                    });
                        });
        assertThat(desk.get(1).status()).isEqualTo(GroupStatus.OPEN);
    }
}
