package jianyan.cli.similar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.Filters;
import jianyan.question.similarity.Draft;
import jianyan.question.similarity.Scope;
import jianyan.question.similarity.SimilarRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan similar`: proposals like one of the index, or like a draft.
@Command(
        name = "similar",
        description = "找出与一件提案相似、可以归并办理的提案，并给出理由和对应的段落。筛选项限定的是候选提案。",
        customSynopsis = "jianyan similar [选项] (--id 编号 | --file 文件 | -)",
        footer = {
            "  jianyan similar --id 0426 --limit 5",
            "  jianyan similar --id 静安2021-004 --scope precedent",
            "  jianyan similar --file 草稿.docx --district 静安区",
            "  cat 草稿.txt | jianyan similar -"
        })
public final class SimilarCommand extends QueryCommand {
    private static final int DEFAULT_LIMIT = 10;

    @Option(names = "--id", paramLabel = "编号", description = "索引里一件提案的编号，见 search 的结果；也可以是案号")
    private @Nullable String id;

    @Option(names = "--file", paramLabel = "文件", description = "一件草稿：文本、Word、PDF 等")
    private @Nullable Path file;

    @Parameters(arity = "0..1", paramLabel = "-", description = "从标准输入读草稿，UTF-8 文本")
    private @Nullable String standardInput;

    @Option(names = "--limit", paramLabel = "数目", description = "至多几件，1 到 100（默认 10）")
    private int limit = DEFAULT_LIMIT;

    @Option(
            names = "--scope",
            paramLabel = "范围",
            description = "all 全部（默认），merge 同一届次、可归并的，precedent 先例：以往或别处提过的")
    private String scope = "all";

    @Mixin private final FilterOptions filters = new FilterOptions();

    public SimilarCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        SimilarRequest request =
                request(filters.filters(this::subcorpus)).within(Scope.ofCode(scope));
        return answerWithBasis(
                engine -> engine.similar(request), new SimilarText(terminal().ink()));
    }

    private SimilarRequest request(Filters chosen) throws IOException {
        int ways = (id == null ? 0 : 1) + (file == null ? 0 : 1) + (standardInput == null ? 0 : 1);
        if (ways != 1 || (standardInput != null && !standardInput.equals("-"))) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "要比较的提案应当只给一件",
                            "jianyan similar",
                            "--id 编号、--file 文件、- 三者选一；- 表示标准输入"));
        }
        if (id != null) {
            return SimilarRequest.ofId(id, chosen, limit);
        }
        if (file != null) {
            Draft draft = DraftFile.read(FileArgument.required(file, "--file"), analysis());
            return SimilarRequest.ofDraft(draft.title(), draft.text(), chosen, limit);
        }
        String text = new String(surroundings().input().readAllBytes(), StandardCharsets.UTF_8);
        return SimilarRequest.ofDraft(null, text, chosen, limit);
    }
}
