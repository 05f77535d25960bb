package jianyan.cli.inspect;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jianyan lexicon try`: what terms would change, before anything is built with them.
@Command(
        name = "try",
        description = "试算想加进词库的词：连同别名现在数到多少、加了以后多少，现在怎么分词，与已有的词有没有冲突。不改动词库，也不必重建索引；写错时说明哪一行哪一列。",
        customSynopsis = "jianyan lexicon try 文件|- [选项]",
        footer = {
            "  jianyan lexicon try 新词.tsv",
            "  printf '银发助餐\\tpolicy\\t长者助餐\\n' | jianyan lexicon try -"
        })
final class LexiconTryCommand extends QueryCommand {
    @Parameters(paramLabel = "文件", description = "词库文件，每行“词、类别、别名、附注”，制表符隔开；- 读标准输入")
    private String file = "";

    LexiconTryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        String lines = read();
        return answer(engine -> engine.tryTerms(lines), new TermsTrialText());
    }

    private String read() throws IOException {
        if (file.equals("-")) {
            return new String(surroundings().input().readAllBytes(), StandardCharsets.UTF_8);
        }
        try {
            return Files.readString(FileArgument.required(Path.of(file), ""));
        } catch (MalformedInputException notText) {
            throw new CommandFailedException(Failure.wrongUse("不是 UTF-8 文本", file, "把文件另存为 UTF-8"));
        }
    }
}
