package jianyan.cli;

import java.io.IOException;
import jianyan.cli.text.GroupsText;
import jianyan.query.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jianyan groups`: proposals that could be handled together.
@Command(
        name = "groups",
        description = "建议哪些提案可以归并办理：每组的成员、主提案、事项和承办单位。",
        customSynopsis = "jianyan groups [选项]",
        footer = "  jianyan groups --district 静安区 --meeting-year 2023")
final class GroupsCommand extends QueryCommand {
    @Mixin private final FilterOptions filters = new FilterOptions();

    GroupsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters.filters();
        return answer(engine -> engine.groups(chosen), new GroupsText());
    }
}
