package jianyan.cli.subcorpora;

import java.io.IOException;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Surroundings;
import jianyan.export.json.SubcorporaAnswer;
import jianyan.query.Subcorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jianyan subcorpora save NAME QUERY`: gives a selection a name.
@Command(
        name = "save",
        description = "保存一个子语料：查询严格成立、筛选也符合的文档；同名的被替换。",
        customSynopsis = "jianyan subcorpora save [选项] 名字 [查询]",
        footer = {
            "  jianyan subcorpora save 养老提案 \"养老 OR 托育\" --kind proposal",
            "  jianyan subcorpora save 近五年报告 --kind report --from 2020"
        })
final class SubcorporaSaveCommand extends QueryCommand {
    @Parameters(index = "0", paramLabel = "名字", description = "此后用来指它的名字")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "查询", description = "不写则只按筛选")
    private String q = "";

    @Mixin private final FilterOptions filters = new FilterOptions();

    SubcorporaSaveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// Answered before it is kept: what this corpus cannot be asked for is refused.
    @Override
    public Integer call() throws IOException {
        Subcorpus subcorpus = new Subcorpus(name, q, filters.filters(this::subcorpus));
        return answer(
                engine -> {
                    SubcorporaAnswer saved = SubcorporaAnswer.saved(subcorpus, engine);
                    subcorpora().save(subcorpus);
                    return saved;
                },
                new SubcorporaText(subcorpora().path(), terminal().ink()));
    }
}
