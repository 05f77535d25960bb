package jianyan.workbench;

import static jianyan.workbench.Desk.IDS;
import static jianyan.workbench.Desk.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Operation;
import jianyan.workbench.change.Outcome;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.UnknownGroupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Going back to any point restores what was there.
abstract class UndoContract {
    /// A desk over the decisions that belong to a folder.
    abstract Desk desk(Path folder);

    private static final int STEPS = 60;

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
    void restoresASplitGroupAndItsDecision() {
        desk.group(0, 4);
        desk.change(1, new Operation.Accept("同意"));
        SortedMap<Long, Group> accepted = desk.state();
        desk.change(1, new Operation.Split(IDS.subList(0, 2), null));
        Outcome undone = desk.workbench.undo(WANG, 2, 3, null);
        assertThat(desk.state()).isEqualTo(accepted);
        assertThat(undone.change().seq()).isEqualTo(4);
        assertThat(desk.get(1).version()).isEqualTo(4);
        assertThat(desk.workbench.changesAfter(0)).hasSize(4);
    }

    @Test
    void canBeUndoneItself() {
        desk.group(0, 2);
        desk.group(2, 4);
        SortedMap<Long, Group> both = desk.state();
        desk.workbench.undo(WANG, 0, 2, null);
        assertThat(desk.workbench.groups().all()).isEmpty();
        desk.workbench.undo(WANG, 2, 3, null);
        assertThat(desk.state()).isEqualTo(both);
    }

    @Test
    void ofOneGroupLeavesTheOthersAlone() {
        desk.group(0, 3);
        desk.group(3, 6);
        desk.change(1, new Operation.Lead(IDS.get(2)));
        desk.change(2, new Operation.Accept(null));
        desk.workbench.undo(WANG, 2, 4, 1L);
        assertThat(desk.get(1).lead()).isEqualTo(IDS.get(0));
        assertThat(desk.get(2).status()).isEqualTo(GroupStatus.ACCEPTED);
    }

    @Test
    void ofOneGroupTakesThoseAlongThatItExchangedMembersWith() {
        desk.group(0, 3);
        desk.group(3, 6);
        SortedMap<Long, Group> before = desk.state();
        desk.change(1, new Operation.Move(IDS.get(0), 2, 1));
        desk.workbench.undo(WANG, 2, 3, 2L);
        assertThat(desk.state()).isEqualTo(before);
    }

    @Test
    void ofOneGroupBringsBackWhatAnotherUndoTookAway() {
        desk.group(0, 4);
        desk.change(1, new Operation.Split(IDS.subList(0, 2), null));
        SortedMap<Long, Group> split = desk.state();
        desk.workbench.undo(WANG, 1, 2, null);
        desk.workbench.undo(WANG, 2, 3, 1L);
        assertThat(desk.state()).isEqualTo(split);
    }

    @Test
    void ofOneGroupIsRefusedWhenAnotherHoldsItsMembersByNow() {
        desk.group(0, 3);
        desk.change(1, new Operation.Remove(List.of(IDS.get(0))));
        desk.group(3, 5);
        desk.change(2, new Operation.Add(List.of(IDS.get(0))));
        assertThatThrownBy(() -> desk.workbench.undo(WANG, 1, 4, 1L))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("proposal-held"));
    }

    @Test
    void isRefusedWhenSomebodyWentOnMeanwhile() {
        desk.group(0, 3);
        desk.change(1, new Operation.Accept(null));
        desk.workbench.change(1, 2, Desk.LI, new Operation.Remark("已电话沟通"), desk.engine);
        assertThatThrownBy(() -> desk.workbench.undo(WANG, 1, 2, null))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict ->
                                assertThat(conflict.since())
                                        .extracting(Change::reviewer)
                                        .containsExactly(Desk.LI));
    }

    @Test
    void ofTheFutureIsRefused() {
        desk.group(0, 3);
        assertThatThrownBy(() -> desk.workbench.undo(WANG, 1, 1, null))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void toARandomPointOfARandomHistoryRestoresThatState(long seed) {
        Random random = new Random(seed);
        List<SortedMap<Long, Group>> remembered = new ArrayList<>();
        remembered.add(desk.state());
        int refused = 0;
        while (remembered.size() < STEPS) {
            try {
                if (random.nextInt(12) == 0 && remembered.size() > 1) {
                    int to = random.nextInt(remembered.size() - 1);
                    desk.workbench.undo(WANG, to, remembered.size() - 1, null);
                    assertThat(desk.state()).isEqualTo(remembered.get(to));
                } else if (random.nextInt(12) == 0 && remembered.size() > 1) {
                    int to = random.nextInt(remembered.size() - 1);
                    long group = 1L + random.nextInt(5);
                    desk.workbench.undo(WANG, to, remembered.size() - 1, group);
                    assertThat(desk.state().get(group)).isEqualTo(remembered.get(to).get(group));
                } else {
                    step(random);
                }
                remembered.add(desk.state());
                assertEveryProposalIsHeldOnce();
            } catch (ConflictException | InvalidRequestException | UnknownGroupException refusal) {
                refused++;
                assertThat(desk.state()).isEqualTo(remembered.getLast());
            }
        }
        assertThat(refused).isPositive();
        assertThat(desk.workbench.changesAfter(0)).hasSize(remembered.size() - 1);
        for (int i = 0; i < 10; i++) {
            int to = random.nextInt(remembered.size() - 1);
            try {
                desk.workbench.undo(WANG, to, remembered.size() - 1, null);
                remembered.add(desk.state());
            } catch (ConflictException nothingToUndo) {
                assertThat(nothingToUndo.code()).isEqualTo("nothing-to-undo");
            }
            assertThat(desk.state()).isEqualTo(remembered.get(to));
        }
    }

    /// Whatever comes to mind, sensible or not.
    private void step(Random random) {
        List<Group> groups = List.copyOf(desk.workbench.groups().all());
        if (groups.size() < 2 || random.nextInt(6) == 0) {
            desk.workbench.create(WANG, some(IDS, random, 4), null, null, desk.engine);
            return;
        }
        Group group = groups.get(random.nextInt(groups.size()));
        Group other = groups.get(random.nextInt(groups.size()));
        List<String> ids = List.copyOf(group.ids());
        String member = ids.get(random.nextInt(ids.size()));
        desk.change(
                group,
                switch (random.nextInt(12)) {
                    case 0 -> new Operation.Accept(null);
                    case 1 -> new Operation.Dismiss("理由 " + random.nextInt(100));
                    case 2 -> new Operation.Reopen();
                    case 3 -> new Operation.Split(some(ids, random, 2), null);
                    case 4 -> new Operation.Merge(other.id(), other.version());
                    case 5 -> new Operation.Move(member, other.id(), other.version());
                    case 6 -> new Operation.Add(some(IDS, random, 2));
                    case 7 -> new Operation.Remove(some(ids, random, 2));
                    case 8 -> new Operation.Lead(member);
                    case 9 -> new Operation.Assign("单位 " + random.nextInt(3));
                    case 10 -> new Operation.Rename("事项 " + random.nextInt(3));
                    default -> new Operation.Remark("意见 " + random.nextInt(100));
                });
    }

    private static List<String> some(List<String> of, Random random, int most) {
        List<String> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(of.size(), 1 + random.nextInt(most)));
    }

    private void assertEveryProposalIsHeldOnce() {
        Set<String> seen = new HashSet<>();
        for (Group group : desk.workbench.groups().all()) {
            if (group.status().isLive()) {
                assertThat(group.ids()).allMatch(seen::add);
            }
        }
    }
}
