package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import jianyan.cli.Shell.Ended;
import jianyan.export.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `evaluate similar` on a judged set so small that its figures can be told by hand.
final class EvaluateSimilarTest {
    private static final String ROW = "{\"案号\": \"%s\", \"案由\": \"%s\", \"内容\": \"%s\"}%n";
    private static final String PARKING = "老旧小区车位紧张，夜间占用消防通道。建议利用桥下空间和边角地建设停车设施。";
    private static final String FLOOD = "暴雨之后多条道路积水，排水管网标准偏低。建议分批改造雨水管网，新建道路同步铺设透水路面。";

    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void corpus() {
        shell = new Shell(home);
        shell.write(
                "提案.jsonl",
                ROW.formatted("0071", "关于缓解老旧小区停车难的提案", PARKING)
                        + ROW.formatted("0072", "老旧小区停车难亟待破解", PARKING)
                        + ROW.formatted("0073", "关于治理城市内涝的提案", FLOOD)
                        + ROW.formatted("0074", "关于增设图书馆的提案", "社区图书馆座位不足。建议延长开放时间。"));
        // A judged id may lack its leading zeros.
        shell.write("qrels.tsv", "query\tcandidate\tgrade\n0071\t72\t3\n0071\t0073\t0\n");
        shell.write("groups.tsv", "group\tmembers\ng1\t0071,0072\n");
    }

    @Test
    void aPerfectRankingScoresOneAndLeavingTheOnlySpeakingSideOutScoresNothing()
            throws IOException {
        Ended ended = run("--groups", file("groups.tsv"), "--ablation", "--json");
        assertThat(ended.err()).isEmpty();
        JsonNode report = new Json().mapper().readTree(ended.out());
        assertThat(report.path("documents").asInt()).isEqualTo(4);
        JsonNode words = report.at("/figures/0");
        assertThat(words.path("name").asText()).isEqualTo("words");
        for (String figure : new String[] {"ndcg", "recall", "first", "reciprocal"}) {
            assertThat(words.path(figure).path("mean").asDouble()).as(figure).isEqualTo(1);
        }
        assertThat(words.path("itself").asInt()).isZero();
        assertThat(words.at("/levels/precision/mean").asDouble()).isEqualTo(1);
        assertThat(words.at("/groups/f1").asDouble()).isEqualTo(1);
        assertThat(report.path("figures"))
                .extracting(row -> row.path("name").asText())
                .containsExactly(
                        "words",
                        "without side lexical",
                        "without side copies",
                        "without part asks",
                        "without part matter",
                        "without part terms",
                        "without part wording",
                        "without part apart",
                        "bigram BM25");
    }

    @Test
    void printsATableWithIntervals() {
        assertThat(run().out()).contains("nDCG@10", "1.0000 [1.0000, 1.0000]", "words");
    }

    @Test
    void theThresholdOfGroupsIsChosenOnOtherProposals() throws IOException {
        Ended ended = run("--groups", file("groups.tsv"), "--folds", "2", "--json");
        JsonNode report = new Json().mapper().readTree(ended.out());
        assertThat(report.at("/figures/0/judgedPairs/common").asInt()).isEqualTo(1);
        // The only good pair is in a group under any threshold, and no pair of grade 0 is.
        JsonNode words = report.at("/heldOut/words");
        assertThat(words.at("/precision/mean").asDouble()).isEqualTo(1);
        assertThat(words.at("/recall/low").asDouble()).isEqualTo(1);
        assertThat(
                        words.path("thresholds").properties().stream()
                                .mapToInt(each -> each.getValue().asInt())
                                .sum())
                .isEqualTo(2 * 10);
        assertThat(run("--folds", "1").exit()).isEqualTo(2);
        assertThat(run("--folds", "2").out()).contains("门槛由其余 1 份选定");
    }

    @Test
    void judgementsOfAnotherCorpusAreRefused() {
        shell.write("qrels.tsv", "0071\t0099\t2\n");
        Ended ended = run();
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("0099", "--corpus");
        assertThat(shell.run("evaluate", "similar").err()).contains("--qrels");
    }

    private Ended run(String... more) {
        String[] command = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "evaluate",
                    "similar",
                    "--corpus",
                    file("提案.jsonl"),
                    "--qrels",
                    file("qrels.tsv")
                },
                0,
                command,
                0,
                6);
        System.arraycopy(more, 0, command, 6, more.length);
        return shell.run(command);
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }
}
