package jianyan.cli.groups.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.ExportOption;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.ExportFingerprint;
import jianyan.export.ExportTable;
import jianyan.export.Tables;
import jianyan.export.json.NamedFilters;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.JudgingDesk;
import jianyan.workbench.judging.JudgementsAnswer;
import jianyan.workbench.judging.NextPair;
import jianyan.workbench.judging.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan groups judge`: one's own accuracy, blind.
@Command(
        name = "judge",
        description = "自己判断成对的提案能否归并，不看程序的分数，由此得出程序在本届的查准率和查全率（附 95% 区间），以及换个分数线会怎样。判断留存，不改任何分数。",
        customSynopsis = {
            "jianyan groups judge --pairs 对 --reviewer 姓名 [选项]     抽取，逐对回答",
            "      jianyan groups judge --draw 次 --reviewer 姓名 [选项]      接着回答",
            "      jianyan groups judge --draw 次 --accuracy|--judgements [选项]",
            "      jianyan groups judge                                     已有的抽取"
        },
        footer = {
            "  jianyan groups judge --pairs 60 --district 静安区 --meeting-year 2023 --reviewer 王审核",
            "  jianyan groups judge --draw 1 --accuracy",
            "  jianyan groups judge --draw 1 --judgements --format xlsx --output 判断.xlsx"
        })
public final class GroupsJudgeCommand extends WorkbenchCommand {
    private static final Map<String, Verdict> KEYS =
            Map.of("y", Verdict.SAME, "n", Verdict.DIFFERENT, "?", Verdict.UNSURE);

    @Option(names = "--pairs", paramLabel = "对", description = "抽多少对：10 到 400")
    private @Nullable Integer pairs;

    @Option(names = "--draw", paramLabel = "次", description = "第几次抽取")
    private @Nullable Long draw;

    @Option(names = "--reviewer", paramLabel = "姓名", description = "谁作的判断")
    private @Nullable String reviewer;

    @Option(names = "--accuracy", description = "由已有的判断算出查准率和查全率")
    private boolean accuracy;

    @Option(names = "--judgements", description = "列出全部判断，--format 可导出")
    private boolean judgements;

    @Mixin private final ExportOption export = new ExportOption();

    @Mixin private final FilterOptions filters = new FilterOptions();

    public GroupsJudgeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Long number = draw;
        if (number == null && pairs == null) {
            return answer(engine -> new JudgingDesk(engine, workbench()).draws(), new DrawsText());
        }
        if (number != null && pairs != null) {
            throw new InvalidRequestException(
                    "missing-parameter", "--pairs", "要么新抽多少对，要么第几次抽取", "--pairs 60，或 --draw 1");
        }
        if (number != null && accuracy) {
            return answer(
                    engine -> new JudgingDesk(engine, workbench()).accuracy(number),
                    new AccuracyText(terminal().ink()));
        }
        if (number != null && judgements) {
            return judgements(number);
        }
        Filters chosen = filters.filters(this::subcorpus);
        try (Engine engine = open()) {
            JudgingDesk desk = new JudgingDesk(engine, workbench());
            ask(
                    desk,
                    number == null
                            ? desk.draw(
                                    reviewer,
                                    chosen,
                                    new NamedFilters(chosen).options(),
                                    pairs == null ? 0 : pairs)
                            : desk.next(number, name()));
        }
        return Failure.DONE;
    }

    private int judgements(long number) throws IOException {
        if (!export.isGiven()) {
            return answer(
                    engine -> new JudgingDesk(engine, workbench()).judgements(number),
                    new JudgementsText());
        }
        try (Engine engine = open()) {
            JudgementsAnswer answer = new JudgingDesk(engine, workbench()).judgements(number);
            Tables.Origin origin =
                    new Tables.Origin(
                            command(),
                            engine.status(),
                            surroundings().clock(),
                            ExportFingerprint.of(engine, Filters.NONE, List.of()));
            ExportTable table = new Tables().of(answer, origin);
            export(export, table::write);
        }
        return Failure.DONE;
    }

    private String name() {
        String given = reviewer;
        if (given == null || given.isBlank()) {
            throw new InvalidRequestException(
                    "missing-parameter", "reviewer", "缺少 --reviewer", "写明谁作的判断");
        }
        return given;
    }

    /// Shows pair after pair and reads an answer for each, until there are no more lines.
    private void ask(JudgingDesk desk, NextPair first) throws IOException {
        BufferedReader answers =
                new BufferedReader(
                        new InputStreamReader(surroundings().input(), StandardCharsets.UTF_8));
        NextPair next = first;
        print(next, new NextPairText());
        while (next.pair() != null) {
            terminal().err().println("能归并吗？y 能，n 不能，? 说不准，q 到此为止");
            String line = answers.readLine();
            if (line == null || line.strip().equals("q")) {
                return;
            }
            Verdict verdict = KEYS.get(line.strip().toLowerCase(java.util.Locale.ROOT));
            if (verdict != null) {
                next = desk.judge(name(), next.draw(), next.pair(), verdict);
                print(next, new NextPairText());
            }
        }
    }
}
