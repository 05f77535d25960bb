package jianyan.cli.similar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.option.CheckRulesOption;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.Filters;
import jianyan.question.check.CheckRequest;
import jianyan.question.similarity.Draft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan check`: a draft held against the rules before it is filed.
@Command(
        name = "check",
        description = {
            "提交之前预审一件草稿：是否一事一案，情况、分析、建议是否齐全，篇幅，建议写没写由谁做，数据有没有出处，有无不予立案的情形；"
                    + "以往同一事项的提案、答复和结果，可能的承办单位。",
            "每条意见引出句子和规则；草稿不留存。筛选项限定的是以往的提案。"
        },
        customSynopsis = "jianyan check [选项] (文件 | -)",
        footer = {
            "  jianyan check 草稿.docx",
            "  cat 草稿.txt | jianyan check - --district 静安区 --json",
            "  jianyan check --print-rules > 预审规则.yaml",
            "  jianyan check 草稿.docx --check-rules 预审规则.yaml"
        })
public final class CheckCommand extends QueryCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "文件",
            description = "一件草稿：文本、Word、PDF 等；- 为标准输入（UTF-8 文本）")
    private @Nullable String file;

    @Option(names = "--limit", paramLabel = "数目", description = "以往的提案至多几件，1 到 100（默认 10）")
    private int limit = CheckRequest.DEFAULT_LIMIT;

    @Option(names = "--print-rules", description = "输出程序自带的预审规则，作为自备规则的底稿")
    private boolean printRules;

    @Mixin private final CheckRulesOption own = new CheckRulesOption();

    @Mixin private final FilterOptions filters = new FilterOptions();

    public CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected Supplier<CheckRules> checkRules() throws IOException {
        CheckRules read = own.rules();
        return () -> read;
    }

    @Override
    public Integer call() throws IOException {
        if (printRules) {
            terminal().out().print(CheckRulesReader.text());
            return Failure.DONE;
        }
        CheckRequest request = request(filters.filters(this::subcorpus));
        return answerWithBasis(engine -> engine.check(request), new CheckText(terminal().ink()));
    }

    private CheckRequest request(Filters chosen) throws IOException {
        if (file == null) {
            throw new CommandFailedException(
                    Failure.wrongUse("没有指明草稿", "jianyan check", "写出文件；- 表示标准输入"));
        }
        if (file.equals("-")) {
            String text = new String(surroundings().input().readAllBytes(), StandardCharsets.UTF_8);
            return new CheckRequest(null, text, chosen, limit);
        }
        Draft draft = DraftFile.read(FileArgument.required(Path.of(file), ""), analysis());
        if (draft.documents() > 1) {
            throw new CommandFailedException(
                    Failure.wrongUse("文件里有 " + draft.documents() + " 件文稿", file, "一次预审一件，把它们分开存放"));
        }
        return new CheckRequest(draft.title(), draft.text(), chosen, limit);
    }
}
