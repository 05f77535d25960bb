package jianyan.cli.find;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jianyan.cli.command.TableCommand;
import jianyan.cli.option.TimeBudgetOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.search.AskRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan ask`: a question answered with sentences of the corpus, word for word.
@Command(
        name = "ask",
        description = "用一句话提问，只拿语料里的原句回答；语料中没有就说没有。",
        customSynopsis = "jianyan ask [选项] 问题…",
        footer = {
            "  jianyan ask 徐汇区政协2022年一共收到多少件提案",
            "  jianyan ask 加装电梯以后的维护费用怎么解决 --district 静安区",
            "  jianyan ask 明年打算怎样治理停车难 --size 20 --format csv --output 停车.csv"
        })
public final class AskCommand extends TableCommand {
    @Parameters(arity = "1..*", paramLabel = "问题", description = "一句平常的话")
    private List<String> words = List.of();

    @Mixin private final TimeBudgetOption time = new TimeBudgetOption();

    @Option(names = "--size", paramLabel = "数目", description = "最多几句，1 到 50（默认 10）")
    private int size = AskRequest.DEFAULT_SIZE;

    public AskCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected Duration timeBudget() {
        return time.budget();
    }

    @Override
    protected List<String> queries() {
        return List.of(String.join(" ", words));
    }

    @Override
    public Integer call() throws IOException {
        AskRequest request = new AskRequest(String.join(" ", words), filters(), size);
        return tabulate(engine -> engine.ask(request), AskText::new);
    }
}
