package jianyan.cli.keyness;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.TableCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.KeynessRequest.Sign;
import jianyan.question.aggregation.keyness.Selections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan keyness`: the terms that set one selection apart from another.
@Command(
        name = "keyness",
        description = "找出一部分文件区别于另一部分的词，给出 G²、倍数的对数和 95% 区间。",
        customSynopsis = "jianyan keyness --target 字段=值… [--reference 字段=值…] [选项]",
        footer = {
            "  jianyan keyness --target district=徐汇区",
            "  jianyan keyness --target district=徐汇区 --reference district=静安区 --kind report"
        })
public final class KeynessCommand extends TableCommand {
    @Option(
            names = "--target",
            required = true,
            paramLabel = "字段=值",
            description = "要看的一方，如 district=徐汇区；可重复")
    private List<String> target = List.of();

    @Option(names = "--reference", paramLabel = "字段=值", description = "与之比较的一方；不写则是同样筛选之下的其余全部")
    private List<String> reference = List.of();

    @Option(
            names = "--sign",
            paramLabel = "方向",
            defaultValue = "over",
            description = "over 用得更多的词，under 用得更少的词，both 都列")
    private String sign = "";

    @Option(
            names = "--limit",
            paramLabel = "个数",
            defaultValue = "" + KeynessRequest.DEFAULT_LIMIT,
            description = "列出几个词，默认 50")
    private int limit;

    @Option(
            names = "--least",
            paramLabel = "次数",
            defaultValue = "" + KeynessRequest.DEFAULT_LEAST,
            description = "两边合计出现不到这么多次的词不看，默认 5")
    private int least;

    public KeynessCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        var request =
                new KeynessRequest(
                        new Selections(
                                filters(),
                                Selections.side("target", target, this::subcorpus),
                                reference.isEmpty()
                                        ? null
                                        : Selections.side("reference", reference, this::subcorpus)),
                        Sign.parse(sign),
                        limit,
                        least);
        return tabulate(engine -> engine.keyness(request), KeynessText::new);
    }
}
