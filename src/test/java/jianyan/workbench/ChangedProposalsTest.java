package jianyan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.workbench.change.Operation;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.MemberState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Members whose proposals change or vanish after they were decided on.
final class ChangedProposalsTest {
    @TempDir private Path folder;

    private Path corpus;
    private Path index;

    @BeforeEach
    void corpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = folder.resolve("index");
        proposal("甲", "建议增设托育机构。");
        proposal("乙", "建议增加托育名额。");
        proposal("丙", "建议培训托育人员。");
        build();
    }

    private void proposal(String name, String text) throws IOException {
        Files.writeString(
                corpus.resolve(name + ".txt"), "关于" + name + "托育服务的提案" + "\n\n" + text + "\n");
    }

    private void build() throws IOException {
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
    }

    @Test
    void areFlaggedAndAFreshDecisionTakesThemAsTheyAre() throws IOException {
        Workbench workbench = Workbench.beside(index, Clock.systemUTC());
        try (LocalEngine engine = LocalEngine.open(index, SampleIndex.ANALYSIS)) {
            List<String> ids = List.of("甲.txt", "乙.txt", "丙.txt");
            workbench.create("王审核", ids, null, null, engine);
            workbench.change(1, 1, "王审核", new Operation.Accept(null), engine);
            assertThat(states(workbench, engine))
                    .containsExactly(MemberState.CURRENT, MemberState.CURRENT, MemberState.CURRENT);

            proposal("乙", "建议减少托育名额。");
            Files.delete(corpus.resolve("丙.txt"));
            build();
            engine.refresh();
            assertThat(states(workbench, engine))
                    .containsExactly(MemberState.CURRENT, MemberState.CHANGED, MemberState.GONE);
            Group decided = workbench.groups().require(1);
            assertThat(decided.status()).isEqualTo(GroupStatus.ACCEPTED);
            assertThat(decided.members().getLast().title()).isEqualTo("关于丙托育服务的提案");

            workbench.change(1, 2, "王审核", new Operation.Reopen(), engine);
            workbench.change(1, 3, "王审核", new Operation.Accept("已看过改动"), engine);
            assertThat(states(workbench, engine))
                    .containsExactly(MemberState.CURRENT, MemberState.CURRENT, MemberState.GONE);
        }
    }

    private static List<MemberState> states(Workbench workbench, LocalEngine engine) {
        return new GroupViews(engine)
                .of(workbench.groups().require(1)).members().stream()
                        .map(GroupView.MemberView::state)
                        .toList();
    }
}
