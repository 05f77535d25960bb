package jianyan.cli.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.backup.Verification;
import jianyan.check.CheckRulesReader;
import jianyan.cli.option.ClusterOption;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.ModelOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.WorkbenchOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.TerminalProgress;
import jianyan.cluster.ClusterEngine;
import jianyan.cluster.client.ClusterAddress;
import jianyan.engine.LocalEngine;
import jianyan.export.comparison.ExportComparison;
import jianyan.export.comparison.ExportFile;
import jianyan.export.contract.EngineComparison;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan verify`: whether an export would still say the same, or whether what lies on the disk
/// is what was written there.
@Command(
        name = "verify",
        description = {
            "核对一份导出或存下来的 JSON 回答：同样的查询现在是不是同样的文件、词典和数字；不同则说出哪些文件新收、改动、不在了，数字现在是多少。",
            "或逐字节核对索引、语义向量和归并办理的数据库是否完好。",
            "或（--cluster）向集群和本机的索引问同样的问题，看回答是不是逐字节一致。相同、完好以 0 退出，否则以 1 退出。"
        },
        customSynopsis = {
            "jianyan verify 导出的文件 [--index 文件夹]",
            "jianyan verify --index [文件夹]",
            "jianyan verify --cluster 地址 [--index 文件夹]"
        },
        footer = {
            "  jianyan verify 养老.csv",
            "  jianyan verify --index",
            "  jianyan verify --index /srv/index --json",
            "  jianyan verify --cluster http://n1:9200 --index /srv/index --questions 30"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Surroundings surroundings;

    @Option(
            names = "--index",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "文件夹",
            description = "核对的索引，或重做查询所用的索引（不指明文件夹时为 index）")
    private @Nullable Path index;

    @Parameters(
            arity = "0..1",
            paramLabel = "导出的文件",
            description = "本程序导出的 csv、xlsx、jsonl，或存下来的 JSON 回答")
    private @Nullable Path export;

    @Mixin private final ClusterOption cluster = new ClusterOption();

    @Mixin private final WorkbenchOption database = new WorkbenchOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin private final ModelOption model = new ModelOption();

    @Option(
            names = "--questions",
            paramLabel = "数目",
            defaultValue = "12",
            description = "核对集群时每种问题各问几个（默认 ${DEFAULT-VALUE}）")
    private int questions = 12;

    @Option(
            names = "--seed",
            paramLabel = "数",
            defaultValue = "1",
            description = "核对集群时抽取问题的种子（默认 ${DEFAULT-VALUE}）；同一个种子问同样的问题")
    private long seed = 1;

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<ClusterAddress> elsewhere = cluster.address(surroundings.environment());
        if (index == null && export == null && elsewhere.isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-verify", "verify", "没有说核对什么", "给一份导出的文件，或写 --index 核对索引");
        }
        Path folder =
                index == null || index.toString().isEmpty()
                        ? surroundings.home().resolve("index")
                        : index;
        if (elsewhere.isPresent()) {
            return cluster(elsewhere.get(), folder);
        }
        return export == null ? index(folder) : export(export, folder);
    }

    private int export(Path file, Path folder) throws IOException {
        ExportFile then = ExportFile.read(FileArgument.required(file, ""));
        ExportComparison compared =
                ExportComparison.of(then, new MadeAgain(surroundings).of(then, folder));
        output.print(compared, new ExportComparisonText(), surroundings.terminal());
        return compared.same() ? Failure.DONE : Failure.FAILED;
    }

    /// Whether a cluster answers as the index on this machine does that it was made of.
    private int cluster(ClusterAddress address, Path folder) throws IOException {
        if (questions < 1) {
            throw new InvalidRequestException(
                    "out-of-range", "--questions", "“" + questions + "”不在范围里", "写 1 以上的整数");
        }
        TextAnalysis analysis = lexicon.analysis();
        try (LocalEngine here =
                        LocalEngine.open(
                                folder,
                                () -> analysis,
                                model.embedder(),
                                IndicatorRulesReader::load,
                                CheckRulesReader::load);
                ClusterEngine there =
                        new ClusterEngine(
                                address,
                                analysis,
                                model.embedder(),
                                IndicatorRulesReader::load,
                                CheckRulesReader::load)) {
            EngineComparison.Outcome outcome =
                    compared(
                            new EngineComparison(
                                    here.within(LONG), there.within(LONG), there::movedBytes));
            output.print(outcome, new EngineComparisonText(), surroundings.terminal());
            return outcome.isSame() ? Failure.DONE : Failure.FAILED;
        }
    }

    private EngineComparison.Outcome compared(EngineComparison comparison) {
        try (TerminalProgress bar = new TerminalProgress(surroundings.terminal(), "核对集群")) {
            bar.start(questions);
            return comparison.run(questions, seed, round -> bar.step(1, ""));
        }
    }

    private int index(Path folder) throws IOException {
        Verification verification =
                Verification.of(folder, database.workbench(folder, surroundings));
        output.print(verification, new VerificationText(), surroundings.terminal());
        return verification.sound() ? Failure.DONE : Failure.FAILED;
    }
}
